using CequenceApigw.Transactions;

namespace CequenceApigw.Function.Forwarder.LateEvents;

/// <summary>Lets pass to the assembler only what was not there at the first look.</summary>
internal sealed class SecondLook(OpenStretch stretch, LateEventWatch watch, ExchangeAssembler assembler) : ILogEvents
{
    /// <summary>How many events have turned up late.</summary>
    public int LateEvents { get; private set; }

    public void Add(LogEvent logEvent)
    {
        if (stretch.Knows(logEvent.Id))
            return;
        LateEvents++;
        watch.SeenLate(logEvent);
        assembler.Add(logEvent);
    }

    public bool Reads(ReadOnlySpan<byte> escapedMessage) => assembler.Reads(escapedMessage);
}
