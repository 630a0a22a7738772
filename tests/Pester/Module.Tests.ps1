BeforeDiscovery {
    Import-Module "$PSScriptRoot/../../artifacts/module/CequenceApigw" -Force
    $commands = Get-Command -Module CequenceApigw
}

Describe 'The module' {
    It 'exports its cmdlets and nothing else' {
        (Get-Command -Module CequenceApigw).Name | Should -Be @(
            'ConvertFrom-CqApiGwLog', 'Disable-CqApiGwIntegration', 'Enable-CqApiGwIntegration', 'Export-CqApiGwCsv', 'Get-CqApiGwApi'
            'Get-CqApiGwIntegration', 'Get-CqApiGwRollout', 'Get-CqApiGwStatistics', 'Import-CqApiGwEnvironment', 'Test-CqApiGwIntegration', 'Update-CqApiGwCredential'
            'Wait-CqApiGwRollout')
    }

    It 'has a valid manifest' {
        (Test-ModuleManifest "$PSScriptRoot/../../artifacts/module/CequenceApigw/CequenceApigw.psd1").CompatiblePSEditions | Should -Be 'Core'
    }

    It 'has an about topic' {
        Get-Help about_CequenceApigw | Out-String | Should -Match 'SHORT DESCRIPTION'
    }

    It 'has views for its rows' {
        (Get-FormatData 'CequenceApigw.Cmdlets.Output.*').TypeNames | Sort-Object | Should -Be @(
            'CequenceApigw.Cmdlets.Output.AccountRollout', 'CequenceApigw.Cmdlets.Output.AccountStatistics'
            'CequenceApigw.Cmdlets.Output.DiscoveredApi', 'CequenceApigw.Cmdlets.Output.IntegrationCheck'
            'CequenceApigw.Cmdlets.Output.LoggedTransaction'
            'CequenceApigw.Cmdlets.Output.PlannedRollout', 'CequenceApigw.Cmdlets.Output.RolloutTotals')
    }
}

Describe '<_.Name>' -ForEach $commands {
    It 'has an approved verb' {
        (Get-Verb $_.Verb).Verb | Should -Be $_.Verb
    }

    It 'has help: a synopsis, an example, and a text for every parameter' {
        $help = Get-Help $_.Name -Full

        $help.Synopsis | Should -Match '^[A-Z].+\.$'
        $help.examples.example | Should -Not -BeNullOrEmpty
        $help.examples.example.code | Should -Match $_.Name
        $common = [Management.Automation.Cmdlet]::CommonParameters
        $own = $_.Parameters.Keys | Where-Object { $_ -notin $common }
        $without = $own | Where-Object { -not ((Get-Help $help.Name -Parameter $_ -ErrorAction Ignore).description.Text) }
        $without | Should -BeNullOrEmpty
    }

    It 'says what it puts out, if it does' {
        $_.OutputType.Type.Namespace | Select-Object -First 1 | Should -Be ($_.Verb -eq 'Export' ? $null : 'CequenceApigw.Cmdlets.Output')
    }

    It 'can be rehearsed if it changes anything' {
        $_.Parameters.ContainsKey('WhatIf') | Should -Be ($_.Verb -in 'Enable', 'Disable', 'Export', 'Update')
    }

    It 'signs in by the same parameters as the others, if it asks AWS' {
        $asksAws = $_.Name -notin 'ConvertFrom-CqApiGwLog', 'Export-CqApiGwCsv', 'Import-CqApiGwEnvironment'
        foreach ($alias in 'AK', 'SK', 'ST', 'StoredCredentials', 'RegionToCall') {
            $_.Parameters.Values.Aliases -contains $alias | Should -Be $asksAws
        }
    }
}
