# Stands for AWS.Tools.Common: a module that brings an AWSSDK.Core of its own into the session, for all to see.

# Signs in as Set-AWSCredential does: $StoredAWSCredentials holds the SDK's object, wrapped.
function Set-OtherCredential([string] $AccessKey, [string] $SecretKey) {
    $global:StoredAWSCredentials = [OtherSdk.AWSPSCredentials]::new([Amazon.Runtime.BasicAWSCredentials]::new($AccessKey, $SecretKey))
}

# The version of its SDK, from a type that only works if its own assembly is the one that is loaded.
function Get-OtherSdkVersion {
    [Diagnostics.FileVersionInfo]::GetVersionInfo([Amazon.Runtime.BasicAWSCredentials].Assembly.Location).FileVersion
}
