using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>The error of a policy that cannot be evaluated; better refused than half understood.</summary>
internal static class MalformedPolicy
{
    public static AwsException Because(string reason) => new("MalformedPolicyDocument", reason);
}
