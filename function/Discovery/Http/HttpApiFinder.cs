using System.Globalization;
using System.Runtime.CompilerServices;
using Amazon.ApiGatewayV2;
using Amazon.ApiGatewayV2.Model;
using CequenceApigw.Function.Discovery.Selection;
using ApiType = CequenceApigw.Function.State.ApiType;

namespace CequenceApigw.Function.Discovery.Http;

/// <summary>Finds the Region's APIs of API Gateway v2: HTTP APIs with their stages, WebSocket APIs without.</summary>
internal sealed class HttpApiFinder(IAmazonApiGatewayV2 gateway)
{
    private static readonly string PageSize = 100.ToString(CultureInfo.InvariantCulture);

    /// <summary>APIs of which no stage is selected come without stages.</summary>
    public async IAsyncEnumerable<(FoundApi<Stage> Api, bool IsHttp)> FindAsync(
        ApiSelection selection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new GetApisRequest { MaxResults = PageSize };
        do
        {
            var page = await gateway.GetApisAsync(request, cancellationToken).ConfigureAwait(false);
            foreach (var api in page.Items ?? [])
            {
                var name = api.Name ?? api.ApiId!;
                var found = new FoundApi<Stage>(api.ApiId!, name, [], selection.Of(ApiType.Http, api.ApiId!, name));
                var isHttp = api.ProtocolType == ProtocolType.HTTP;
                yield return (isHttp && !found.Selected.IsEmpty ? await WithStagesAsync(found, cancellationToken).ConfigureAwait(false) : found, isHttp);
            }
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
    }

    private async Task<FoundApi<Stage>> WithStagesAsync(FoundApi<Stage> api, CancellationToken cancellationToken)
    {
        var stages = new List<Stage>();
        var request = new GetStagesRequest { ApiId = api.ApiId, MaxResults = PageSize };
        try
        {
            do
            {
                var page = await gateway.GetStagesAsync(request, cancellationToken).ConfigureAwait(false);
                stages.AddRange(page.Items ?? []);
                request.NextToken = page.NextToken;
            }
            while (!string.IsNullOrEmpty(request.NextToken));
            return api with { Stages = stages };
        }
        catch (NotFoundException)
        {
            return api; // Deleted since it was listed.
        }
        catch (AmazonApiGatewayV2Exception exception)
        {
            return api with { Failure = exception.Message };
        }
    }
}
