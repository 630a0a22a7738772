using System.Runtime.CompilerServices;
using Amazon.APIGateway;
using Amazon.APIGateway.Model;
using CequenceApigw.Function.Discovery.Selection;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>Finds the Region's REST APIs.</summary>
internal sealed class RestApiFinder(IAmazonAPIGateway gateway)
{
    // API Gateway's largest page.
    private const int PageSize = 500;

    /// <summary>APIs of which no stage is selected come without stages.</summary>
    public async IAsyncEnumerable<FoundApi<Stage>> FindAsync(
        ApiSelection selection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new GetRestApisRequest { Limit = PageSize };
        do
        {
            var page = await gateway.GetRestApisAsync(request, cancellationToken).ConfigureAwait(false);
            foreach (var api in page.Items ?? [])
                yield return await WithStagesAsync(Found(api, selection), cancellationToken).ConfigureAwait(false);
            request.Position = page.Position;
        }
        while (!string.IsNullOrEmpty(request.Position));
    }

    private static FoundApi<Stage> Found(RestApi api, ApiSelection selection)
    {
        var name = api.Name ?? api.Id!;
        return new FoundApi<Stage>(api.Id!, name, [], selection.Of(ApiType.Rest, api.Id!, name));
    }

    private async Task<FoundApi<Stage>> WithStagesAsync(FoundApi<Stage> found, CancellationToken cancellationToken)
    {
        if (found.Selected.IsEmpty)
            return found;
        try
        {
            var response = await gateway.GetStagesAsync(new GetStagesRequest { RestApiId = found.ApiId }, cancellationToken).ConfigureAwait(false);
            return found with { Stages = response.Item ?? [] };
        }
        catch (NotFoundException)
        {
            return found; // Deleted since it was listed.
        }
        catch (AmazonAPIGatewayException exception)
        {
            return found with { Failure = exception.Message };
        }
    }
}
