#!/usr/bin/env pwsh
<#
.SYNOPSIS
Builds, tests, packages or demonstrates CequenceApigw. Thin: everything is a dotnet command, as in the README.
.EXAMPLE
./build.ps1 Test
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Package', 'Demo')]
    [string] $Task = 'Build'
)

$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

switch ($Task) {
    'Build'   { dotnet build }
    'Test'    { dotnet test }
    'Package' { dotnet build module/Cmdlets -c Release }
    'Demo'    { dotnet run --project sandbox -c Release -- demo }
}

exit $LASTEXITCODE
