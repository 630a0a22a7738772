using System.Net;

namespace CequenceApigw.Benchmarks.Soak;

/// <summary>An Edge that takes everything and counts it.</summary>
internal sealed class SoakEdge : HttpMessageHandler
{
    /// <summary>Transactions taken.</summary>
    public long Transactions { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        Transactions += Count(body, "\"transaction-id\":"u8);
        return new HttpResponseMessage(HttpStatusCode.OK);
    }

    private static long Count(ReadOnlySpan<byte> body, ReadOnlySpan<byte> name)
    {
        var count = 0L;
        for (int at; (at = body.IndexOf(name)) >= 0; body = body[(at + name.Length)..])
            count++;
        return count;
    }
}
