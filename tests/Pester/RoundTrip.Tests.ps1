# Cmdlets as users run them, on a running organization. The tests of a block follow each other: each starts where the last one ended.

BeforeAll {
    Import-Module "$PSScriptRoot/../../artifacts/module/CequenceApigw" -Force
    . "$PSScriptRoot/Sandbox.ps1"
    . "$PSScriptRoot/Tab.ps1"
    $sandbox = Start-Sandbox
    $enable = Get-EnableParameter
    $pester = (Get-Module Pester).Path

    # Runbooks as an operator runs them: in a session of their own. Returns the result.
    function Invoke-Runbook([string[]] $Name) {
        $file = "$TestDrive/.env"
        Set-Content $file "cequence_edge_endpoint=$env:AWS_ENDPOINT_URL/edge", 'cequence_is_auth_enabled=false', 'cequence_aws_regions=us-east-1,eu-west-1'
        $run = Start-ThreadJob {
            Import-Module $using:pester, "$using:PSScriptRoot/../../artifacts/module/CequenceApigw"
            $container = New-PesterContainer -Path ($using:Name | ForEach-Object { "$using:PSScriptRoot/Runbooks/$_.Runbook.ps1" }) -Data @{ EnvironmentFile = $using:file }
            Invoke-Pester -Container $container -PassThru -Output None
        }
        $result = $run | Receive-Job -Wait -AutoRemoveJob
        "$($result.Result), $($result.PassedCount) of $($result.TotalCount)"
    }

    # The id of the error that ended the command; a command that ends well has none.
    function Get-ErrorId([scriptblock] $Command) {
        try { $null = & $Command } catch { ($_.FullyQualifiedErrorId -split ',')[0] }
    }
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Before anything is enabled' {
    It 'rehearsing shows the plan and changes nothing' {
        $plan = Enable-CqApiGwIntegration @enable -WhatIf

        $plan | Where-Object Kind -eq AccountStack | Should -HaveCount 4
        $plan.Action | Should -Not -Contain 'None'
        Get-ManagementStack | Should -BeNullOrEmpty
    }

    It 'the management account and one account alone are planned if asked for' {
        $plan = Enable-CqApiGwIntegration @enable -IncludeManagementAccount -WhatIf
        $plan | Where-Object { $_.Kind -eq 'AccountStack' -and $_.AccountId -eq '111111111111' } | Should -HaveCount 2

        $alone = $enable.Clone()
        $alone.Remove('OrganizationalUnitId')
        $plan = Enable-CqApiGwIntegration @alone -NoOrganization -WhatIf
        $plan.Kind | Should -Not -Contain 'StackSet'
        ($plan | Where-Object Kind -eq AccountStack).AccountId | Should -Be @('111111111111', '111111111111')
        Get-ErrorId { Enable-CqApiGwIntegration @enable -NoOrganization -WhatIf } | Should -Be 'OptionInvalid'
        Get-ManagementStack | Should -BeNullOrEmpty
    }

    It 'a plan without a right target is an error' {
        $wrong = $enable + @{ WhatIf = $true }
        $wrong.OrganizationalUnitId = 'ou-cq01-99999999'
        Get-ErrorId { Enable-CqApiGwIntegration @wrong } | Should -Be 'OrganizationalUnitNotFound'
        Get-ManagementStack | Should -BeNullOrEmpty
    }

    It 'a wrong target, Region or secret is an error before the first change' {
        Get-ErrorId { Enable-CqApiGwIntegration @enable -Region xx-nowhere-1 -ErrorAction Stop } | Should -Be 'RegionNotFound'
        $wrong = $enable + @{ ErrorAction = 'Stop' }
        $wrong.OrganizationalUnitId = 'ou-cq01-99999999'
        Get-ErrorId { Enable-CqApiGwIntegration @wrong } | Should -Be 'OrganizationalUnitNotFound'
        $wrong.OrganizationalUnitId = 'r-cq01'
        $wrong.ClientCredential = New-ClientCredential 'wrong'
        Get-ErrorId { Enable-CqApiGwIntegration @wrong } | Should -Be 'ClientSecretRejected'

        Get-ManagementStack | Should -BeNullOrEmpty
    }

    It 'there is nothing to show' {
        Get-ErrorId { Get-CqApiGwRollout -ErrorAction Stop } | Should -Be 'IntegrationNotFound'
        Get-ErrorId { Get-CqApiGwStatistics -ErrorAction Stop } | Should -Be 'IntegrationNotFound'
    }
}

Describe 'The round trip' {
    It 'enables every account and Region' {
        $outcome = Enable-CqApiGwIntegration @enable

        ($outcome.Current, $outcome.Total, $outcome.Changed) | Should -Be (4, 4, $true)
        (Get-CqApiGwRollout).Status | Should -Be @('CURRENT', 'CURRENT', 'CURRENT', 'CURRENT')
        Get-ManagementStack | Should -Be @('CequenceApigw-administration', 'CequenceApigw-administration', 'CequenceApigw')
    }

    It 'changes nothing when enabled again' {
        (Enable-CqApiGwIntegration @enable).Changed | Should -BeFalse
    }

    It 'tells which settings a run with other ones would change' {
        $plan = Enable-CqApiGwIntegration @enable -RedactHeader Authorization, Cookie -RedactJsonMember password -EdgeGzip -NoMetrics -WhatIf

        ($plan | Where-Object Kind -eq StackSet).Why | Should -Be 'RedactedHeaders, RedactedJsonMembers, EdgeGzipEnabled, MetricsEnabled changed'
        Get-ErrorId { Enable-CqApiGwIntegration @enable -RedactHeader 'X Key' -ErrorAction Stop } | Should -Be 'OptionInvalid'
    }

    It 'delivers what the APIs are sent' {
        $deadline = (Get-Date).AddMinutes(5)
        do {
            Start-Sleep -Seconds 5
            $rows = Get-CqApiGwStatistics
        } until (($rows.SuccessfulBatches -gt 0) -or (Get-Date) -gt $deadline)

        $rows | Should -HaveCount 4
        $rows | Where-Object Error | Should -BeNullOrEmpty
        ($rows | Measure-Object SuccessfulBatches -Sum).Sum | Should -BeGreaterThan 0
        ($rows | Measure-Object FailedBatches -Sum).Sum | Should -Be 0
    }

    It 'passes the runbooks of a running integration' {
        Invoke-Runbook Rollout, Forwarders | Should -Be 'Passed, 8 of 8'
    }

    It 'fails the runbook of a removed one, which would remove more than it has' {
        Invoke-Runbook Destroyed | Should -Be 'Failed, 0 of 3'
        (Disable-CqApiGwIntegration -Destroy -WhatIf).Kind | Group-Object -NoElement | ForEach-Object { "$($_.Count) $($_.Name)" } |
            Sort-Object | Should -Be '1 ClientSecret', '1 StackSet', '2 AdministrationStack', '4 AccountStack'
    }

    It 'goes with the pipeline' {
        Get-CqApiGwRollout | Select-Object -First 1 | Should -HaveCount 1
        [pscustomobject]@{ IntegrationName = 'CequenceApigw' } | Get-CqApiGwRollout | Should -HaveCount 4
    }

    It 'is offered by name' {
        (Wait-Completion 'Get-CqApiGwRollout -IntegrationName ceq' 'Ceq*').CompletionText | Should -Be 'CequenceApigw'
    }

    It 'disables REST APIs, then the rest' {
        (Disable-CqApiGwIntegration -ApiType Rest).Changed | Should -BeTrue
        (Disable-CqApiGwIntegration).Changed | Should -BeTrue
        (Disable-CqApiGwIntegration).Changed | Should -BeFalse
    }

    It 'destroys without asking where asking is switched off, and leaves nothing' {
        Disable-CqApiGwIntegration -Destroy -Confirm:$false | Should -BeNullOrEmpty

        Get-ManagementStack | Should -BeNullOrEmpty
        Get-ErrorId { Get-CqApiGwRollout -ErrorAction Stop } | Should -Be 'IntegrationNotFound'
        Invoke-Runbook Destroyed | Should -Be 'Passed, 3 of 3'
        Invoke-Runbook Rollout | Should -BeLike 'Failed*'
    }
}
