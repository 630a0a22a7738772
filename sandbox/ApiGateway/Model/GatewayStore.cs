using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity;

namespace CequenceApigw.Sandbox.ApiGateway.Model;

/// <summary>API Gateway of every account and Region; what is deployed there follows from the seed.</summary>
internal sealed class GatewayStore
{
    private readonly Regional<GatewayRegion> _regions;
    public GatewayStore(GatewaySeed seed, OrganizationModel organization)
    {
        _regions = new Regional<GatewayRegion>(seed.Create);
        // The customer's roles and log groups are there from the start, so that a test sees them before anything is rolled out.
        All = [.. from account in organization.Accounts from region in organization.Regions select In(account.Id, region)];
    }

    /// <summary>Every account and Region of the organization, in a lasting order.</summary>
    public IReadOnlyList<GatewayRegion> All { get; }

    public GatewayRegion In(string accountId, string region) => _regions.In(accountId, region);
}
