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
        return Task.FromResult(new ListRootsResponse { Roots = [new() { Id = FakeAws.Root }] });
    }

    public Task<DescribeOrganizationalUnitResponse> DescribeOrganizationalUnitAsync(
        DescribeOrganizationalUnitRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        return aws.AccountsOf.ContainsKey(request.OrganizationalUnitId!)
            ? Task.FromResult(new DescribeOrganizationalUnitResponse())
            : throw new OrganizationalUnitNotFoundException("You specified an organizational unit that doesn't exist.");
    }

    public Task<ListAccountsResponse> ListAccountsAsync(ListAccountsRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        return Task.FromResult(new ListAccountsResponse
        {
            Accounts = [.. aws.AccountsOf[FakeAws.Root].Select(id => new Amazon.Organizations.Model.Account { Id = id, Name = $"account-{id[..3]}" })],
        });
    }
}
