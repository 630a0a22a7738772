using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.IdentityManagement;

public class AmazonIdentityManagementServiceClient : ServiceClient, IAmazonIdentityManagementService
{
    public AmazonIdentityManagementServiceClient() : base(new AmazonIdentityManagementServiceConfig())
    {
    }

    public AmazonIdentityManagementServiceClient(RegionEndpoint region)
        : base(new AmazonIdentityManagementServiceConfig { RegionEndpoint = region })
    {
    }

    public AmazonIdentityManagementServiceClient(AmazonIdentityManagementServiceConfig config) : base(config)
    {
    }

    public AmazonIdentityManagementServiceClient(AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonIdentityManagementServiceConfig { RegionEndpoint = region })
    {
    }

    public AmazonIdentityManagementServiceClient(AWSCredentials credentials, AmazonIdentityManagementServiceConfig config)
        : base(credentials, config)
    {
    }

    public Task<GetRoleResponse> GetRoleAsync(GetRoleRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetRoleResponse>(request, cancellationToken);
}
