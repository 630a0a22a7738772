namespace CequenceApigw.Function.Tests.Discovery.Restore;

/// <summary>A stage of a REST or an HTTP API, with up to two entries: an array would be generated empty, mostly.</summary>
public sealed record RandomStage(bool IsHttp, byte Api, byte Name, byte Entries, RandomEntry First, RandomEntry Second, byte AccessLog, byte RetentionInDays)
{
    private static readonly string[] Names = ["$default", "prod", "dev"];
    private static readonly int?[] Retentions = [null, 7, 60, 365];

    internal void AddTo(DiscoveryWorld world)
    {
        var name = Names[Name % Names.Length];
        if (IsHttp)
        {
            world.Http.AddStage($"h{Api % 3}", name, OthersChange.AccessLogOf(AccessLog));
            return;
        }
        world.Rest.AddStage($"r{Api % 3}", name, [.. new[] { First, Second }.Take(Entries % 3).Select(entry => entry.ToEntry()).DistinctBy(entry => entry.Key)]);
        // Every other stage has logged before.
        if (RetentionInDays % 2 == 0)
            world.Logs.RetentionInDays[$"API-Gateway-Execution-Logs_r{Api % 3}/{name}"] = Retentions[RetentionInDays / 2 % Retentions.Length];
    }
}
