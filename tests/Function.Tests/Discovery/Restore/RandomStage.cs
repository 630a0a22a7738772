namespace CequenceApigw.Function.Tests.Discovery.Restore;

/// <summary>A stage of a REST or an HTTP API.</summary>
public sealed record RandomStage(bool IsHttp, byte Api, byte Name, RandomEntry[] Entries, byte AccessLog, byte RetentionInDays)
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
        world.Rest.AddStage($"r{Api % 3}", name, [.. Entries.Select(entry => entry.ToEntry()).DistinctBy(entry => entry.Key)]);
        // Every other stage has logged before.
        if (RetentionInDays % 2 == 0)
            world.Logs.RetentionInDays[$"API-Gateway-Execution-Logs_r{Api % 3}/{name}"] = Retentions[RetentionInDays / 2 % Retentions.Length];
    }
}
