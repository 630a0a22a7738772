# Every forwarder runs and keeps up: see README.md.
param(
    [Parameter(Mandatory)] [string] $EnvironmentFile,
    [string] $IntegrationName = 'CequenceApigw',
    [hashtable] $SignIn = @{}
)

Describe 'The forwarders' {
    BeforeAll {
        $null = Import-CqApiGwEnvironment $EnvironmentFile
        $rows = @(Get-CqApiGwStatistics -IntegrationName $IntegrationName -Since (Get-Date).AddMinutes(-10) @SignIn -ErrorAction Stop)

        function Get-Offender([scriptblock] $Is, [string] $Property) {
            $rows | Where-Object $Is | ForEach-Object { "$($_.AccountId) $($_.Region): $Property $($_.$Property)" }
        }
    }

    It 'can all be read' {
        $rows.Count | Should -BeGreaterThan 0
        Get-Offender { $_.Error } Error | Should -BeNullOrEmpty
    }

    It 'ran in the last three minutes' {
        $since = [datetimeoffset]::Now.AddMinutes(-3)
        Get-Offender { $null -eq $_.LastRun -or $_.LastRun -lt $since } LastRun | Should -BeNullOrEmpty
    }

    It 'failed with no batch' {
        Get-Offender { $_.FailedBatches -gt 0 } FailedBatches | Should -BeNullOrEmpty
    }

    It 'read every log group' {
        Get-Offender { $_.FailedLogGroups -gt 0 } FailedLogGroups | Should -BeNullOrEmpty
    }

    It 'are less than five minutes behind' {
        Get-Offender { $_.OldestUnreadSeconds -ge 300 } OldestUnreadSeconds | Should -BeNullOrEmpty
    }
}
