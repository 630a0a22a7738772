using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Stacks;

namespace CequenceApigw.Engine.Rollout;

/// <summary>What stands of an integration, as far as one account knows it: everything but the stacks in the members.</summary>
internal sealed record StandingIntegration
{
    public required Administrator Administrator { get; init; }

    /// <summary>The StackSet of the members; null without an organization.</summary>
    public required StackSet? StackSet { get; init; }

    /// <summary>The account stacks of the administrator's own account, by Region.</summary>
    public required IReadOnlyDictionary<string, Stack> PlainStacks { get; init; }

    /// <summary>
    /// Regions that the administrator's own account was integrated in, but that have been closed to it since, with the reason.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Closed { get; init; }

    /// <summary>A row for each of them.</summary>
    public IReadOnlyList<RolloutStatus> ClosedRows =>
        [.. Closed.Select(each => PlainStackStatus.Of(Administrator.AccountId, each.Key, stack: null, each.Value))];

    /// <summary>The version that is rolled out.</summary>
    public required string? PublishedVersion { get; init; }

    /// <summary>The home Region's administration stack; null where there is none.</summary>
    public required Stack? Administration { get; init; }

    /// <summary>The parameters of the account stacks.</summary>
    public List<Parameter> Parameters => StackSet?.Parameters ?? PlainStacks.Values.FirstOrDefault()?.Parameters ?? [];

    /// <summary>The value of a parameter of the account stacks; empty where it has none.</summary>
    public string Parameter(string key) => Parameters.Find(parameter => parameter.ParameterKey == key)?.ParameterValue ?? "";

    /// <summary>In words, how a plain stack differs from what is published; null if it doesn't.</summary>
    public string? DifferenceOf(Stack stack)
    {
        if (OwnershipTags.VersionOf(stack.Tags) is var version && version != PublishedVersion)
            return $"the stack has version {version}, published is {PublishedVersion}";
        if (StackSet is null)
            return IsAsPublished(stack) ? null : "template or parameters aren't those of the latest run";
        return new StackDefinition("", StackSet.Parameters!.ToDictionary(parameter => parameter.ParameterKey!, parameter => parameter.ParameterValue ?? ""), [])
                .Difference(stack.Parameters, stack.Tags);
    }

    /// <summary>Without a StackSet, whether the stack is what the administration stack says; an earlier version's says nothing.</summary>
    public bool IsAsPublished(Stack stack) =>
        OwnershipTags.AccountStacksOf(Administration?.Tags) is not { } digest
        || digest == OwnershipTags.AccountStacksDigest(PreviousParameters.ValuesOf(stack.Parameters), stack.Tags);

    /// <exception cref="IntegrationException"><c>IntegrationNotFound</c>: neither StackSet nor plain stack.</exception>
    public static async Task<StandingIntegration> GetAsync(IAwsClients clients, IntegrationNames names, CancellationToken ct)
    {
        var (administrator, administration) = await Administrator.OfStandingAsync(clients, names, ct);
        var stackSet = administrator.Organization is null
            ? null
            : await new IntegrationStackSet(new StackSetClient(clients, names, administrator)).FindAsync(ct);
        var plain = administrator.IsDelegated ? Nowhere : await PlainAccountStacks.LookAsync(clients, names, ct);
        // Of a management account only its stacks elsewhere tell that it was integrated, too.
        var closed = administrator.Organization is null || plain.Standing.Count > 0 ? plain.ClosedSince(administration) : Nowhere.Closed;
        if (stackSet is null && plain.Standing.Count == 0 && closed.Count == 0)
        {
            throw new IntegrationException(
                IntegrationErrorId.IntegrationNotFound,
                $"There is no integration {names.IntegrationName} in {clients.HomeRegion}.",
                "Check the name and the home Region (the Region that the integration was enabled from), or enable it.");
        }
        return new StandingIntegration
        {
            Administrator = administrator,
            StackSet = stackSet,
            PlainStacks = plain.Standing,
            Closed = closed,
            Administration = administration,
            PublishedVersion = OwnershipTags.VersionOf(stackSet?.Tags ?? administration?.Tags),
        };
    }

    // A delegated administrator is a member: StackSets reach it.
    private static RegionalStacks Nowhere => new(new Dictionary<string, Stack>(), new Dictionary<string, string>());
}
