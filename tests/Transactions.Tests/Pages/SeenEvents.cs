using System.Text;

namespace CequenceApigw.Transactions.Tests.Pages;

/// <summary>Keeps the events it is given, as <c>message@timestamp</c>.</summary>
internal sealed class SeenEvents : ILogEvents
{
    public List<string> Events { get; } = [];

    public void Add(LogEvent logEvent) => Events.Add($"{Encoding.UTF8.GetString(logEvent.Message)}@{logEvent.Timestamp}");

    public bool Reads(ReadOnlySpan<byte> escapedMessage) => true;
}
