# The module beside one that brings another version of AWS's SDK into the session, whichever comes first.

BeforeDiscovery {
    $sessions = foreach ($version in '3.7.501.1', '4.0.3.3') {
        @{ Version = $version; Order = 'before'; OursFirst = $true }
        @{ Version = $version; Order = 'after'; OursFirst = $false }
    }
}

BeforeAll {
    . "$PSScriptRoot/Sandbox.ps1"
    $ours = "$repository/artifacts/module/CequenceApigw"
    Import-Module $ours -Force
    $sandbox = Start-Sandbox
    $enable = Get-EnableParameter
    $enable.Remove('OrganizationalUnitId')
    $enable.TargetRegion = 'us-east-1'
    $null = Enable-CqApiGwIntegration @enable -NoOrganization
    $packages = dotnet msbuild "$PSScriptRoot/Pester.csproj" -getProperty:NuGetPackageRoot

    # Makes the stand-in module with an SDK of that version.
    function New-OtherSdk([string] $Version) {
        $folder = New-Item -ItemType Directory "$TestDrive/$Version/OtherSdk"
        $sdk = Copy-Item "$packages/awssdk.core/$Version/lib/netstandard2.0/AWSSDK.Core.dll" $folder -PassThru
        Copy-Item "$PSScriptRoot/OtherSdk/OtherSdk.psm1" $folder
        Add-Type -Path "$PSScriptRoot/OtherSdk/AWSPSCredentials.cs" -ReferencedAssemblies $sdk.FullName, netstandard -OutputAssembly "$folder/OtherSdk.dll"
        New-ModuleManifest "$folder/OtherSdk.psd1" -RootModule OtherSdk.psm1 -RequiredAssemblies AWSSDK.Core.dll, OtherSdk.dll -ModuleVersion 1.0
        $folder.FullName
    }
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Imported <Order> a module with AWSSDK.Core <Version>' -ForEach $sessions {
    BeforeAll {
        $other = New-OtherSdk $Version
        $first, $second = $OursFirst ? ($ours, $other) : ($other, $ours)
        $seen = dotnet "$PSHOME/pwsh.dll" -NoProfile -NonInteractive -File "$PSScriptRoot/OtherSdk/session.ps1" $first $second | ConvertFrom-Json
    }

    It 'the other one works with its own SDK, before and after ours has run' {
        $seen.Sdk | Should -Be @($Version, $Version)
    }

    It 'ours works with its own, and takes the sign-in of the other by its shape' {
        $seen.Status | Should -Be 'CURRENT'
        $seen.Debug | Should -Contain 'AWS credentials: the object of $StoredAWSCredentials.'
        $seen.Debug | Should -Contain 'Home Region: us-east-1, of $StoredAWSRegion.'
        $seen.ByObject | Should -Be 'CURRENT'
    }

    It 'nobody sees what ours brings' {
        $seen.Visible | Should -Be 'CequenceApigw.Cmdlets'
        $seen.Sdks | Should -Be 2
    }
}
