using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace CequenceApigw.Sandbox.Core;

/// <summary>Remembers everything that anybody says to AWS and UAP, and what they answer; for tests that search it.</summary>
internal sealed class WireRecorder
{
    private readonly ConcurrentQueue<WireRecord> _records = new();

    public bool IsOn { get; set; }

    public IReadOnlyCollection<WireRecord> Records => _records;

    public async Task RecordAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsOn)
        {
            await next(context);
            return;
        }

        context.Request.EnableBuffering(bufferThreshold: int.MaxValue);
        var answers = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var answer = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(answer, answers));
        try
        {
            await next(context);
        }
        finally
        {
            context.Features.Set(answers);
            var request = context.Request;
            request.Body.Position = 0;
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            _records.Enqueue(new WireRecord(
                $"{request.Method} {request.Path} {request.Headers["X-Amz-Target"]}".TrimEnd(),
                $"{request.QueryString}\n{Text(request.Headers)}\n{Text(body)}",
                $"{Text(context.Response.Headers)}\n{Text(answer)}"));
        }

        await answers.Stream.WriteAsync(answer.ToArray());
    }

    private static string Text(IHeaderDictionary headers) => string.Join('\n', headers.Select(header => $"{header.Key}: {header.Value}"));

    private static string Text(MemoryStream body) => Encoding.UTF8.GetString(body.ToArray());
}
