# The local AWS organization, for as long as a test file needs it.

$repository = Split-Path (Split-Path $PSScriptRoot)

# Starts it on a free port and points this process's AWS clients at it; returns its process.
function Start-Sandbox {
    $start = [Diagnostics.ProcessStartInfo]::new('dotnet')
    foreach ($argument in 'run', '--no-build', '--project', "$repository/sandbox", '--', 'serve', '--port', '0', '--accounts', '2') {
        $start.ArgumentList.Add($argument)
    }
    $start.RedirectStandardOutput = $true
    $sandbox = [Diagnostics.Process]::Start($start)
    do {
        $line = $sandbox.StandardOutput.ReadLine()
        if ($null -eq $line) { throw "The sandbox ended before it was ready: exit code $($sandbox.ExitCode)." }
        if ($line -match '^export (\w+)=(.*)$') { Set-Item "env:$($Matches[1])" $Matches[2] }
    } until ($line -like 'export AWS_DEFAULT_REGION=*')   # the last line of its environment
    $sandbox
}

function Stop-Sandbox($Sandbox) {
    $Sandbox.Kill($true)
    $Sandbox.WaitForExit()
    Remove-Item env:AWS_ENDPOINT_URL, env:AWS_ACCESS_KEY_ID, env:AWS_SECRET_ACCESS_KEY, env:AWS_REGION, env:AWS_DEFAULT_REGION
}

# What enabling takes, for the sandbox's root and its own UAP.
function Get-EnableParameter {
    @{
        OrganizationalUnitId = 'r-cq01'
        TargetRegion         = 'us-east-1', 'eu-west-1'
        EdgeEndpoint         = "$env:AWS_ENDPOINT_URL/edge"
        AuthEndpoint         = "$env:AWS_ENDPOINT_URL/auth/realms/cequence/protocol/openid-connect/token"
        ClientCredential     = New-ClientCredential 'sandbox-client-secret'
        WarningAction        = 'SilentlyContinue'
    }
}

function New-ClientCredential([string] $Secret) {
    [pscredential]::new('sandbox-client', (ConvertTo-SecureString $Secret -AsPlainText))
}

# Names of the stacks and StackSets in the management account, in both Regions.
function Get-ManagementStack {
    $aws = (New-EngineObject CequenceApigw.Engine CequenceApigw.Engine.AwsSignIn).Connect()
    $model = 'CequenceApigw.Aws.CloudFormation', 'Amazon.CloudFormation.Model'
    $stacks = foreach ($region in 'us-east-1', 'eu-west-1') {
        $aws.CloudFormation($region).DescribeStacksAsync((New-EngineObject $model[0] "$($model[1]).DescribeStacksRequest")).Result.Stacks
    }
    $active = New-EngineObject $model[0] "$($model[1]).ListStackSetsRequest"
    $active.Status = 'ACTIVE'
    $sets = $aws.CloudFormation('us-east-1').ListStackSetsAsync($active).Result.Summaries
    $aws.Dispose()
    $stacks | ForEach-Object StackName
    $sets | ForEach-Object StackSetName
}

# PowerShell's own syntax doesn't see the types of the module's load context.
function New-EngineObject([string] $Assembly, [string] $Type) {
    # Any cmdlet that runs brings the engine in.
    $loaded = [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq $Assembly } | Select-Object -First 1
    [Activator]::CreateInstance($loaded.GetType($Type, $true))
}
