using System.Text.Json;
using System.Text.Json.Serialization;

namespace CequenceApigw.Sandbox.Demo;

/// <summary>What the demo proved; the line that <c>--json</c> prints.</summary>
internal sealed record DemoResult
{
    /// <summary>Member accounts.</summary>
    [JsonPropertyName("accounts")]
    public required int Accounts { get; init; }

    [JsonPropertyName("regions")]
    public required int Regions { get; init; }

    [JsonPropertyName("stack_instances_current")]
    public required int StackInstancesCurrent { get; init; }

    [JsonPropertyName("stack_instances_total")]
    public required int StackInstancesTotal { get; init; }

    /// <summary>Exchanges whose logs hold a transaction; requests that API Gateway logs without method or path are none.</summary>
    [JsonPropertyName("transactions_sent")]
    public required int TransactionsSent { get; init; }

    [JsonPropertyName("transactions_delivered")]
    public required int TransactionsDelivered { get; init; }

    [JsonPropertyName("lost")]
    public required int Lost { get; init; }

    [JsonPropertyName("duplicated")]
    public required int Duplicated { get; init; }

    [JsonPropertyName("invented")]
    public required int Invented { get; init; }

    [JsonPropertyName("altered")]
    public required int Altered { get; init; }

    [JsonPropertyName("settings_restored")]
    public required bool SettingsRestored { get; init; }

    [JsonPropertyName("leftovers")]
    public required IReadOnlyList<string> Leftovers { get; init; }

    [JsonPropertyName("seconds")]
    public required double Seconds { get; init; }

    /// <summary>Whether everything was delivered exactly once and unaltered, and everything put back.</summary>
    [JsonIgnore]
    public bool Proven =>
        StackInstancesCurrent == StackInstancesTotal && TransactionsDelivered == TransactionsSent
        && Lost + Duplicated + Invented + Altered + Leftovers.Count == 0 && SettingsRestored;

    public string ToJson() => JsonSerializer.Serialize(this);
}
