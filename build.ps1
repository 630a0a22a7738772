#!/usr/bin/env pwsh
<#
.SYNOPSIS
Builds, tests, packages or demonstrates CequenceApigw. Thin: everything is a dotnet command, as in the README.
.EXAMPLE
./build.ps1 Package
# artifacts/package has the zip and the nupkg of the module.
.EXAMPLE
./build.ps1 Reproduce
# The latest commit, packaged twice in two places: the hashes, and whether they are the same.
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Package', 'Reproduce', 'Demo')]
    [string] $Task = 'Build'
)

$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

switch ($Task) {
    'Build'   { dotnet build }
    'Test'    { dotnet test }
    'Demo'    { dotnet run --project sandbox -c Release -- demo }
    'Package' {
        # A folder of its own: a Debug build may have laid out the other one.
        $module = 'artifacts/package/CequenceApigw'
        Remove-Item artifacts/package -Recurse -Force -ErrorAction Ignore
        dotnet build module/Cmdlets -c Release -p:ModuleFolder="$PSScriptRoot/$module/"
        if ($LASTEXITCODE -eq 0) { dotnet tool restore }
        if ($LASTEXITCODE -eq 0) {
            module/Packaging/New-ModuleSbom.ps1 $module
            module/Packaging/New-ModulePackage.ps1 $module artifacts/package
        }
    }
    'Reproduce' { module/Packaging/Compare-Build.ps1 }
}

exit $LASTEXITCODE
