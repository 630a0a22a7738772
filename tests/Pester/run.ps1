#!/usr/bin/env pwsh
<#
.SYNOPSIS
Builds the module and the sandbox, then runs this folder's tests; fails if any fails or none is found.
#>
[CmdletBinding()]
param(
    # Files to run; all of this folder by default.
    [string[]] $Path = $PSScriptRoot
)

$ErrorActionPreference = 'Stop'
$repository = Split-Path (Split-Path $PSScriptRoot)
foreach ($project in 'module/Cmdlets', 'sandbox') {
    dotnet build "$repository/$project" --verbosity quiet
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}

dotnet restore "$PSScriptRoot/Pester.csproj" --verbosity quiet
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
Import-Module (dotnet msbuild "$PSScriptRoot/Pester.csproj" -getProperty:PesterModule)
$configuration = New-PesterConfiguration
$configuration.Run.Path = $Path
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Detailed'
$result = Invoke-Pester -Configuration $configuration
if ($result.TotalCount -eq 0) { Write-Error 'No Pester test was found.' }
exit ($result.Result -eq 'Passed' ? 0 : 1)
