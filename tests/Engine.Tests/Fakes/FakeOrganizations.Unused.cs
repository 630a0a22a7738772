using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.Runtime;

namespace CequenceApigw.Engine.Tests.Fakes;

// What the interface asks for and no step uses.
internal sealed partial class FakeOrganizations
{
    public IClientConfig Config => throw new NotSupportedException();

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonOrganizationsConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonOrganizationsClient(awsCredentials, (AmazonOrganizationsConfig)clientConfig);

    public void Dispose()
    {
    }

    public Task<ListParentsResponse> ListParentsAsync(
        ListParentsRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<DescribeAccountResponse> DescribeAccountAsync(
        DescribeAccountRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<ListAWSServiceAccessForOrganizationResponse> ListAWSServiceAccessForOrganizationAsync(
        ListAWSServiceAccessForOrganizationRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<EnableAWSServiceAccessResponse> EnableAWSServiceAccessAsync(
        EnableAWSServiceAccessRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<DescribeOrganizationalUnitResponse> DescribeOrganizationalUnitAsync(
        DescribeOrganizationalUnitRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
