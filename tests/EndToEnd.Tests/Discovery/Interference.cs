using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Identity.Policies;

namespace CequenceApigw.EndToEnd.Tests.Discovery;

/// <summary>What somebody else does while discovery is at work, seen from where every call is authorized.</summary>
internal sealed class Interference : IResourcePolicySource
{
    private static readonly PolicyDocument Denial = PolicyDocument.Parse(
        JsonNode.Parse("""{ "Statement": { "Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*" } }"""));

    /// <summary>Whether a call is denied, by its action and resource.</summary>
    public Func<string, string, bool> Denies { get; set; } = (_, _) => false;

    /// <summary>Called before each call with its action and resource.</summary>
    public Action<string, string> Before { get; set; } = (_, _) => { };

    public ResourcePolicy? PolicyOf(string resourceArn, string action)
    {
        Before(action, resourceArn);
        return Denies(action, resourceArn) ? new ResourcePolicy(AccountId: "", Denial) : null;
    }
}
