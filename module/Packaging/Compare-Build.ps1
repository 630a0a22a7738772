#!/usr/bin/env pwsh
<#
.SYNOPSIS
Packages the latest commit twice, from two clones in different folders, and compares what comes out, byte for byte. Takes minutes.
.OUTPUTS
A line per file: its SHA-256, its name, and whether the second build has the same.
#>
[CmdletBinding()]
param()

$ErrorActionPreference = 'Stop'
$repository = Split-Path (Split-Path $PSScriptRoot)
$commit = git -C $repository rev-parse HEAD
$parent = (New-Item -ItemType Directory (Join-Path ([IO.Path]::GetTempPath()) "reproduce-$([Guid]::NewGuid())")).FullName

# Name → SHA-256 of what a clone's build makes.
function Get-BuiltHash([string] $Clone) {
    git clone --quiet $repository $Clone
    git -C $Clone checkout --quiet --detach $commit
    if ($LASTEXITCODE -ne 0) { throw 'The repository cannot be cloned.' }
    # A process of its own, and none that is left over: an earlier build's server would know the other folder.
    $said = dotnet "$PSHOME/pwsh.dll" -NoProfile -NonInteractive -Command "`$env:MSBUILDDISABLENODEREUSE = 1; & '$Clone/build.ps1' Package; exit `$LASTEXITCODE"
    if ($LASTEXITCODE -ne 0) { throw "The build fails: $($said -join "`n")" }
    $hashes = [ordered] @{}
    foreach ($file in Get-ChildItem "$Clone/artifacts/function/*.zip", "$Clone/artifacts/package/*.zip", "$Clone/artifacts/package/*.nupkg") {
        $hashes[$file.Name] = (Get-FileHash $file).Hash
    }
    $hashes
}

try {
    # Names of different length: a path in a file would move all that follows.
    $first = Get-BuiltHash (Join-Path $parent 'a')
    $second = Get-BuiltHash (Join-Path $parent 'another/clone')
    foreach ($name in $first.Keys) {
        "$($first[$name]) ${name}: $($first[$name] -eq $second[$name] ? 'the same again' : "differs, $($second[$name])")"
    }
    $differing = @($first.Keys | Where-Object { $first[$_] -ne $second[$_] })
    if ($first.Count -ne 3 -or $differing) { Write-Error "Not reproducible: $differing ($($first.Count) of 3 files)." }
}
finally {
    Remove-Item $parent -Recurse -Force
}
