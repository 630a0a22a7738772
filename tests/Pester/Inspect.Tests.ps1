# What stands and what happens, seen through every Get-; starting without waiting, and rotating the secret.

BeforeAll {
    Import-Module "$PSScriptRoot/../../artifacts/module/CequenceApigw" -Force
    . "$PSScriptRoot/Sandbox.ps1"
    $sandbox = Start-Sandbox
    $enable = Get-EnableParameter
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'An integration that is started and left alone' {
    It 'is shown by nothing before' {
        Get-CqApiGwIntegration | Should -BeNullOrEmpty
        { Get-CqApiGwIntegration -IntegrationName CequenceApigw -ErrorAction Stop } | Should -Throw -ErrorId 'IntegrationNotFound,*'
        { Get-CqApiGwApi -ErrorAction Stop } | Should -Throw -ErrorId 'IntegrationNotFound,*'
    }

    It 'is waited for by the pipeline' {
        $outcome = Enable-CqApiGwIntegration @enable -NoWait | Wait-CqApiGwRollout -Timeout 300
        ($outcome.Current, $outcome.Total) | Should -Be (4, 4)
    }

    It 'is counted' {
        $totals = Get-CqApiGwRollout -Summary
        ($totals.Accounts, $totals.Regions, $totals.Total, $totals.Current) | Should -Be (2, 2, 4, 4)
        $totals.Current + $totals.UnderWay + $totals.Suspended + $totals.Failed | Should -Be $totals.Total
        { Get-CqApiGwRollout -Summary -Detailed } | Should -Throw -ErrorId 'AmbiguousParameterSet,*'
    }

    It 'tells its configuration, and never the secret' {
        $standing = Get-CqApiGwIntegration
        $standing.Targets | Should -Be 'r-cq01'
        $standing.Regions | Should -Be 'eu-west-1', 'us-east-1'
        $standing.Accounts | Should -HaveCount 2
        $standing | ConvertTo-Csv | Out-String | Should -Match '"eu-west-1, us-east-1"'
        $standing | Format-List | Out-String | Should -Not -Match 'sandbox-client-secret'
    }

    It 'can be enabled again with its own settings' {
        $again = Get-CqApiGwIntegration |
            Enable-CqApiGwIntegration -OrganizationalUnitId r-cq01 -TargetRegion us-east-1, eu-west-1 -ClientCredential $enable.ClientCredential
        $again.Changed | Should -BeFalse
    }

    It 'tells what discovery found, by account, Region and state' {
        $apis = Get-CqApiGwApi
        ($apis | Group-Object AccountId, Region) | Should -HaveCount 4
        $apis.State | Should -Contain 'Enabled'
        $apis.ApiType | Sort-Object -Unique | Should -Be 'Http', 'Rest'
        Get-CqApiGwApi -TargetRegion us-east-1 -State Enabled | ForEach-Object Region | Sort-Object -Unique | Should -Be 'us-east-1'
        $account = $apis[0].AccountId
        Get-CqApiGwRollout | Where-Object AccountId -eq $account | Get-CqApiGwApi | ForEach-Object AccountId | Sort-Object -Unique | Should -Be $account
        $pairs = [pscustomobject]@{ AccountId = $apis[0].AccountId; TargetRegion = 'us-east-1' },
            [pscustomobject]@{ AccountId = ($apis.AccountId -ne $apis[0].AccountId)[0]; TargetRegion = 'eu-west-1' }
        ($pairs | Get-CqApiGwApi | Group-Object AccountId, Region) | Should -HaveCount 2
        ($apis | Get-CqApiGwApi) | Should -HaveCount $apis.Count
        $apis | ConvertTo-Csv | Out-String | Should -Not -Match 'System\.|Cequence'
        $apis | Format-Table | Out-String -Width 200 | Should -Match 'State\s+Reason'
    }

    It 'goes on after a name that no integration has' {
        $found = 'Nope', 'CequenceApigw' | ForEach-Object { [pscustomobject]@{ IntegrationName = $_ } } |
            Get-CqApiGwIntegration -ErrorAction SilentlyContinue -ErrorVariable unknown
        $found.IntegrationName | Should -Be 'CequenceApigw'
        $unknown.FullyQualifiedErrorId | Should -BeLike 'IntegrationNotFound,*'
    }

    It 'adds statistics up, and takes an age for a time' {
        $rows = Get-CqApiGwStatistics -Since 2h
        $total = Get-CqApiGwStatistics -Since ([timespan]::FromHours(2)) -Total
        $rows | Should -HaveCount 4
        $total | Should -HaveCount 1
        ($total.Until - $total.Since).TotalHours | Should -BeGreaterThan 1.99
        ($rows[0].Until - $rows[0].Since).TotalHours | Should -BeGreaterThan 1.99
        $day = Get-CqApiGwStatistics -Since 1d -Total
        ($day.Until - $day.Since).TotalHours | Should -BeGreaterThan 23.99
        { Get-CqApiGwStatistics -Since 90 } | Should -Throw '*e.g. 90m*'
        (Get-CqApiGwStatistics -Since (Get-Date).AddMinutes(-5) -Total).AccountId | Should -Be 'Total'
        Get-CqApiGwStatistics -Since '2026-01-01T00:00:00Z' -Total | ForEach-Object { $_.Since.UtcDateTime.Year } | Should -Be 2026
    }

    It 'takes other credentials of the client only if UAP does' {
        Update-CqApiGwCredential $enable.ClientCredential | Should -BeNullOrEmpty
        (Update-CqApiGwCredential $enable.ClientCredential -PassThru).Changed | Should -BeFalse
        Update-CqApiGwCredential (New-ClientCredential 'wrong') -WhatIf
        { Update-CqApiGwCredential (New-ClientCredential 'wrong') } | Should -Throw -ErrorId 'ClientSecretRejected,*'
    }

    It 'is disabled without waiting, likewise' {
        (Disable-CqApiGwIntegration -ApiType Rest -NoWait | Wait-CqApiGwRollout).Current | Should -Be 4
        (Get-CqApiGwIntegration).ApiType | Should -Be 'Http'
    }
}
