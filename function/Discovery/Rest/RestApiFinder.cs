using System.Runtime.CompilerServices;
using Amazon.APIGateway;
using Amazon.APIGateway.Model;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>Finds the Region's REST APIs.</summary>
internal sealed class RestApiFinder(IAmazonAPIGateway gateway)
{
    // API Gateway's largest page.
    private const int PageSize = 500;

    public async IAsyncEnumerable<FoundApi<Stage>> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new GetRestApisRequest { Limit = PageSize };
        do
        {
            var page = await gateway.GetRestApisAsync(request, cancellationToken).ConfigureAwait(false);
            foreach (var api in page.Items ?? [])
            {
                if (await WithStagesAsync(api, cancellationToken).ConfigureAwait(false) is { } found)
                    yield return found;
            }
            request.Position = page.Position;
        }
        while (!string.IsNullOrEmpty(request.Position));
    }

    /// <summary>Null if the API was deleted since it was listed.</summary>
    private async Task<FoundApi<Stage>?> WithStagesAsync(RestApi api, CancellationToken cancellationToken)
    {
        var found = new FoundApi<Stage>(api.Id!, api.Name ?? api.Id!, []);
        try
        {
            var response = await gateway.GetStagesAsync(new GetStagesRequest { RestApiId = api.Id }, cancellationToken).ConfigureAwait(false);
            return found with { Stages = response.Item ?? [] };
        }
        catch (NotFoundException)
        {
            return null;
        }
        catch (AmazonAPIGatewayException exception)
        {
            return found with { Failure = exception.Message };
        }
    }
}
