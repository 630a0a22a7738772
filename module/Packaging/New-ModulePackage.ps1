<#
.SYNOPSIS
Packs a laid out module for people (zip: unpack it into a folder of $env:PSModulePath) and for a PowerShell gallery (nupkg).
.DESCRIPTION
Both depend on nothing but the module's files: names are sorted, times fixed. What the nupkg says of the module is its manifest's.
.OUTPUTS
The two files.
#>
[CmdletBinding()]
param(
    # The module's folder, e.g. artifacts/module/CequenceApigw.
    [Parameter(Mandatory)]
    [string] $Module,

    # Where the packages go.
    [Parameter(Mandatory)]
    [string] $Destination
)

$ErrorActionPreference = 'Stop'
$Module = (Resolve-Path $Module).ProviderPath
$name = Split-Path $Module -Leaf
$manifest = Test-ModuleManifest "$Module/$name.psd1"

# The parts of a package: name in the archive → bytes.
function Get-ModuleFile([string] $Folder) {
    $files = @{}
    foreach ($file in Get-ChildItem $Module -Recurse -File) {
        $files[$Folder + [IO.Path]::GetRelativePath($Module, $file.FullName).Replace('\', '/')] = [IO.File]::ReadAllBytes($file.FullName)
    }
    $files
}

function Write-Archive([string] $Path, [hashtable] $Part) {
    # 1980: the first day of a zip's calendar. 0644 of a regular file, which .NET would take from the machine.
    $day = [DateTimeOffset]::new(1980, 1, 1, 0, 0, 0, [TimeSpan]::Zero)
    $mode = 0x81A4 -shl 16
    $archive = [IO.Compression.ZipArchive]::new([IO.File]::Create($Path), 'Create')
    try {
        $names = [string[]] $Part.Keys
        [Array]::Sort($names, [StringComparer]::Ordinal)
        foreach ($each in $names) {
            $entry = $archive.CreateEntry($each, 'SmallestSize')
            $entry.LastWriteTime = $day
            $entry.ExternalAttributes = $mode
            $stream = $entry.Open()
            $stream.Write($Part[$each])
            $stream.Dispose()
        }
    }
    finally {
        $archive.Dispose()
    }
    Get-Item $Path
}

# What a gallery shows and searches.
function Get-Nuspec {
    $text = { param($value) [Security.SecurityElement]::Escape($value) }
    $commands = @($manifest.ExportedCmdlets.Keys | Sort-Object)
    $tags = @('PSModule', 'PSIncludes_Cmdlet') + $manifest.Tags + @($commands | ForEach-Object { "PSCmdlet_$_", "PSCommand_$_" })
    @"
<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2011/08/nuspec.xsd">
  <metadata>
    <id>$name</id>
    <version>$($manifest.Version)</version>
    <authors>$(& $text $manifest.Author)</authors>
    <owners>$(& $text $manifest.CompanyName)</owners>
    <requireLicenseAcceptance>false</requireLicenseAcceptance>
    <projectUrl>$(& $text $manifest.ProjectUri)</projectUrl>
    <description>$(& $text $manifest.Description)</description>
    <releaseNotes>$(& $text $manifest.ReleaseNotes)</releaseNotes>
    <copyright>$(& $text $manifest.Copyright)</copyright>
    <tags>$(& $text ($tags -join ' '))</tags>
  </metadata>
</package>
"@
}

# What makes a zip an Open Packaging archive, as NuGet wants it.
function Get-ContentTypes([string[]] $Extension) {
    $defaults = $Extension | Sort-Object -Unique | ForEach-Object { "<Default Extension=`"$_`" ContentType=`"application/octet-stream`" />" }
    '<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" />' + (-join $defaults) + '</Types>'
}

function Get-Relationships {
    '<?xml version="1.0" encoding="utf-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    "<Relationship Type=`"http://schemas.microsoft.com/packaging/2010/07/manifest`" Target=`"/$name.nuspec`" Id=`"manifest`" /></Relationships>"
}

$null = New-Item -ItemType Directory -Force $Destination
$Destination = (Resolve-Path $Destination).ProviderPath
Write-Archive "$Destination/$name.$($manifest.Version).zip" (Get-ModuleFile "$name/")

$parts = Get-ModuleFile ''
$parts["$name.nuspec"] = [Text.Encoding]::UTF8.GetBytes((Get-Nuspec).ReplaceLineEndings("`n"))
$parts['_rels/.rels'] = [Text.Encoding]::UTF8.GetBytes((Get-Relationships))
$extensions = $parts.Keys | ForEach-Object { [IO.Path]::GetExtension($_).TrimStart('.') } | Where-Object { $_ -ne 'rels' }
$parts['[Content_Types].xml'] = [Text.Encoding]::UTF8.GetBytes((Get-ContentTypes $extensions))
Write-Archive "$Destination/$name.$($manifest.Version).nupkg" $parts
