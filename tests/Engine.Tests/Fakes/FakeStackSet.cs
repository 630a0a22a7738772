using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Tests.Fakes;

/// <summary>A service-managed StackSet: operations have their effect at once and report it after one poll.</summary>
internal sealed class FakeStackSet(FakeAws aws, StackSet description)
{
    private readonly Dictionary<string, int> _pollsLeft = [];

    public StackSet Description { get; } = description;

    public SortedDictionary<(string Account, string Region), StackInstanceSummary> Instances { get; } = [];

    /// <summary>Accounts in which stacks fail, with the reason.</summary>
    public Dictionary<string, string> Failing { get; } = [];

    /// <summary>How many operations are refused because another one runs.</summary>
    public int RefuseNext { get; set; }

    public StackSetOperationStatus Verdict { get; set; } = StackSetOperationStatus.SUCCEEDED;

    public IEnumerable<string> Running => _pollsLeft.Where(operation => operation.Value > 0).Select(operation => operation.Key);

    public void Start(string operationId, Action effect)
    {
        if (RefuseNext-- > 0)
            throw new OperationInProgressException("Another operation is in progress");
        if (!_pollsLeft.TryAdd(operationId, 1))
            throw new OperationIdAlreadyExistsException("The operation id was used before");
        effect();
    }

    public StackSetOperation Poll(string operationId) => new()
    {
        OperationId = operationId,
        Status = _pollsLeft[operationId]-- > 0 ? StackSetOperationStatus.RUNNING : Verdict,
        StatusReason = Verdict == StackSetOperationStatus.SUCCEEDED ? null : "account limit exceeded",
    };

    public void PollAll()
    {
        foreach (var operation in Running.ToList())
            _pollsLeft[operation]--;
    }

    public void Deploy(DeploymentTargets targets, IEnumerable<string> regions)
    {
        foreach (var (unit, region) in targets.OrganizationalUnitIds!.SelectMany(unit => regions.Select(region => (unit, region))))
        {
            foreach (var account in aws.AccountsOf[unit].Where(account => Passes(targets, account)))
            {
                Instances[(account, region)] = Settle(new StackInstanceSummary
                {
                    Account = account,
                    Region = region,
                    OrganizationalUnitId = unit,
                    StackId = $"arn:aws:cloudformation:{region}:{account}:stack/StackSet-CequenceApigw-1/1",
                });
            }
        }
    }

    /// <summary>Marks all instances outdated and brings those of the targets, or all, up to date.</summary>
    public void Redeploy(DeploymentTargets? targets = null)
    {
        foreach (var instance in Instances.Values)
        {
            if (targets is null || Passes(targets, instance.Account!))
                Settle(instance);
            else
                Set(instance, StackInstanceStatus.OUTDATED, StackInstanceDetailedStatus.PENDING, null);
        }
    }

    public void Remove(DeploymentTargets targets, IEnumerable<string> regions)
    {
        var matching = Instances.Values.Where(instance => targets.OrganizationalUnitIds!.Contains(instance.OrganizationalUnitId!)
            && regions.Contains(instance.Region) && Passes(targets, instance.Account!));
        foreach (var instance in matching.ToList())
        {
            if (Failing.TryGetValue(instance.Account!, out var reason))
                Set(instance, StackInstanceStatus.INOPERABLE, StackInstanceDetailedStatus.INOPERABLE, reason);
            else
                Instances.Remove((instance.Account!, instance.Region!));
        }
    }

    private static bool Passes(DeploymentTargets targets, string account) => targets.AccountFilterType!.Value switch
    {
        "NONE" => true,
        "INTERSECTION" => targets.Accounts!.Contains(account),
        "DIFFERENCE" => !targets.Accounts!.Contains(account),
        var other => throw new NotSupportedException(other),
    };

    private StackInstanceSummary Settle(StackInstanceSummary instance) => Failing.TryGetValue(instance.Account!, out var reason)
        ? Set(instance, StackInstanceStatus.OUTDATED, StackInstanceDetailedStatus.FAILED, reason)
        : Set(instance, StackInstanceStatus.CURRENT, StackInstanceDetailedStatus.SUCCEEDED, null);

    private static StackInstanceSummary Set(StackInstanceSummary instance, StackInstanceStatus status, StackInstanceDetailedStatus detail, string? reason)
    {
        instance.Status = status;
        instance.StackInstanceStatus = new StackInstanceComprehensiveStatus { DetailedStatus = detail };
        instance.StatusReason = reason;
        return instance;
    }
}
