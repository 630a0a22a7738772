# What Tab offers on a running organization. Without one, nothing: never an error in the middle of a line.

BeforeAll {
    Import-Module "$PSScriptRoot/../../artifacts/module/CequenceApigw" -Force
    . "$PSScriptRoot/Sandbox.ps1"
    . "$PSScriptRoot/Tab.ps1"
}

Describe 'Completion' {
    BeforeAll {
        $sandbox = Start-Sandbox
    }

    AfterAll {
        Stop-Sandbox $sandbox
    }

    It 'offers units by their path' {
        $offered = Wait-Completion 'Enable-CqApiGwIntegration -OrganizationalUnitId ' 'r-*'

        $offered[0].CompletionText | Should -Be 'r-cq01'
        $offered.Count | Should -BeGreaterThan 1
        $offered[1].ToolTip | Should -BeLike 'Root/*'
    }

    It 'offers accounts by id and by name' {
        $offered = Wait-Completion 'Enable-CqApiGwIntegration -AccountId 2000' '2000*'
        $offered.CompletionText | Should -Be '200000000001', '200000000002'
        $offered.ToolTip | Should -Be 'member-1', 'member-2'

        (Wait-Completion 'Enable-CqApiGwIntegration -Canary member-2' '2*').CompletionText | Should -Be '200000000002'
    }

    It 'offers the enabled Regions' {
        (Wait-Completion 'Enable-CqApiGwIntegration -TargetRegion us-east-1, a' 'all').CompletionText | Should -Contain 'all'
        (Wait-Completion 'Get-CqApiGwRollout -Region eu-c' 'eu-*').CompletionText | Should -Contain 'eu-central-1'
    }

    It 'signs in as the line says' {
        (Get-Completion 'Enable-CqApiGwIntegration -AccessKey half -ExcludedAccountId 2000').CompletionText | Should -BeNullOrEmpty
        $keys = "-AccessKey $env:AWS_ACCESS_KEY_ID -SecretKey $env:AWS_SECRET_ACCESS_KEY"
        (Wait-Completion "Enable-CqApiGwIntegration $keys -ExcludedAccountId 2000" '2*').CompletionText | Should -Contain '200000000001'
    }

    It 'heeds $StoredAWSCredentials' {
        $StoredAWSCredentials = 5   # no credentials: whoever takes it can't sign in
        (Get-Completion 'Enable-CqApiGwIntegration -ExcludedAccountId 2000').CompletionText | Should -BeNullOrEmpty
        Remove-Variable StoredAWSCredentials
        (Wait-Completion 'Enable-CqApiGwIntegration -ExcludedAccountId 2000' '2*').CompletionText | Should -Contain '200000000001'
    }

    It 'offers profiles' {
        $keys = "aws_access_key_id = AKIA`naws_secret_access_key = secret`n"
        Set-Content "$TestDrive/profiles" "[admin]`n$keys[audit all]`n$keys[other]`n$keys"
        $line = "Get-CqApiGwRollout -ProfileLocation $TestDrive/profiles -ProfileName a"
        (Wait-Completion $line 'a*').CompletionText | Should -Be 'admin', "'audit all'"
    }
}

Describe 'Without an organization' {
    It 'completion of <_> says nothing' -ForEach '-OrganizationalUnitId', '-AccountId', '-Canary', '-IntegrationName' {
        $count = $Error.Count
        (Get-Completion "Enable-CqApiGwIntegration -ProfileName nobody -ProfileLocation $TestDrive/none $_ ou-").CompletionText | Should -BeNullOrEmpty
        $Error.Count | Should -Be $count
    }
}
