using Amazon.Organizations.Model;
using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.Organizations;

public class AmazonOrganizationsClient : ServiceClient, IAmazonOrganizations
{
    public AmazonOrganizationsClient() : base(new AmazonOrganizationsConfig())
    {
    }

    public AmazonOrganizationsClient(RegionEndpoint region) : base(new AmazonOrganizationsConfig { RegionEndpoint = region })
    {
    }

    public AmazonOrganizationsClient(AmazonOrganizationsConfig config) : base(config)
    {
    }

    public AmazonOrganizationsClient(AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonOrganizationsConfig { RegionEndpoint = region })
    {
    }

    public AmazonOrganizationsClient(AWSCredentials credentials, AmazonOrganizationsConfig config) : base(credentials, config)
    {
    }

    public Task<DescribeOrganizationResponse> DescribeOrganizationAsync(
        DescribeOrganizationRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DescribeOrganizationResponse>(request, cancellationToken);

    public Task<ListAccountsResponse> ListAccountsAsync(ListAccountsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListAccountsResponse>(request, cancellationToken);

    public Task<ListRootsResponse> ListRootsAsync(ListRootsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListRootsResponse>(request, cancellationToken);

    public Task<ListOrganizationalUnitsForParentResponse> ListOrganizationalUnitsForParentAsync(
        ListOrganizationalUnitsForParentRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListOrganizationalUnitsForParentResponse>(request, cancellationToken);

    public Task<ListAccountsForParentResponse> ListAccountsForParentAsync(
        ListAccountsForParentRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListAccountsForParentResponse>(request, cancellationToken);

    public Task<ListParentsResponse> ListParentsAsync(ListParentsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListParentsResponse>(request, cancellationToken);

    public Task<DescribeOrganizationalUnitResponse> DescribeOrganizationalUnitAsync(
        DescribeOrganizationalUnitRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DescribeOrganizationalUnitResponse>(request, cancellationToken);

    public Task<DescribeAccountResponse> DescribeAccountAsync(
        DescribeAccountRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DescribeAccountResponse>(request, cancellationToken);

    public Task<ListAWSServiceAccessForOrganizationResponse> ListAWSServiceAccessForOrganizationAsync(
        ListAWSServiceAccessForOrganizationRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListAWSServiceAccessForOrganizationResponse>(request, cancellationToken);

    public Task<EnableAWSServiceAccessResponse> EnableAWSServiceAccessAsync(
        EnableAWSServiceAccessRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<EnableAWSServiceAccessResponse>(request, cancellationToken);

    public Task<ListDelegatedAdministratorsResponse> ListDelegatedAdministratorsAsync(
        ListDelegatedAdministratorsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListDelegatedAdministratorsResponse>(request, cancellationToken);
}
