namespace CequenceApigw.Sandbox.Compute;

/// <summary>Where Lambda gets a function's code from: S3, read with the rights of who creates the function.</summary>
internal interface IArtifactStore
{
    /// <summary>Throws AwsException (AccessDenied, NoSuchBucket, NoSuchKey) as S3 would; Lambda also refuses a bucket of another Region.</summary>
    ReadOnlyMemory<byte> Read(Core.Principal principal, string region, string bucket, string key);
}
