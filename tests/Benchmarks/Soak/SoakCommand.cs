using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using CequenceApigw.Chaos;
using CequenceApigw.Chaos.Processes;
using CequenceApigw.Function.Forwarder;
using CequenceApigw.Function.Runtime;
using CequenceApigw.Function.State;
using CequenceApigw.Sandbox.Identity.Credentials;
using CequenceApigw.Sandbox.Identity.Policies;
using CequenceApigw.Sandbox.Storage.DynamoDb;

namespace CequenceApigw.Benchmarks.Soak;

/// <summary>
/// One forwarder process that lives for so many simulated hours. Logs are made as they are read and the Edge only counts, so that what
/// grows is the forwarder's; the state table is the sandbox's, reached with DynamoDB's own client.
/// </summary>
internal sealed class SoakCommand(int hours, int requestsAMinute, int groups)
{
    private const string TableName = "state";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Prints a row an hour. 1 if not every request has become a transaction once.</summary>
    public async Task<int> RunAsync()
    {
        await using var organization = await ChaosOrganization.StartAsync(seed: 1);
        organization.Plan.IsCalm = true;
        var start = organization.Local.Clock.GetUtcNow();
        var logs = new SoakLogs(new SoakTraffic(requestsAMinute / groups), start.ToUnixTimeMilliseconds());
        var (edge, process) = (new SoakEdge(), organization.Process("soak"));
        var table = CreateTable(organization);
        var handler = await HandlerAsync(organization, process, logs, edge, start);
        Console.WriteLine("hour  transactions  live MiB  resident  state items  state KiB  largest item KiB  CPU ms a run, logs made included");
        for (var hour = 1; hour <= hours; hour++)
        {
            var cpu = Environment.CpuUsage.TotalTime;
            for (var minute = 0; minute < 60; minute++)
                await PassMinuteAsync(organization, process, handler, logs);
            cpu = Environment.CpuUsage.TotalTime - cpu;
            organization.Get<AuthorizationLog>().Clear();
            Report(hour, edge, table, cpu / 60);
        }
        // Until what came late has had its second look.
        var sent = (long)hours * 60 * (requestsAMinute / groups) * groups;
        return edge.Transactions <= sent && edge.Transactions > sent - 60 * requestsAMinute ? 0 : 1;
    }

    private async Task PassMinuteAsync(ChaosOrganization organization, SimulatedProcess process, ForwarderHandler handler, SoakLogs logs)
    {
        var minute = organization.Local.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        organization.Local.Clock.Advance(Minute);
        process.Time.CatchUp();
        logs.Now = minute + SoakTraffic.Minute;
        for (var group = 0; group < groups; group++)
            logs.Arrive(group, minute);
        var scheduled = DateTimeOffset.FromUnixTimeMilliseconds(logs.Now);
        var payload = Encoding.UTF8.GetBytes($$"""{"scheduledTime":"{{scheduled:yyyy-MM-ddTHH:mm:ssZ}}"}""");
        var answer = await handler.HandleAsync(new Invocation("soak", payload, process.Time.GetUtcNow().AddSeconds(55)), CancellationToken.None);
        using var statistics = JsonDocument.Parse(answer);
        if (statistics.RootElement.GetProperty("failed_log_groups").GetInt32() > 0)
            throw new InvalidOperationException($"The run of {scheduled:O} failed: {statistics.RootElement}");
    }

    private static void Report(int hour, SoakEdge edge, Table table, TimeSpan cpu)
    {
        var live = GC.GetTotalMemory(forceFullCollection: true);
        var sizes = table.Items.Select(item => AttributeValue.SizeOf(item)).ToList();
        Console.WriteLine(
            $"{hour,4}  {edge.Transactions,12}  {live / 1048576.0,8:0.0}  {Environment.WorkingSet / 1048576.0,8:0}  {sizes.Count,11}  {sizes.Sum() / 1024.0,9:0.0}  "
            + $"{sizes.Max() / 1024.0,16:0.0}  {cpu.TotalMilliseconds,8:0}");
    }

    private static Table CreateTable(ChaosOrganization organization)
    {
        static JsonObject Key(string name, string member, string value) => new() { ["AttributeName"] = name, [member] = value };
        var key = KeySchema.Parse(
            [Key("Kind", "KeyType", "HASH"), Key("Id", "KeyType", "RANGE")], [Key("Kind", "AttributeType", "S"), Key("Id", "AttributeType", "S")]);
        var local = organization.Local.Organization;
        return organization.Get<TableStore>().Create(local.Management.Id, local.HomeRegion, TableName, key);
    }

    private async Task<ForwarderHandler> HandlerAsync(
        ChaosOrganization organization, SimulatedProcess process, SoakLogs logs, SoakEdge edge, DateTimeOffset start)
    {
        var keys = new BasicAWSCredentials(CredentialStore.AdministratorAccessKeyId, CredentialStore.AdministratorSecretAccessKey);
        var region = organization.Local.Organization.HomeRegion;
        var state = new StateTable(
            new AmazonDynamoDBClient(keys, new AmazonDynamoDBConfig
            {
                ServiceURL = organization.Local.BaseAddress.AbsoluteUri, AuthenticationRegion = region, HttpClientFactory = process.HttpClients,
            }),
            TableName);
        for (var group = 0; group < groups; group++)
            await state.PutAsync(new Source($"API-Gateway-Execution-Logs_api{group}/prod", ApiType.Rest, start, $"api{group}", "prod"), default);
        var settings = new ForwarderSettings(
            new Uri("https://edge.example.com/api-transactions"), null, null, LogLevel.Error, "0.1.0", "111122223333", region);
        return new ForwarderHandler(settings, state, logs, logs, new HttpClient(edge), tokens: null, TextWriter.Null, process.Time);
    }
}
