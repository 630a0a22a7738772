using CequenceApigw.Function.State;
using static CequenceApigw.Function.Tests.Forwarder.ForwarderRig;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>
/// Forty minutes in which whatever can go wrong does, in an order that the seed decides: late events, broken and failing answers, writes that
/// fail, an Edge that fails or accepts without an answer, runs out of time or cut off, killed processes, and two processes in turn and at once.
/// </summary>
public class SoakTests
{
    private const int Minutes = 40;
    private const int RequestsAMinute = 25;

    // Until the last stretch has had its second look.
    private const int Settling = 30;

    private static readonly string[] Groups = [RestGroup, RestGroup + "-2", RestGroup + "-3", HttpGroup];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 5)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Nothing_is_lost_and_only_what_was_acknowledged_in_vain_arrives_twice(int seed)
    {
        var random = new Random(seed);
        var rig = new ForwarderRig();
        var requests = await WriteAsync(rig, random);
        var trouble = new Trouble(rig, random);
        for (var minute = 1; minute <= Minutes + Settling; minute++)
        {
            if (minute <= Minutes)
                await trouble.RunAsync(minute * 60);
            else
                await trouble.RunInPeaceAsync(minute * 60);
        }
        var received = rig.Edge.Received;
        Assert.Equal(requests.Order(), received.Distinct().Order());
        var twice = received.GroupBy(id => id).Where(ids => ids.Count() > 1).Select(ids => ids.Key).ToList();
        Assert.Empty(twice.Except(trouble.AcknowledgedInVain));
        // Else there would have been little trouble.
        Assert.True(trouble.Kinds >= 8, $"{trouble.Kinds} kinds of trouble.");
    }

    private static async Task<IReadOnlyList<string>> WriteAsync(ForwarderRig rig, Random random)
    {
        rig.Logs.PageSize = 150;
        rig.Logs.EmptyPagesBetween = true;
        foreach (var group in Groups)
            await rig.AddSourceAsync(group, group == HttpGroup ? ApiType.Http : ApiType.Rest);
        for (var number = 0; number < Minutes * RequestsAMinute; number++)
        {
            // Also at the ends of minutes and stretches, to the millisecond.
            var start = random.Next(8) == 0 ? At(60 * random.Next(1, Minutes)) - random.Next(12) : At(60.0 * number / RequestsAMinute) + random.Next(2000);
            var group = Groups[random.Next(Groups.Length)];
            IReadOnlyList<(string Message, long Timestamp)> lines = group == HttpGroup ? [LoggedRequest.Http(number, start)] : LoggedRequest.Rest(number, start);
            var together = random.Next(20) == 0 ? random.Next(940_000) : random.Next(3_000);
            rig.Logs.Write(group, lines.Select(line =>
                (line.Message, line.Timestamp, line.Timestamp + (random.Next(200) == 0 ? random.Next(955_000) : together))));
        }
        return [.. Enumerable.Range(0, Minutes * RequestsAMinute).Select(LoggedRequest.Id)];
    }
}
