using Amazon.Account.Model;
using Amazon.Runtime;

namespace Amazon.Account;

public interface IAmazonAccount : IAmazonService, IDisposable
{
    Task<ListRegionsResponse> ListRegionsAsync(ListRegionsRequest request, CancellationToken cancellationToken = default);

    Task<GetRegionOptStatusResponse> GetRegionOptStatusAsync(
        GetRegionOptStatusRequest request, CancellationToken cancellationToken = default);
}
