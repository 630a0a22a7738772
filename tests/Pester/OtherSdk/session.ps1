# A session of its own with both modules, in the order given; puts out what each of them can do.
param([string] $First, [string] $Second)

$ErrorActionPreference = 'Stop'
Import-Module $First
Import-Module $Second

$before = Get-OtherSdkVersion
Set-OtherCredential $env:AWS_ACCESS_KEY_ID $env:AWS_SECRET_ACCESS_KEY
$StoredAWSRegion = $env:AWS_REGION
Remove-Item env:AWS_ACCESS_KEY_ID, env:AWS_SECRET_ACCESS_KEY, env:AWS_REGION, env:AWS_DEFAULT_REGION

$rows = Get-CqApiGwRollout -Debug 5>&1
$byObject = & { $given = $StoredAWSCredentials; $global:StoredAWSCredentials = $null; Get-CqApiGwRollout -Credential $given }
@{
    Sdk      = $before, (Get-OtherSdkVersion)
    Status   = ($rows | Where-Object { $_ -isnot [System.Management.Automation.DebugRecord] }).Status
    Debug    = @($rows | Where-Object { $_ -is [System.Management.Automation.DebugRecord] } | ForEach-Object Message)
    ByObject = $byObject.Status
    Visible  = @([Runtime.Loader.AssemblyLoadContext]::Default.Assemblies | ForEach-Object { $_.GetName().Name } | Where-Object { $_ -like 'Cequence*' })
    Sdks     = @([AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'AWSSDK.Core' }).Count
} | ConvertTo-Json -Compress
