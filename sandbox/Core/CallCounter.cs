using System.Collections.Concurrent;
using System.Text;

namespace CequenceApigw.Sandbox.Core;

/// <summary>How often each operation was called; <c>GET /sandbox/calls</c> tells.</summary>
internal sealed class CallCounter : IRoutes
{
    private readonly ConcurrentDictionary<string, long> _calls = new();

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/sandbox/calls", () => _calls);

    public void Count(AwsCall call) => _calls.AddOrUpdate($"{call.Service}:{OperationOf(call)}", 1, (_, calls) => calls + 1);

    /// <summary>The operation's name; of the REST protocols, which have none on the wire, the method.</summary>
    public static string OperationOf(AwsCall call)
    {
        if (call.Request.Headers["X-Amz-Target"].ToString() is { Length: > 0 } target) return target[(target.LastIndexOf('.') + 1)..];
        if (call.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) != true) return call.Request.Method;
        var form = Encoding.UTF8.GetString(call.Body.Span);
        var start = form.StartsWith("Action=", StringComparison.Ordinal) ? 0 : form.IndexOf("&Action=", StringComparison.Ordinal) + 1;
        var end = form.IndexOf('&', start);
        return form[(start + "Action=".Length)..(end < 0 ? form.Length : end)];
    }
}
