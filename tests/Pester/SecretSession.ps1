# A session of somebody who looks at everything: all streams, all members of every object and error, and a transcript.
param([string] $Module, [string] $Right, [string] $Wrong, [string] $Broken, [string] $Transcript)

$null = Start-Transcript $Transcript
Import-Module $Module
# With -Debug, PowerShell would ask what to do after every warning.
$loud = @{ Verbose = $true; Debug = $true; WarningAction = 'Continue'; ErrorAction = 'Continue' }
$rightClient = (Import-CqApiGwEnvironment $Right -WarningAction Ignore).ClientCredential
$wrongClient = (Import-CqApiGwEnvironment $Wrong -WarningAction Ignore).ClientCredential

$password = ConvertTo-SecureString 'canary-of-a-proxys-password' -AsPlainText
$proxy = @{
    HttpsProxy = 'http://proxy.corp.example:3128'; NoProxy = '.amazonaws.com'; ProxyCredential = [pscredential]::new('forwarder', $password)
}

$steps = { Import-CqApiGwEnvironment $Right @loud }, { Import-CqApiGwEnvironment $Broken @loud },
    { Test-CqApiGwIntegration r-cq01 -EnvironmentFile $Right @loud }, { Test-CqApiGwIntegration r-cq01 -EnvironmentFile $Wrong @loud },
    { Enable-CqApiGwIntegration r-cq01 -EnvironmentFile $Right -WhatIf @loud }, { Enable-CqApiGwIntegration r-cq01 -EnvironmentFile $Wrong @proxy @loud },
    { Enable-CqApiGwIntegration r-cq01 -EnvironmentFile $Broken @loud }, { Enable-CqApiGwIntegration r-cq01 -EnvironmentFile $Right @proxy @loud },
    { Update-CqApiGwCredential $wrongClient -WhatIf @loud }, { Update-CqApiGwCredential $wrongClient @loud },
    { Update-CqApiGwCredential $rightClient -PassThru @loud }, { Get-CqApiGwIntegration @loud }, { Get-CqApiGwRollout -Detailed @loud },
    { Get-CqApiGwStatistics @loud }, { Get-CqApiGwApi @loud }, { Disable-CqApiGwIntegration Rest @loud },
    { Disable-CqApiGwIntegration -Destroy -Force @loud }, { Get-CqApiGwRollout @loud }

# Wide: a secret must not hide at the end of a line.
& {
    foreach ($step in $steps) {
        try {
            & $step *>&1 | ForEach-Object { $_; $_ | Format-List * -Force }
        }
        catch {
            $_
            $_, $_.Exception, $_.InvocationInfo, $_.ErrorDetails | Format-List * -Force
            $_.InvocationInfo.BoundParameters | Format-List * -Force
        }
    }
    $Error | Get-Error
    $Error | Format-List * -Force
    Get-Variable | Format-List Name, Value
} *>&1 | Out-String -Stream -Width 4096
$null = Stop-Transcript
