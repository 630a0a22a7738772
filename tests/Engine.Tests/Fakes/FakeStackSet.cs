using System.Net;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Tests.Fakes;

/// <summary>A service-managed StackSet: operations have their effect at once and report it after one poll.</summary>
internal sealed class FakeStackSet(FakeAws aws, StackSet description)
{
    private readonly Dictionary<string, int> _pollsLeft = [];
    private string? _current;
    private List<StackInstanceSummary> _before = [];
    private IReadOnlyList<StackInstanceSummary> _listing = [];
    private int _listsBehind;

    public StackSet Description { get; } = description;

    /// <summary>Elsewhere there is none of its name.</summary>
    public string Region { get; } = aws.HomeRegion;

    public SortedDictionary<(string Account, string Region), StackInstanceSummary> Instances { get; } = [];

    /// <summary>Accounts in which stacks fail, with the reason.</summary>
    public Dictionary<string, string> Failing { get; } = [];

    /// <summary>So many lists after each operation still tell what was before it.</summary>
    public int ListsBehind { get; set; }

    /// <summary>Whether the next list is one from before there were any instances.</summary>
    public bool IsListedEmpty { get; set; }

    /// <summary>The most instances of one operation.</summary>
    public int Quota { get; set; } = int.MaxValue;

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
        _current = operationId;
        (_before, _listsBehind) = ([.. Instances.Values.Select(Copy)], ListsBehind);
        effect();
    }

    /// <summary>The instances as a list tells them that begins now.</summary>
    public IReadOnlyList<StackInstanceSummary> List(bool begins)
    {
        if (begins)
            _listing = IsListedEmpty ? [] : _listsBehind-- > 0 ? _before : [.. Instances.Values];
        IsListedEmpty = false;
        return _listing;
    }

    /// <summary>Refuses an operation that is too large.</summary>
    public void Check(int instances)
    {
        if (instances > Quota)
            throw new LimitExceededException("too many stack instances under operation") { StatusCode = HttpStatusCode.BadRequest };
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

    /// <summary>Marks all instances outdated, unless the definition is the same, and brings those of the targets, or all, up to date.</summary>
    public void Redeploy(DeploymentTargets? targets = null, IReadOnlyList<string>? regions = null, bool isChanged = true)
    {
        foreach (var instance in Instances.Values)
        {
            if (targets is null || (Passes(targets, instance.Account!) && regions!.Contains(instance.Region)))
                Settle(instance);
            else if (isChanged)
                instance.Status = StackInstanceStatus.OUTDATED;
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

    private static StackInstanceSummary Copy(StackInstanceSummary instance) => new()
    {
        Account = instance.Account,
        Region = instance.Region,
        OrganizationalUnitId = instance.OrganizationalUnitId,
        StackId = instance.StackId,
        Status = instance.Status,
        StackInstanceStatus = instance.StackInstanceStatus,
        StatusReason = instance.StatusReason,
        LastOperationId = instance.LastOperationId,
    };

    private StackInstanceSummary Settle(StackInstanceSummary instance) => Failing.TryGetValue(instance.Account!, out var reason)
        ? Set(instance, StackInstanceStatus.OUTDATED, StackInstanceDetailedStatus.FAILED, reason)
        : Set(instance, StackInstanceStatus.CURRENT, StackInstanceDetailedStatus.SUCCEEDED, null);

    private StackInstanceSummary Set(StackInstanceSummary instance, StackInstanceStatus status, StackInstanceDetailedStatus detail, string? reason)
    {
        instance.Status = status;
        instance.StackInstanceStatus = new StackInstanceComprehensiveStatus { DetailedStatus = detail };
        instance.StatusReason = reason;
        instance.LastOperationId = _current;
        return instance;
    }
}
