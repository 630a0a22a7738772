using System.Net;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>Compressed bodies, and an Edge that doesn't take them.</summary>
public class EdgeGzipTests
{
    private readonly ForwarderRig _rig = new();

    [Fact]
    public async Task Switched_on_bodies_are_compressed_and_counted_as_sent()
    {
        await _rig.WriteAsync(650);
        var statistics = await _rig.RunAsync(_rig.CreateHandler(gzip: true), 60);
        Assert.Equal(650, _rig.Edge.Received.Count);
        Assert.Equal(3, _rig.Edge.CompressedPosts);
        Assert.Equal(_rig.Edge.WireBytes, statistics.GetProperty("bytes_sent").GetInt64());
        Assert.True(_rig.Edge.WireBytes < _rig.Edge.BodySizes.Sum() / 5);
    }

    [Fact]
    public async Task Switched_off_they_are_plain()
    {
        await _rig.WriteAsync(1);
        var statistics = await _rig.RunAsync(60);
        Assert.Equal(0, _rig.Edge.CompressedPosts);
        Assert.Equal(_rig.Edge.BodySizes.Sum(), statistics.GetProperty("bytes_sent").GetInt64());
    }

    [Theory]
    [InlineData(HttpStatusCode.UnsupportedMediaType)]
    // A server that takes the compressed bytes for JSON.
    [InlineData(HttpStatusCode.BadRequest)]
    public async Task An_Edge_that_takes_none_gets_them_plain_from_then_on(HttpStatusCode answer)
    {
        _rig.Edge.GzipAnswer = answer;
        await _rig.WriteAsync(301);
        var handler = _rig.CreateHandler(gzip: true);
        var statistics = await _rig.RunAsync(handler, 60);
        await _rig.WriteAsync(1, from: 301, at: 70);
        await _rig.RunAsync(handler, 120);
        Assert.Equal(Enumerable.Range(0, 302).Select(LoggedRequest.Id), _rig.Edge.Received);
        Assert.Equal(0, statistics.GetProperty("refused_transactions").GetInt32());
        Assert.Equal((1, 4), (_rig.Edge.CompressedPosts, _rig.Edge.Posts));
        Assert.Equal(2, _rig.Output.Split("EdgeGzipUnsupported").Length);
    }

    [Fact]
    public async Task A_bad_transaction_does_not_switch_compression_off()
    {
        _rig.Edge.Refuses = transaction => transaction.Contains("\"/orders/7\"", StringComparison.Ordinal);
        await _rig.WriteAsync(100);
        var statistics = await _rig.RunAsync(_rig.CreateHandler(gzip: true), 60);
        Assert.Equal(99, _rig.Edge.Received.Distinct().Count());
        Assert.Equal(0, statistics.GetProperty("refused_transactions").GetInt32());
        Assert.DoesNotContain("EdgeGzipUnsupported", _rig.Output, StringComparison.Ordinal);
    }
}
