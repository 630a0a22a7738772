using CequenceApigw.Function.Discovery.ControlPlane;

namespace CequenceApigw.Function.Tests.Discovery.ControlPlane;

public class PacingHandlerTests
{
    [Fact]
    public async Task Requests_of_all_clients_keep_their_distance()
    {
        var time = new ImpatientTime();
        using var http = new HttpMessageInvoker(new PacingHandler(new Always200(), time));

        for (var i = 0; i < 4; i++)
            (await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://apigateway.eu-west-1.amazonaws.com/restapis"), default)).Dispose();

        Assert.Equal(Enumerable.Repeat(PacingHandler.Gap, 3), time.Waits);
    }

    private sealed class Always200 : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage());
    }
}
