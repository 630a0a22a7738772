using System.Collections.Concurrent;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Identity;

/// <summary>The organization: a management account, and member accounts spread over the OUs <c>Workloads</c> and <c>Sandbox</c>.</summary>
internal sealed class OrganizationModel
{
    /// <summary>What StackSets are called as a trusted service.</summary>
    public const string StackSets = "member.org.stacksets.cloudformation.amazonaws.com";

    /// <summary>What Account Management is called as a trusted service.</summary>
    public const string AccountManagement = "account.amazonaws.com";

    private volatile IReadOnlyList<OrganizationAccount> _accounts;
    private IReadOnlyList<OrganizationAccount> _accountsBefore = [];
    private int _listsBehind;

    public OrganizationModel(SandboxOptions options)
    {
        IsInUse = options.HasOrganization;
        Regions = options.Regions;
        Root = new OrganizationalUnit("r-cq01", "Root", null);
        Workloads = new OrganizationalUnit("ou-cq01-workload", "Workloads", Root.Id);
        Sandbox = new OrganizationalUnit("ou-cq01-sandbox1", "Sandbox", Root.Id);
        Units = [Root, Workloads, Sandbox];
        Management = new OrganizationAccount("111111111111", "management", Root.Id);
        _accounts = [Management, .. Enumerable.Range(1, options.Accounts).Select(Member)];
    }

    public string Id => "o-cqsandbox1";

    /// <summary>False where the accounts were never brought into an organization.</summary>
    public bool IsInUse { get; }

    public IReadOnlyList<string> Regions { get; }

    public string HomeRegion => Regions[0];

    public OrganizationalUnit Root { get; }

    public OrganizationalUnit Workloads { get; }

    public OrganizationalUnit Sandbox { get; }

    /// <summary>The root and all units; those inside others, too.</summary>
    public IReadOnlyList<OrganizationalUnit> Units { get; set; }

    public OrganizationAccount Management { get; }

    /// <summary>All accounts, the management account first.</summary>
    public IReadOnlyList<OrganizationAccount> Accounts => _accounts;

    /// <summary>The accounts as a list tells them: where lists lag behind, some of them still tell what was before the last change.</summary>
    public IReadOnlyList<OrganizationAccount> ListedAccounts =>
        Interlocked.Decrement(ref _listsBehind) >= 0 ? _accountsBefore : _accounts;

    /// <summary>So many lists after a change don't know of it.</summary>
    public int ListsBehind { get; set; }

    public DateTimeOffset Created { get; } = DateTimeOffset.UtcNow;

    /// <summary>Service principals with trusted access, and since when.</summary>
    public ConcurrentDictionary<string, DateTimeOffset> TrustedServices { get; } = new();

    /// <summary>Members that administer a trusted service for the management account, and since when.</summary>
    public ConcurrentDictionary<(string AccountId, string Service), DateTimeOffset> DelegatedAdministrators { get; } = new();

    /// <summary>Whether StackSets has trusted access to the organization.</summary>
    public bool StackSetsTrusted
    {
        get => TrustedServices.ContainsKey(StackSets);
        set
        {
            if (value) TrustedServices.TryAdd(StackSets, DateTimeOffset.UtcNow);
            else TrustedServices.TryRemove(StackSets, out _);
        }
    }

    /// <summary>Accounts join, leave or move.</summary>
    public void Change(Func<IReadOnlyList<OrganizationAccount>, IReadOnlyList<OrganizationAccount>> change)
    {
        _accountsBefore = _accounts;
        _accounts = change(_accounts);
        _listsBehind = ListsBehind;
    }

    public OrganizationAccount? Find(string accountId) => Accounts.FirstOrDefault(account => account.Id == accountId);

    /// <summary>The accounts under a root or OU, nested ones included.</summary>
    public IEnumerable<OrganizationAccount> Under(string parentId) =>
        Accounts.Where(account => account.ParentId == parentId)
            .Concat(Units.Where(unit => unit.ParentId == parentId).SelectMany(unit => Under(unit.Id)));

    /// <summary>Where an account lies, as IAM tells it: <c>o-…/r-…/ou-…/</c>, with every unit above it.</summary>
    public string PathOf(OrganizationAccount account) => PathOf(account.ParentId);

    private string PathOf(string unitId) =>
        $"{(Units.Single(unit => unit.Id == unitId).ParentId is { } parent ? PathOf(parent) : $"{Id}/")}{unitId}/";

    private OrganizationAccount Member(int number) =>
        new($"{200000000000 + number}", $"member-{number}", number % 2 == 1 ? Workloads.Id : Sandbox.Id);
}
