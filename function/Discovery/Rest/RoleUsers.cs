using Amazon.APIGateway;
using Amazon.APIGateway.Model;
using CequenceApigw.Function.Discovery.Selection;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>The stages that are set to write logs with the account's role: execution logs or access logs.</summary>
internal sealed class RoleUsers(IAmazonAPIGateway gateway)
{
    private readonly RestApiFinder _finder = new(gateway);

    /// <summary>As <c>{apiId}/{stage}</c>; an API that can't be looked at counts.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken)
    {
        var users = new List<string>();
        await foreach (var api in _finder.FindAsync(ApiSelection.Everything, cancellationToken).ConfigureAwait(false))
        {
            if (api.Failure is not null)
                users.Add($"{api.ApiId} (unknown: {api.Failure})");
            users.AddRange(api.Stages.Where(Logs).Select(stage => $"{api.ApiId}/{stage.StageName}"));
        }
        return users;
    }

    private static bool Logs(Stage stage) =>
        !string.IsNullOrEmpty(stage.AccessLogSettings?.DestinationArn)
        || (stage.MethodSettings ?? []).Values.Any(entry => entry.LoggingLevel is not (null or MethodLogging.Off));
}
