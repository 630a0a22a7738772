# The module as it is published: unpacked from the zip, and installed from a gallery.

BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
    $laidOut = "$repository/artifacts/module/CequenceApigw"
    $pack = "$repository/module/Packaging/New-ModulePackage.ps1"
    $manifest = Import-PowerShellDataFile "$laidOut/CequenceApigw.psd1"
    $sboms = & "$repository/module/Packaging/New-ModuleSbom.ps1" $laidOut
    $zip, $nupkg = & $pack $laidOut "$TestDrive/packages"

    # Packages as name/version, sorted: those that a bill of materials lists.
    function Get-Listed([string] $File) {
        $sbom = Get-Content -Raw $File | ConvertFrom-Json
        $sbom.components | ForEach-Object { "$($_.name)/$($_.version)" } | Sort-Object
    }

    # In a session that has nothing of this one: what the script puts out.
    function Invoke-Session([string] $Script) {
        dotnet "$PSHOME/pwsh.dll" -NoProfile -NonInteractive -Command $Script
    }

    # Imports the module and runs one of its cmdlets, as far as the engine's first answer.
    function Get-UseOf([string] $Module) {
        "`$ErrorActionPreference = 'Stop'; Import-Module '$Module'; (Get-Command -Module CequenceApigw).Name
         try { Get-CqApiGwRollout -ProfileName nobody -ProfileLocation '$TestDrive/none' } catch { `$_.FullyQualifiedErrorId }"
    }
}

Describe 'The packages' {
    It 'depend on nothing but the files' {
        Copy-Item $laidOut "$TestDrive/copy/CequenceApigw" -Recurse
        (Get-ChildItem "$TestDrive/copy" -Recurse -File).ForEach{ $_.LastWriteTime = '2001-02-03' }
        $again = & $pack "$TestDrive/copy/CequenceApigw" "$TestDrive/again"

        (Get-FileHash $again).Hash | Should -Be (Get-FileHash $zip, $nupkg).Hash
    }

    It 'are named by the version of the product' {
        $version = dotnet msbuild "$repository/module/Cmdlets" -getProperty:Version
        $zip.Name, $nupkg.Name | Should -Be "CequenceApigw.$version.zip", "CequenceApigw.$version.nupkg"
    }
}

Describe 'The bills of materials' {
    It 'are in both packages' {
        foreach ($package in $zip, $nupkg) {
            $archive = [IO.Compression.ZipFile]::OpenRead($package)
            $names = $archive.Entries.FullName
            $archive.Dispose()
            $names -match '(^|/)sbom/' -replace '.*/' | Should -Be 'function.cdx.json', 'module.cdx.json'
        }
    }

    It 'list the module''s assemblies, with their versions, and nothing else' {
        $shipped = Get-ChildItem "$laidOut/Dependencies/*.dll" -Exclude CequenceApigw.*
        $shipped | Should -Not -BeNullOrEmpty
        # AWS's files tell their package's version as that of the file, .NET's as that of the product.
        $versions = $shipped | ForEach-Object {
            $version = $_.BaseName -like 'AWSSDK.*' ? $_.VersionInfo.FileVersion : $_.VersionInfo.ProductVersion -replace '\+.*'
            "$($_.BaseName)/$version"
        }
        Get-Listed $sboms[0] | Should -Be ($versions | Sort-Object)
    }

    It 'list what the function''s program has, with the runtime, and nothing else' {
        Expand-Archive "$laidOut/product/cequence-apigw-function.zip" "$TestDrive/function"
        $libraries = (Get-Content -Raw "$TestDrive/function/bootstrap.deps.json" | ConvertFrom-Json).libraries.PSObject.Properties
        $shipped = $libraries | Where-Object { $_.Value.type -ne 'project' } | ForEach-Object { $_.Name -replace '^runtimepack\.' }
        $shipped -match '^Microsoft\.NETCore\.App\.Runtime' | Should -HaveCount 1
        Get-Listed $sboms[1] | Should -Be ($shipped | Sort-Object)
    }

    It 'are the same each time, and name no place' {
        $before = $sboms | Get-FileHash
        $again = & "$repository/module/Packaging/New-ModuleSbom.ps1" $laidOut
        ($again | Get-FileHash).Hash | Should -Be $before.Hash
        Get-Content -Raw $again | Should -Not -Match ([regex]::Escape($repository) + '|timestamp|serialNumber')
    }
}

Describe 'The manifest' {
    It 'names everything and is complete' {
        $manifest.CmdletsToExport + $manifest.FormatsToProcess -match '\*' | Should -BeNullOrEmpty
        $manifest.FunctionsToExport + $manifest.VariablesToExport + $manifest.AliasesToExport | Should -BeNullOrEmpty
        $manifest.Description, $manifest.Author, $manifest.Copyright, $manifest.PrivateData.PSData.ProjectUri | Should -Not -BeNullOrEmpty
        $manifest.PrivateData.PSData.Tags | Should -Contain 'PSEdition_Core'
    }

    It 'has the topmost section of the changelog as release notes' {
        $sections = (Get-Content -Raw "$repository/CHANGELOG.md") -split '(?m)^## .*\n'
        $manifest.PrivateData.PSData.ReleaseNotes | Should -Be $sections[1].Trim()
    }
}

Describe 'The zip' {
    It 'unpacked anywhere, imports and works' {
        Expand-Archive $zip "$TestDrive/unpacked"
        $said = Invoke-Session (Get-UseOf "$TestDrive/unpacked/CequenceApigw")

        $said | Select-Object -SkipLast 1 | Should -Be @($manifest.CmdletsToExport | Sort-Object)
        $said[-1] | Should -Be 'ProfileNotFound,CequenceApigw.Cmdlets.GetRolloutCommand'
    }
}

Describe 'The nupkg' {
    It 'tells a gallery what the manifest tells' {
        Expand-Archive $nupkg "$TestDrive/nupkg"
        $metadata = ([xml] (Get-Content -Raw "$TestDrive/nupkg/CequenceApigw.nuspec")).package.metadata

        $metadata.id, $metadata.version, $metadata.description | Should -Be 'CequenceApigw', $manifest.ModuleVersion, $manifest.Description
        $tags = $metadata.tags -split ' '
        'PSModule', 'AWS', 'PSEdition_Core', 'PSCmdlet_Enable-CqApiGwIntegration', 'PSCommand_Get-CqApiGwRollout' | Should -BeIn $tags
        $metadata.releaseNotes | Should -Be $manifest.PrivateData.PSData.ReleaseNotes
    }

    # Elsewhere the user's own list of repositories can't be set aside.
    It 'installs from a repository and works' -Skip:(-not $IsLinux) {
        $usual, $env:XDG_DATA_HOME = $env:XDG_DATA_HOME, (New-Item -ItemType Directory "$TestDrive/user").FullName
        $said = Invoke-Session "
            `$ErrorActionPreference = 'Stop'
            Register-PSResourceRepository local -Uri '$TestDrive/packages' -Trusted
            Save-PSResource CequenceApigw -Repository local -Path '$(New-Item -ItemType Directory "$TestDrive/installed")'
            $(Get-UseOf "$TestDrive/installed/CequenceApigw")"
        $env:XDG_DATA_HOME = $usual

        "$TestDrive/installed/CequenceApigw/$($manifest.ModuleVersion)/CequenceApigw.psd1" | Should -Exist
        $said[-1] | Should -Be 'ProfileNotFound,CequenceApigw.Cmdlets.GetRolloutCommand'
    }
}
