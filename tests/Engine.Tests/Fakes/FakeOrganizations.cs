using Amazon.Organizations;
using Amazon.Organizations.Model;

namespace CequenceApigw.Engine.Tests.Fakes;

internal sealed partial class FakeOrganizations(FakeAws aws) : IAmazonOrganizations
{
    public Amazon.Organizations.Model.Organization? Organization { get; set; } = new()
    {
        Id = "o-exampleorg1",
        MasterAccountId = FakeAws.ManagementAccount,
        FeatureSet = OrganizationFeatureSet.ALL,
    };

    public Task<DescribeOrganizationResponse> DescribeOrganizationAsync(
        DescribeOrganizationRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        return Task.FromResult(new DescribeOrganizationResponse
        {
            Organization = Organization ?? throw new AWSOrganizationsNotInUseException("Your account is not a member of an organization."),
        });
    }

    public Task<ListRootsResponse> ListRootsAsync(ListRootsRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        return Task.FromResult(new ListRootsResponse { Roots = [new() { Id = FakeAws.Root, Name = "Root" }] });
    }

    /// <summary>Accounts that are suspended.</summary>
    public HashSet<string> Suspended { get; } = [];

    public Task<ListOrganizationalUnitsForParentResponse> ListOrganizationalUnitsForParentAsync(
        ListOrganizationalUnitsForParentRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        return Task.FromResult(new ListOrganizationalUnitsForParentResponse
        {
            OrganizationalUnits = [.. aws.Parents.Where(unit => unit.Value == request.ParentId).Select(unit => new OrganizationalUnit { Id = unit.Key, Name = $"unit {unit.Key[8..^4]}" })],
        });
    }

    // The management account lies in the root, as everywhere.
    public Task<ListAccountsForParentResponse> ListAccountsForParentAsync(
        ListAccountsForParentRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        var inside = aws.Parents.Where(unit => unit.Value == request.ParentId).SelectMany(unit => aws.AccountsOf[unit.Key]);
        var direct = aws.AccountsOf[request.ParentId!].Except(inside);
        return Task.FromResult(new ListAccountsForParentResponse
        {
            Accounts = [.. direct.Concat(request.ParentId == FakeAws.Root ? [FakeAws.ManagementAccount] : []).Select(Account)],
        });
    }

    public Task<ListAccountsResponse> ListAccountsAsync(ListAccountsRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        return Task.FromResult(new ListAccountsResponse
        {
            Accounts = [.. aws.AccountsOf[FakeAws.Root].Select(Account)],
        });
    }

    /// <summary>Members that administer StackSets for the management account.</summary>
    public HashSet<string> Delegated { get; } = [];

    // Any other member may not ask.
    public Task<ListDelegatedAdministratorsResponse> ListDelegatedAdministratorsAsync(
        ListDelegatedAdministratorsRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        if (aws.SecurityTokenFake.CallerAccount != FakeAws.ManagementAccount && !Delegated.Contains(aws.SecurityTokenFake.CallerAccount))
            throw new AmazonOrganizationsException("You don't have permissions to access this resource.") { ErrorCode = "AccessDeniedException" };
        return Task.FromResult(new ListDelegatedAdministratorsResponse
        {
            DelegatedAdministrators = [.. Delegated.Select(id => new DelegatedAdministrator { Id = id })],
        });
    }

    private Amazon.Organizations.Model.Account Account(string id) => new()
    {
        Id = id,
        Name = $"account-{id[..3]}",
        Status = Suspended.Contains(id) ? AccountStatus.SUSPENDED : AccountStatus.ACTIVE,
    };
}
