using Amazon.Organizations;
using Amazon.Organizations.Model;

namespace CequenceApigw.Engine.Preflight;

/// <summary>The organization's units and accounts as they stand, without the management account: StackSets never reach it.</summary>
internal sealed class OrganizationTree
{
    private readonly Dictionary<string, string?> _parents = [];
    private readonly Dictionary<string, List<MemberAccount>> _accounts = [];

    private OrganizationTree()
    {
    }

    /// <summary>Two lists a unit: the least that tells which account is where.</summary>
    public static async Task<OrganizationTree> ReadAsync(IAmazonOrganizations organizations, string managementAccountId, CancellationToken ct)
    {
        var tree = new OrganizationTree();
        var roots = await organizations.ListRootsAsync(new ListRootsRequest(), ct);
        var met = new HashSet<string>();
        var waiting = new Queue<(string Id, string? Parent)>(roots.Roots!.Select(root => (root.Id!, (string?)null)));
        while (waiting.TryDequeue(out var unit))
        {
            tree._parents[unit.Id] = unit.Parent;
            tree._accounts[unit.Id] = [];
            await foreach (var account in AccountsAsync(organizations, unit.Id, ct))
            {
                // One that moves meanwhile may be listed in both units.
                if (account.Id != managementAccountId && met.Add(account.Id!))
                    tree._accounts[unit.Id].Add(new MemberAccount(account.Id!, account.Name!, account.Status == AccountStatus.ACTIVE));
            }
            await foreach (var child in UnitsAsync(organizations, unit.Id, ct))
                waiting.Enqueue((child, unit.Id));
        }
        return tree;
    }

    /// <summary>The root's id.</summary>
    public string Root => _parents.First(unit => unit.Value is null).Key;

    /// <summary>Every account.</summary>
    public IEnumerable<MemberAccount> All => _accounts.Values.SelectMany(accounts => accounts);

    public bool Contains(string unitId) => _parents.ContainsKey(unitId);

    /// <summary>Whether a unit is the other one or lies above it.</summary>
    public bool Covers(string unitId, string innerId)
    {
        for (string? each = innerId; each is not null; each = _parents.GetValueOrDefault(each))
        {
            if (each == unitId)
                return true;
        }
        return false;
    }

    /// <summary>The accounts of a unit and of those inside it; none where there is no such unit any more.</summary>
    public IEnumerable<MemberAccount> Under(string unitId) =>
        _accounts.Where(unit => Covers(unitId, unit.Key)).SelectMany(unit => unit.Value);

    private static async IAsyncEnumerable<Account> AccountsAsync(
        IAmazonOrganizations organizations, string unit, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        string? token = null;
        do
        {
            var page = await organizations.ListAccountsForParentAsync(new() { ParentId = unit, NextToken = token }, ct);
            foreach (var account in page.Accounts ?? [])
                yield return account;
            token = page.NextToken;
        }
        while (!string.IsNullOrEmpty(token));
    }

    private static async IAsyncEnumerable<string> UnitsAsync(
        IAmazonOrganizations organizations, string unit, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        string? token = null;
        do
        {
            var page = await organizations.ListOrganizationalUnitsForParentAsync(new() { ParentId = unit, NextToken = token }, ct);
            foreach (var child in page.OrganizationalUnits ?? [])
                yield return child.Id!;
            token = page.NextToken;
        }
        while (!string.IsNullOrEmpty(token));
    }
}
