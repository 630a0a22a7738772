# A .env file of the product guide, at every cmdlet that takes one.

BeforeAll {
    Import-Module "$PSScriptRoot/../../artifacts/module/CequenceApigw" -Force
    . "$PSScriptRoot/Sandbox.ps1"
    $sandbox = Start-Sandbox
    $guide = @"
cequence_is_auth_enabled=true
cequence_client_id=sandbox-client
export cequence_client_secret='sandbox-client-secret' # from UAP
cequence_auth_endpoint=$env:AWS_ENDPOINT_URL/auth/realms/cequence/protocol/openid-connect/token
cequence_edge_endpoint=$env:AWS_ENDPOINT_URL/edge
cequence_aws_regions=us-east-1,eu-west-1
cequence_is_aws_organization_deployment=true
cequence_deployment_type=terraform
cequence_log_level=debug
cequence_log_retention_days=90
cequence_rest_api_enabled=true
cequence_http_api_enabled=true
cequence_auto_discover_apis=true
are_rest_api_execution_logs_already_enabled=false
cequence_tf_state_remote=true
"@

    # A file with the guide's lines, some of them replaced.
    function New-EnvironmentFile([hashtable] $Replaced = @{}) {
        $lines = $guide -split "`r?`n" | ForEach-Object {
            $name = ($_ -replace '^export ') -split '=' | Select-Object -First 1
            $Replaced.ContainsKey($name) ? "$name=$($Replaced[$name])" : $_
        }
        $path = Join-Path $TestDrive "$([guid]::NewGuid()).env"
        $lines | Set-Content $path
        $path
    }
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'A .env file' {
    It 'is told what has no meaning here' {
        Import-CqApiGwEnvironment (New-EnvironmentFile) -WarningVariable warnings -WarningAction SilentlyContinue | Out-Null
        $warnings | Should -HaveCount 2
    }

    It 'is imported without the secret on the screen' {
        $imported = Import-CqApiGwEnvironment (New-EnvironmentFile) -WarningAction SilentlyContinue
        $imported.ClientCredential.GetNetworkCredential().Password | Should -Be 'sandbox-client-secret'
        $imported | Format-List | Out-String | Should -Not -Match 'sandbox-client-secret'
        $imported | ConvertTo-Csv | Out-String | Should -Not -Match 'sandbox-client-secret'
        $imported.PSObject.Properties.Name | Should -Not -Contain 'NoOrganization'
    }

    It 'is tested check by check' {
        $checks = Test-CqApiGwIntegration r-cq01 -EnvironmentFile (New-EnvironmentFile) -WarningAction SilentlyContinue
        $checks | Where-Object -not Passed | Should -BeNullOrEmpty
        $checks.Name | Should -Contain 'Token'

        $wrong = New-EnvironmentFile @{ cequence_client_secret = 'wrong'; cequence_aws_regions = 'us-east-1,xx-nowhere-1' }
        $failed = Test-CqApiGwIntegration ou-cq01-99999999 -EnvironmentFile $wrong -WarningAction SilentlyContinue | Where-Object -not Passed
        $failed.ErrorId | Should -Be 'OrganizationalUnitNotFound', 'RegionNotFound', 'ClientSecretRejected'
        $failed.Remedy | Should -Not -BeNullOrEmpty
    }

    It 'is planned as it is, by parameter and by pipeline, and given parameters win' {
        $enable = @{ EnvironmentFile = New-EnvironmentFile; WarningAction = 'SilentlyContinue'; WhatIf = $true }
        Enable-CqApiGwIntegration r-cq01 @enable | Where-Object Kind -eq AccountStack | Should -HaveCount 4
        Enable-CqApiGwIntegration r-cq01 us-east-1 @enable | Where-Object Kind -eq AccountStack | Should -HaveCount 2

        $imported = Import-CqApiGwEnvironment $enable.EnvironmentFile -WarningAction SilentlyContinue
        $imported | Enable-CqApiGwIntegration -OrganizationalUnitId r-cq01 -WhatIf -WarningAction SilentlyContinue |
            Where-Object Kind -eq AccountStack | Should -HaveCount 4
    }

    It 'of one account needs no unit' {
        $alone = New-EnvironmentFile @{ cequence_is_aws_organization_deployment = 'false'; cequence_is_auth_enabled = 'false' }
        $plan = Enable-CqApiGwIntegration -EnvironmentFile $alone -WhatIf -WarningAction SilentlyContinue
        $plan.Kind | Should -Not -Contain 'StackSet'

        $plan = Import-CqApiGwEnvironment $alone -WarningAction SilentlyContinue | Enable-CqApiGwIntegration -WhatIf -WarningAction SilentlyContinue
        $plan.Kind | Should -Not -Contain 'StackSet'
    }

    It 'with faults is an error with file and line, without any value' {
        $wrong = New-EnvironmentFile @{ cequence_log_level = 'sandbox-client-secret'; cequence_client_secret = "'sandbox-client-secret" }
        { Enable-CqApiGwIntegration r-cq01 -EnvironmentFile $wrong -ErrorAction SilentlyContinue -ErrorVariable script:faults } |
            Should -Throw -ErrorId 'EnvironmentFileInvalid,*'
        "$faults" | Should -Match 'line 3 '
        "$faults" | Should -Match 'line 9 '
        $faults | Format-List * -Force | Out-String | Should -Not -Match 'sandbox-client-secret'
    }

    It 'keeps its secret, whatever is looked at' {
        $right = New-EnvironmentFile
        $wrong = New-EnvironmentFile @{ cequence_client_secret = 'canary-of-a-wrong-secret' }
        $broken = New-EnvironmentFile @{ cequence_client_secret = "'sandbox-client-secret"; cequence_log_level = 'canary-of-a-wrong-secret' }
        $session = "$PSScriptRoot/SecretSession.ps1", "$repository/artifacts/module/CequenceApigw", $right, $wrong, $broken, "$TestDrive/transcript.txt"
        $said = dotnet "$PSHOME/pwsh.dll" -NoProfile -NonInteractive -File @session 2>&1 | Out-String -Width 4096
        $transcript = Get-Content -Raw "$TestDrive/transcript.txt"

        $needles = 'sandbox-client-secret', 'canary-of-a-wrong-secret', 'canary-of-a-proxys-password'
        $needles += $needles | ForEach-Object { [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($_)).TrimEnd('=') }
        foreach ($needle in $needles) { "$said$transcript".Contains($needle) | Should -BeFalse }
        # It all happened: both failures, and the words of every stream, on the screen and in the transcript.
        foreach ($text in $said, $transcript) {
            foreach ($seen in 'ClientSecretRejected', 'EnvironmentFileInvalid', 'sandbox-client', 'terraform', 'AccountStack', 'CURRENT') {
                $text | Should -Match $seen
            }
            $text | Should -Match 'proxy.corp.example'
            $text | Should -Match 'IntegrationNotFound'   # after -Destroy
        }
    }

    It 'does what the guide does: enable, disable REST, disable both' {
        $enabled = Enable-CqApiGwIntegration r-cq01 -EnvironmentFile (New-EnvironmentFile) -WarningAction SilentlyContinue
        ($enabled.Current, $enabled.Total) | Should -Be (4, 4)
        (Get-CqApiGwIntegration).LogLevel | Should -Be 'debug'

        { Disable-CqApiGwIntegration -EnvironmentFile (New-EnvironmentFile) } | Should -Throw -ErrorId 'OptionInvalid,*'
        (Disable-CqApiGwIntegration -EnvironmentFile (New-EnvironmentFile @{ cequence_rest_api_enabled = 'false' })).Changed | Should -BeTrue
        (Get-CqApiGwIntegration).ApiType | Should -Be 'Http'
        $none = New-EnvironmentFile @{ cequence_rest_api_enabled = 'false'; cequence_http_api_enabled = 'false' }
        (Disable-CqApiGwIntegration -EnvironmentFile $none).Changed | Should -BeTrue
        (Get-CqApiGwIntegration).ApiType | Should -BeNullOrEmpty
    }
}
