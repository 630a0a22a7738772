using System.Collections.Concurrent;

namespace CequenceApigw.Sandbox.Identity;

/// <summary>What stands in the way in single accounts; nothing does until somebody sets it.</summary>
internal sealed class AccountHardships
{
    /// <summary>Suspended accounts: StackSets pass over them, nobody signs in.</summary>
    public ConcurrentDictionary<string, bool> Suspended { get; } = new();

    /// <summary>Accounts that are closed for good but still listed: their execution role can't be assumed.</summary>
    public ConcurrentDictionary<string, bool> Closed { get; } = new();

    /// <summary>Accounts and Regions in which a service control policy denies everything.</summary>
    public ConcurrentDictionary<(string AccountId, string Region), bool> Denied { get; } = new();

    /// <summary>Opt-in Regions that an account hasn't enabled.</summary>
    public ConcurrentDictionary<(string AccountId, string Region), bool> NotEnabled { get; } = new();

    /// <summary>Why StackSets can't work there, in AWS's words; null where it can.</summary>
    public string? Obstacle(string accountId, string region, string executionRole)
    {
        if (Closed.ContainsKey(accountId))
            return $"Account {accountId} should have '{executionRole}' role with trust relationship to CloudFormation service.";
        if (NotEnabled.ContainsKey((accountId, region)))
            return "The security token included in the request is invalid. (Service: CloudFormation, Status Code: 403)";
        return Denied.ContainsKey((accountId, region))
            ? $"User: arn:aws:sts::{accountId}:assumed-role/{executionRole}/StackSets is not authorized to perform: "
                + $"cloudformation:CreateStack on resource: arn:aws:cloudformation:{region}:{accountId}:stack/* with an explicit deny in a "
                + "service control policy"
            : null;
    }

    /// <summary>Whether a session in the account can be had.</summary>
    public bool RefusesSessions(string accountId) => Suspended.ContainsKey(accountId) || Closed.ContainsKey(accountId);
}
