using CequenceApigw.Transactions.ExecutionLogs;

namespace CequenceApigw.Transactions.Writing;

/// <summary>The headers of a request or response as the log prints them; none by default.</summary>
internal readonly ref struct LoggedHeaders(ReadOnlySpan<byte> text, bool truncated)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private readonly bool _truncated = truncated;

    public LogMap Entries => new(_text, _truncated, LogMapNames.HttpTokens);
}
