# Nothing of the integration is left: see README.md.
param(
    [Parameter(Mandatory)] [string] $EnvironmentFile,
    [string] $IntegrationName = 'CequenceApigw',
    [hashtable] $SignIn = @{}
)

Describe 'After the integration was destroyed' {
    BeforeAll {
        $null = Import-CqApiGwEnvironment $EnvironmentFile
    }

    It 'no such integration is configured' {
        Get-CqApiGwIntegration @SignIn | Where-Object IntegrationName -eq $IntegrationName | Should -BeNullOrEmpty
    }

    It 'no account has a stack of it' {
        { Get-CqApiGwRollout -IntegrationName $IntegrationName @SignIn -ErrorAction Stop } | Should -Throw -ErrorId 'IntegrationNotFound*'
    }

    It 'destroying again would remove nothing' {
        Disable-CqApiGwIntegration -Destroy -WhatIf -IntegrationName $IntegrationName @SignIn | Should -BeNullOrEmpty
    }
}
