#!/usr/bin/env pwsh
<#
.SYNOPSIS
Writes the software bills of materials of a laid out module, in CycloneDX: the packages of others that are shipped, and no more.
.DESCRIPTION
sbom/module.cdx.json is of the module's assemblies, sbom/function.cdx.json of the function's zip, with the .NET runtime in it. Both depend on
nothing but what is shipped: they have no time and no serial number. Needs restored projects and tools (`dotnet tool restore`).
.OUTPUTS
The two files.
#>
[CmdletBinding()]
param(
    # The module's folder, e.g. artifacts/module/CequenceApigw.
    [Parameter(Mandatory)]
    [string] $Module
)

$ErrorActionPreference = 'Stop'
$repository = Split-Path (Split-Path $PSScriptRoot)
$Module = (Resolve-Path $Module).ProviderPath
$version = "$((Import-PowerShellDataFile "$Module/CequenceApigw.psd1").ModuleVersion)"

# Compiled against or run by the build.
$notShipped = 'PowerShellStandard.Library,Microsoft.NET.ILLink.Tasks'

function New-Sbom([string] $Project, [string] $File, [string] $Name) {
    $tool = '--recursive', '--disable-package-restore', '--no-serial-number', '--output-format', 'Json', '--exclude-filter', $notShipped
    Push-Location $repository
    try {
        $said = dotnet tool run dotnet-CycloneDX -- $Project @tool --set-name $Name --set-version $version --output "$Module/sbom" --filename $File 2>&1
    }
    finally {
        Pop-Location
    }
    if ($LASTEXITCODE -ne 0) { throw "The bill of materials of $Project can't be written: $($said -join "`n")" }
    $sbom = Get-Content -Raw "$Module/sbom/$File" | ConvertFrom-Json
    $sbom.metadata.PSObject.Properties.Remove('timestamp')
    $sbom
}

# The tool knows what a project refers to, not what self-contained publishing adds: the program's own list does.
function Add-Runtime($Sbom) {
    $zip = [IO.Compression.ZipFile]::OpenRead("$Module/product/cequence-apigw-function.zip")
    try {
        $list = [IO.StreamReader]::new($zip.GetEntry('bootstrap.deps.json').Open()).ReadToEnd() | ConvertFrom-Json
    }
    finally {
        $zip.Dispose()
    }
    $packs = $list.libraries.PSObject.Properties | Where-Object { $_.Value.type -eq 'runtimepack' }
    foreach ($pack in $packs) {
        $name, $packVersion = $pack.Name -replace '^runtimepack\.' -split '/'
        $purl = "pkg:nuget/$name@$packVersion"
        $Sbom.components += [pscustomobject] [ordered] @{
            type = 'framework'; 'bom-ref' = $purl; authors = @(@{ name = 'Microsoft' }); name = $name; version = $packVersion; scope = 'required'
            licenses = @(@{ license = @{ id = 'MIT' } }); purl = $purl
        }
        ($Sbom.dependencies | Where-Object ref -EQ $Sbom.metadata.component.'bom-ref').dependsOn += $purl
        $Sbom.dependencies += [pscustomobject] [ordered] @{ ref = $purl; dependsOn = @() }
    }
}

function Write-Sbom($Sbom, [string] $File) {
    $json = ($Sbom | ConvertTo-Json -Depth 20).ReplaceLineEndings("`n") + "`n"
    [IO.File]::WriteAllText("$Module/sbom/$File", $json)
    Get-Item "$Module/sbom/$File"
}

Write-Sbom (New-Sbom module/Cmdlets/CequenceApigw.Cmdlets.csproj module.cdx.json CequenceApigw) module.cdx.json
$function = New-Sbom function/CequenceApigw.Function.csproj function.cdx.json cequence-apigw-function
Add-Runtime $function
Write-Sbom $function function.cdx.json
