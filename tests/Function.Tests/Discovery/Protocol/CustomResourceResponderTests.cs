using CequenceApigw.Function.Discovery;
using CequenceApigw.Function.Discovery.Protocol;
using CequenceApigw.Function.Tests.Forwarder;

namespace CequenceApigw.Function.Tests.Discovery.Protocol;

public sealed class CustomResourceResponderTests : IDisposable
{
    private readonly RawEndpoint _storage = new();
    private readonly CustomResourceResponder _responder = CustomResourceResponder.Of(new InstantTime());

    public void Dispose() => _storage.Dispose();

    [Fact]
    public async Task No_redirect_is_followed()
    {
        using var elsewhere = new RawEndpoint();
        for (var attempt = 0; attempt < 4; attempt++)
            _storage.Answers.Enqueue($"HTTP/1.1 307 Temporary Redirect\r\nLocation: {elsewhere.Address}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        var failure = await Assert.ThrowsAsync<DiscoveryException>(() => _responder.PutAsync(_storage.Address, "{}"u8.ToArray()));

        Assert.Contains("HTTP status 307", failure.Message);
        Assert.Equal((4, 0), (_storage.Requests, elsewhere.Requests));
    }

    [Fact]
    public async Task What_comes_after_the_status_is_not_read()
    {
        _storage.Answers.Enqueue("HTTP/1.1 200 OK\r\nContent-Length: 2147483647\r\n\r\n");

        await _responder.PutAsync(_storage.Address, "{}"u8.ToArray());

        Assert.Equal(1, _storage.Requests);
    }
}
