using System.Text.Json.Nodes;
using CequenceApigw.Engine;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Metrics.Alarms;
using CequenceApigw.Sandbox.Notifications;

namespace CequenceApigw.EndToEnd.Tests.Alarms;

/// <summary>An integration of one account with alarms, and the topic that they tell.</summary>
internal sealed class WatchedIntegration : IAsyncDisposable
{
    public const string Member = "200000000001";

    /// <summary>After these the first runs have been counted, whatever NoRunAlarm said of the time before.</summary>
    private const int SettlingMinutes = 8;

    private readonly string _topic;
    private int _told;

    private WatchedIntegration(Rehearsal rehearsal) =>
        (Rehearsal, _topic) = (rehearsal, rehearsal.Get<TopicStore>().Create(Member, Rehearsal.Home, "operations"));

    public Rehearsal Rehearsal { get; }

    /// <summary>Logical ids of the alarms in the state ALARM.</summary>
    public IEnumerable<string> InAlarm => Rehearsal.Get<AlarmStore>().All.Where(alarm => alarm.State == "ALARM").Select(alarm => IdOf(alarm.Name));

    public static async Task<WatchedIntegration> StartAsync()
    {
        // Time stands between two minutes: however slow the machine is, each has its run.
        var options = new SandboxOptions { Accounts = 1, Regions = [Rehearsal.Home], StandingTime = DateTimeOffset.UtcNow };
        var watched = new WatchedIntegration(await Rehearsal.StartAsync(options));
        var summary = await watched.Rehearsal.Integration.EnableAsync(watched.Rehearsal.Options with { AlarmTopic = new AlarmTopic("operations") });
        Assert.Equal((1, 1), (summary.Current, summary.Total));
        await watched.PassAsync(SettlingMinutes);
        Assert.Equal(["FailedBatchesAlarm OK", "ForwarderErrorsAlarm OK", "LagAlarm OK", "NoRunAlarm ALARM", "NoRunAlarm OK"], watched.News().Order());
        return watched;
    }

    /// <summary>What the topic was told since the last look: logical id and new state.</summary>
    public IReadOnlyList<string> News()
    {
        var messages = Rehearsal.Get<TopicStore>().Messages(_topic);
        var news = messages.Skip(_told).Select(each => JsonNode.Parse(each.Message)!).ToList();
        _told = messages.Count;
        return [.. news.Select(each => $"{IdOf((string)each["AlarmName"]!)} {each["NewStateValue"]}")];
    }

    /// <summary>Minutes, each with so many requests.</summary>
    public async Task PassAsync(int minutes, int requests = 0)
    {
        for (var minute = 0; minute < minutes; minute++) await Rehearsal.Traffic.PassMinuteAsync(requests);
    }

    public ValueTask DisposeAsync() => Rehearsal.DisposeAsync();

    // StackSet-{name}-{stack}-{logical id}-{random}
    private static string IdOf(string alarm) => alarm.Split('-')[^2];
}
