using System.Text;

namespace CequenceApigw.Transactions.Tests.Pages;

/// <summary>Keeps the events it is given, as <c>message@timestamp</c>.</summary>
internal sealed class SeenEvents : ExchangeAssembler
{
    public List<string> Events { get; } = [];

    public override IReadOnlyList<Exchange> Pending => [];

    public override void Add(LogEvent logEvent) => Events.Add($"{Encoding.UTF8.GetString(logEvent.Message)}@{logEvent.Timestamp}");

    public override IReadOnlyList<Exchange> Take(long horizon) => [];
}
