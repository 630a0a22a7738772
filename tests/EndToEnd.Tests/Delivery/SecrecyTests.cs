using Amazon.CloudWatchLogs.Model;
using CequenceApigw.Engine;
using CequenceApigw.Sandbox.Identity.Roles;

namespace CequenceApigw.EndToEnd.Tests.Delivery;

public sealed class SecrecyTests
{
    /// <summary>How every access token of the sandbox begins, a JSON Web Token's header.</summary>
    private const string AccessToken = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9";

    [Fact]
    public async Task Not_even_the_most_talkative_log_holds_a_credential_or_a_transactions_content()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.Integration.EnableAsync(rehearsal.Options with { LogLevel = LogLevel.Trace });
        await rehearsal.Traffic.PassMinuteAsync(60);
        await rehearsal.Traffic.SettleAsync();

        var lines = await LogAsync(rehearsal, "forwarder");

        Assert.Contains(lines, line => line.Contains("Batch delivered.", StringComparison.Ordinal));
        Assert.NotEmpty(rehearsal.Traffic.Edge.Received);
        var paths = rehearsal.Traffic.Edge.Received.Select(transaction => (string)transaction["request"]!["uri-query-fragment"]!)
            .Where(path => path.Length > "/items/1".Length).Distinct().ToList();
        Assert.NotEmpty(paths);
        string[] secrets = [rehearsal.Options.ClientSecret!, AccessToken, .. paths];
        Assert.All(
            [.. lines, .. await LogAsync(rehearsal, "discovery")],
            line => Assert.DoesNotContain(secrets, secret => line.Contains(secret, StringComparison.Ordinal)));
    }

    /// <summary>All lines of a function's log, read by the member account's administrator.</summary>
    private static async Task<List<string>> LogAsync(Rehearsal rehearsal, string function)
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
