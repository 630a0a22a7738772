using CequenceApigw.Transactions;

namespace CequenceApigw.Function.Forwarder.LateEvents;

/// <summary>Notes each event on its way to the assembler.</summary>
internal sealed class FirstLook(LateEventWatch watch, ExchangeAssembler assembler) : ILogEvents
{
    public void Add(LogEvent logEvent)
    {
        watch.Seen(logEvent);
        assembler.Add(logEvent);
    }

    public bool Reads(ReadOnlySpan<byte> escapedMessage) => assembler.Reads(escapedMessage);
}
