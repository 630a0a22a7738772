namespace CequenceApigw.Engine;

/// <summary>Ids of our own for requests to CloudFormation: what it was asked under one of them it does once, however often it is asked.</summary>
internal static class RequestToken
{
    /// <summary>Tells a later run which operations are ours.</summary>
    public const string Prefix = "cequence-";

    public static string New() => Prefix + Guid.NewGuid();
}
