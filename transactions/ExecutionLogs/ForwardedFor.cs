using CequenceApigw.Transactions.Writing;

namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>
/// The addresses of <c>X-Forwarded-For</c>. Its beginning may come from the client and be anything: entries that are no
/// address are passed over. Its end is API Gateway's own.
/// </summary>
internal readonly ref struct ForwardedFor(ReadOnlySpan<byte> list)
{
    private readonly ReadOnlySpan<byte> _list = list;

    /// <summary>The client; empty if unknown.</summary>
    public ReadOnlySpan<byte> First
    {
        get
        {
            for (var rest = _list; !rest.IsEmpty;)
            {
                var comma = rest.IndexOf((byte)',');
                var address = Address.OrEmpty((comma < 0 ? rest : rest[..comma]).Trim((byte)' '));
                if (!address.IsEmpty || comma < 0)
                    return address;
                rest = rest[(comma + 1)..];
            }
            return default;
        }
    }

    /// <summary>Who connected to API Gateway; empty if unknown.</summary>
    public ReadOnlySpan<byte> Last => Address.OrEmpty(_list[(_list.LastIndexOf((byte)',') + 1)..].Trim((byte)' '));
}
