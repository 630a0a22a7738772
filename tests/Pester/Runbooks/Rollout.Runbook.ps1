# Every target account is current: see README.md.
param(
    [Parameter(Mandatory)] [string] $EnvironmentFile,
    [string] $IntegrationName = 'CequenceApigw',
    [hashtable] $SignIn = @{}
)

Describe 'The rollout' {
    BeforeAll {
        $environment = Import-CqApiGwEnvironment $EnvironmentFile
        $rows = @(Get-CqApiGwRollout -IntegrationName $IntegrationName @SignIn -ErrorAction Stop)
    }

    It 'has a stack in every Region of the .env file' {
        $rows.Count | Should -BeGreaterThan 0
        $missing = $environment.TargetRegion | Where-Object { $_ -ne 'all' -and $_ -notin $rows.Region }
        $missing | Should -BeNullOrEmpty
    }

    It 'is current in every account and Region' {
        $rows | Where-Object Status -ne CURRENT | ForEach-Object { "$($_.AccountId) $($_.Region): $($_.Status), $($_.Cause ?? $_.Reason)" } | Should -BeNullOrEmpty
    }

    It 'has the published version everywhere' {
        $rows | Where-Object DeployedVersion -ne $rows[0].PublishedVersion | ForEach-Object { "$($_.AccountId) $($_.Region): $($_.DeployedVersion)" } | Should -BeNullOrEmpty
    }
}
