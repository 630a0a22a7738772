using System.Globalization;
using System.Runtime.CompilerServices;
using Amazon.ApiGatewayV2;
using Amazon.ApiGatewayV2.Model;
using CequenceApigw.Function.Discovery.Selection;
using ApiType = CequenceApigw.Function.State.ApiType;

namespace CequenceApigw.Function.Discovery.Http;

/// <summary>Finds the Region's APIs of API Gateway v2: HTTP APIs and WebSocket APIs.</summary>
internal sealed class HttpApiFinder(IAmazonApiGatewayV2 gateway)
{
    private static readonly string PageSize = 100.ToString(CultureInfo.InvariantCulture);

    /// <summary>APIs of the other type, and those of which no stage is selected, come without stages.</summary>
    public async IAsyncEnumerable<(FoundApi<Stage> Api, bool IsOfType)> FindAsync(
        ProtocolType type, ApiSelection selection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new GetApisRequest { MaxResults = PageSize };
        do
        {
            var page = await gateway.GetApisAsync(request, cancellationToken).ConfigureAwait(false);
            foreach (var api in page.Items ?? [])
            {
                var name = api.Name ?? api.ApiId!;
                var found = new FoundApi<Stage>(api.ApiId!, name, [], selection.Of(ApiType.Http, api.ApiId!, name));
                if (api.ProtocolType != type)
                    yield return (found, IsOfType: false);
                else if (await WithStagesAsync(found, cancellationToken).ConfigureAwait(false) is { } ofType)
                    yield return (ofType, IsOfType: true);
            }
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
    }

    /// <summary>The API's stages; null if it is gone.</summary>
    public async Task<IReadOnlyList<Stage>?> StagesAsync(string apiId, CancellationToken cancellationToken)
    {
        var stages = new List<Stage>();
        var request = new GetStagesRequest { ApiId = apiId, MaxResults = PageSize };
        try
        {
            do
            {
                var page = await gateway.GetStagesAsync(request, cancellationToken).ConfigureAwait(false);
                stages.AddRange(page.Items ?? []);
                request.NextToken = page.NextToken;
            }
            while (!string.IsNullOrEmpty(request.NextToken));
            return stages;
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    /// <summary>Null if the API was deleted since it was listed.</summary>
    private async Task<FoundApi<Stage>?> WithStagesAsync(FoundApi<Stage> api, CancellationToken cancellationToken)
    {
        if (api.Selected.IsEmpty)
            return api;
        try
        {
            return await StagesAsync(api.ApiId, cancellationToken).ConfigureAwait(false) is { } stages ? api with { Stages = stages } : null;
        }
        catch (AmazonApiGatewayV2Exception exception)
        {
            return api with { Failure = exception.Message };
        }
    }
}
