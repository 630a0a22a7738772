namespace CequenceApigw.Engine.Rollout;

/// <summary>What a stack's status means, for the usual cases.</summary>
/// <param name="Cause">Why the stack isn't as wanted, in words.</param>
/// <param name="Remedy">The way out.</param>
public sealed record StatusExplanation(string Cause, string Remedy)
{
    private const string CustomResourceMessage = "Message returned: ";

    /// <summary>Null where the stack is as wanted, or where CloudFormation's own reason has to do.</summary>
    internal static StatusExplanation? Of(RolloutStatus status) => status switch
    {
        { IsCurrent: true } => null,
        { DetailedStatus: "SKIPPED_SUSPENDED_ACCOUNT" } => new(
            "The account is suspended: StackSets pass over it.",
            "Nothing, or reactivate the account and run again."),
        { Status: "INOPERABLE" } or { DetailedStatus: "INOPERABLE" } => new(
            "Deleting the stack failed, and StackSets leave the instance alone since.",
            "Delete the instance with its stack retained (CloudFormation, StackSets), delete the stack in the account, then run again."),
        { DetailedStatus: "PENDING" or "RUNNING" } => new("An operation is under way.", "Wait, then look again."),
        { Reason: { } reason } => OfReason(reason, isPlain: status.OrganizationalUnitId.Length == 0),
        { DetailedStatus: "CANCELLED" } => Cancelled,
        _ => null,
    };

    private static StatusExplanation Cancelled => new(
        "The operation ended before it came to this stack: it was stopped, or too many others failed.",
        "Remove the causes of those that failed, then run again.");

    private static StatusExplanation? OfReason(string reason, bool isPlain)
    {
        bool Says(params string[] any) => any.Any(text => reason.Contains(text, StringComparison.OrdinalIgnoreCase));

        if (reason.IndexOf(CustomResourceMessage, StringComparison.Ordinal) is >= 0 and var start)
        {
            return new StatusExplanation(
                OwnMessage(reason[(start + CustomResourceMessage.Length)..]),
                "Remove the cause that the message names; the account's log group of the discovery tells more. Then run again.");
        }
        if (Says("service control policy"))
        {
            return new StatusExplanation(
                "A service control policy denies it.",
                "Have the policy permit CloudFormation's StackSets in this account and Region, or leave the account or the Region out.");
        }
        if (Says("not enabled", "opt-in", "opted in", "security token included in the request is invalid"))
        {
            return new StatusExplanation(
                "The Region isn't enabled in the account.",
                "Enable the Region in the account (Account, AWS Regions), or leave the Region out, then run again.");
        }
        if (Says("rate exceeded", "throttl", "too many requests"))
            return new StatusExplanation("AWS throttled the account's requests.", "Run again; what is there already isn't done again.");
        if (isPlain && Says("ROLLBACK_COMPLETE"))
            return new StatusExplanation("What was begun has been undone.", "Remove the cause and run again: the run updates or replaces the stack.");
        if (Says("ROLLBACK_COMPLETE", "ROLLBACK_FAILED"))
        {
            return new StatusExplanation(
                "The stack was rolled back and can't be updated as it stands.",
                "After UPDATE_ROLLBACK_FAILED continue the rollback in the account; after any other delete the stack there. Then run again.");
        }
        if (Says("stacksets-exec", "execution role"))
        {
            return new StatusExplanation(
                "StackSets can't act in the account.",
                "Check that the account is still in the organization and active, and that no policy denies StackSets' role. Then run again.");
        }
        if (Says("Parameters: [ssm:"))
        {
            return new StatusExplanation(
                "The account lacks SSM parameters that name its subnets and security groups in this Region.",
                "Create each parameter that the reason names, of type String with one id (docs/networking.md), then run again.");
        }
        if (Says("AWSCloudFormationStackSetAccountGate", "account gate"))
            return new StatusExplanation("The account's gate function refused it.", "Ask the account's owner, then run again.");
        return Says("cancelled") ? Cancelled : null;
    }

    // CloudFormation appends "(RequestId: …)" and what follows.
    private static string OwnMessage(string text)
    {
        var end = text.IndexOf(" (RequestId", StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).TrimEnd();
    }
}
