using System.Collections.Concurrent;

namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>Managed policies by ARN: AWS's, and those that somebody has put into an account.</summary>
internal sealed class PolicyStore
{
    private readonly ConcurrentDictionary<string, PolicyDocument> _own = new();

    public PolicyDocument? Find(string arn) => ManagedPolicies.Find(arn) ?? _own.GetValueOrDefault(arn);

    /// <param name="arn">e.g. <c>arn:aws:iam::200000000001:policy/boundary</c>.</param>
    /// <param name="document">What it says.</param>
    public void Put(string arn, PolicyDocument document) => _own[arn] = document;
}
