using Amazon.CloudWatchLogs.Model;
using CequenceApigw.Engine;
using CequenceApigw.Sandbox.Identity.Roles;

namespace CequenceApigw.EndToEnd.Tests;

/// <summary>What a function wrote in the first member account.</summary>
internal static class FunctionLog
{
    /// <summary>All lines of a function's log, read by the member account's administrator.</summary>
    public static async Task<List<string>> ReadAsync(Rehearsal rehearsal, string function)
    {
        var member = rehearsal.SessionOf($"arn:aws:iam::200000000001:role/{RoleStore.OrganizationAccess}");
        using var connection = new AwsConnection(member, Rehearsal.Home, rehearsal.Local.BaseAddress);
        using var logs = connection.CloudWatchLogs(member, Rehearsal.Home);
        var request = new FilterLogEventsRequest { LogGroupName = $"/{rehearsal.Options.IntegrationName}/{function}" };
        var lines = new List<string>();
        do
        {
            var page = await logs.FilterLogEventsAsync(request);
            lines.AddRange((page.Events ?? []).Select(line => line.Message!));
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
        return lines;
    }
}
