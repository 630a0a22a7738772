using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Traffic.Truth;

/// <summary>What UAP received against what was sent.</summary>
internal sealed record Reconciliation
{
    /// <summary>Requests sent.</summary>
    public required int Sent { get; init; }

    /// <summary>Requests of which a transaction must arrive.</summary>
    public required int Expected { get; init; }

    /// <summary>Expected transactions that arrived, altered or not.</summary>
    public required int Delivered { get; init; }

    /// <summary>Expected ones that did not arrive.</summary>
    public required IReadOnlyList<SentExchange> Lost { get; init; }

    /// <summary>Ids that arrived more than once.</summary>
    public required IReadOnlyList<string> Duplicated { get; init; }

    /// <summary>Ids that arrived and should not: never sent, or without a transaction.</summary>
    public required IReadOnlyList<string> Invented { get; init; }

    /// <summary>Number of transactions that differ from the expected ones.</summary>
    public required int Altered { get; init; }

    /// <summary>The members that differ, of all altered transactions.</summary>
    public required IReadOnlyList<Difference> Differences { get; init; }

    public bool IsExact => Lost.Count == 0 && Duplicated.Count == 0 && Invented.Count == 0 && Altered == 0;

    public static Reconciliation Of(IReadOnlyList<SentExchange> sent, IReadOnlyList<JsonObject> received)
    {
        var expected = sent.Where(each => each.Expected is not null).ToDictionary(each => each.TransactionId);
        var arrived = received.ToLookup(transaction => (string?)transaction["transaction-id"] ?? "");
        var delivered = expected.Values.Where(each => arrived.Contains(each.TransactionId)).ToList();
        var differences = delivered.SelectMany(each => arrived[each.TransactionId]
            .SelectMany(got => TransactionComparison.Of(each.TransactionId, each.Expected!, got))).ToList();
        return new Reconciliation
        {
            Sent = sent.Count,
            Expected = expected.Count,
            Delivered = delivered.Count,
            Lost = [.. expected.Values.Where(each => !arrived.Contains(each.TransactionId))],
            Duplicated = [.. arrived.Where(group => group.Count() > 1).Select(group => group.Key)],
            Invented = [.. arrived.Select(group => group.Key).Where(id => !expected.ContainsKey(id))],
            Altered = differences.Select(difference => difference.TransactionId).Distinct().Count(),
            Differences = differences,
        };
    }
}
