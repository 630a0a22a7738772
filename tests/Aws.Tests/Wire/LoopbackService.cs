using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Amazon.Runtime;

namespace CequenceApigw.Aws.Tests.Wire;

/// <summary>A service on this machine that keeps what it is sent and answers what it is told, in turn.</summary>
internal sealed class LoopbackService : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Queue<Answer> _answers;
    private readonly ConcurrentQueue<ReceivedRequest> _received = [];

    public LoopbackService(params Answer[] answers)
    {
        _answers = new(answers);
        Url = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(Url);
        _listener.Start();
        _ = ServeAsync();
    }

    public string Url { get; }

    public IReadOnlyList<ReceivedRequest> Received => [.. _received];

    /// <summary>A client of this service, signing for eu-west-1; its retries are as many as the SDK's own unless told.</summary>
    public T Client<T>(int retries = 2) where T : ServiceClient
    {
        var service = Service.Of<T>();
        var config = service.NewConfig();
        config.ServiceURL = Url;
        config.AuthenticationRegion = "eu-west-1";
        config.MaxErrorRetry = retries;
        return (T)service.NewClient(new BasicAWSCredentials("AKIDEXAMPLE", "example"), config);
    }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var reader = new StreamReader(context.Request.InputStream);
            var (method, target) = (context.Request.HttpMethod, context.Request.RawUrl!);
            _received.Enqueue(new(method, target, new(context.Request.Headers), await reader.ReadToEndAsync()));
            Send(_answers.TryDequeue(out var answer) ? answer : new Answer(500, "nothing left to answer"), context.Response);
        }
    }

    private static void Send(Answer answer, HttpListenerResponse response)
    {
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            response.Headers[name] = value;
        response.Close(Encoding.UTF8.GetBytes(answer.Body), willBlock: true);
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
