namespace CequenceApigw.Sandbox.Identity;

/// <summary>Services that word refusals alike.</summary>
internal enum ServiceFamily
{
    S3,
    Ec2,
    Query,
    Json,
    RestJson,
}
