using System.Text.Json;
using System.Text.RegularExpressions;

namespace CequenceApigw.Chaos.Connections;

/// <summary>
/// What tells a call from others, the same in every run of a seed: no id that is random, no time, no number that depends on the order
/// of calls.
/// </summary>
/// <param name="Service">AWS's signing name; empty for UAP and CloudFormation's response URLs.</param>
/// <param name="Operation">The operation, or method and path.</param>
/// <param name="Resource">What it is about, as far as that tells calls of one operation apart.</param>
/// <param name="IsQuery">Whether the service answers in the query protocol's XML.</param>
internal sealed partial record CallName(string Service, string Operation, string Resource, bool IsQuery)
{
    public bool IsBatch => Operation == "POST /edge/api-transactions";

    public bool IsDeliveredPage => Operation == "PutItem" && Resource.Contains(" delivered/", StringComparison.Ordinal);

    public static CallName Of(HttpRequestMessage request, byte[] body)
    {
        var (region, service) = Scope(request);
        var content = request.Content?.Headers.ContentType?.MediaType;
        if (Header(request, "X-Amz-Target") is { } target)
            return new CallName(service, target[(target.LastIndexOf('.') + 1)..], $"{region} {JsonResource(body)}", IsQuery: false);
        if (service.Length > 0 && content == "application/x-www-form-urlencoded")
            return new CallName(service, Form(body, "Action") ?? "", $"{region} {Form(body, "StackSetName")}", IsQuery: true);
        var path = Random().Replace(request.RequestUri!.AbsolutePath, "*");
        // What a pre-signed URL is for comes after the bucket, and is random.
        if (service.Length == 0 && path.StartsWith("/cloudformation-", StringComparison.Ordinal))
            path = "/cloudformation-custom-resource-response";
        var name = new CallName(service, $"{request.Method} {path}", region, IsQuery: false);
        return name.IsBatch ? name with { Resource = Batch().Match(System.Text.Encoding.UTF8.GetString(body)).Groups[1].Value } : name;
    }

    public override string ToString() => $"{Service} {Operation} {Resource}";

    private static (string Region, string Service) Scope(HttpRequestMessage request) =>
        Header(request, "Authorization") is { } header && Credential().Match(header) is { Success: true } scope
            ? (scope.Groups[1].Value, scope.Groups[2].Value)
            : ("", "");

    private static string? Header(HttpRequestMessage request, string name) =>
        request.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private static string? Form(byte[] body, string name) =>
        System.Text.Encoding.UTF8.GetString(body).Split('&').FirstOrDefault(pair => pair.StartsWith(name + "=", StringComparison.Ordinal));

    // The key of an item, or the log group.
    private static string JsonResource(byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        var root = json.RootElement;
        if (root.TryGetProperty("logGroupName", out var group))
            return group.GetString()!;
        if (root.TryGetProperty("ExpressionAttributeValues", out var values) && values.TryGetProperty(":kind", out var kind))
            return kind.GetProperty("S").GetString()!;
        if (!root.TryGetProperty("Key", out var key) && !root.TryGetProperty("Item", out key))
            return "";
        return $"{key.GetProperty("Kind").GetProperty("S")}/{Random().Replace(key.GetProperty("Id").GetProperty("S").GetString()!, "*")}";
    }

    [GeneratedRegex("Credential=[^/]+/[0-9]{8}/([^/]+)/([^/]+)/aws4_request")]
    private static partial Regex Credential();

    [GeneratedRegex("[0-9a-f]{32,}|[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Random();

    [GeneratedRegex("\"transaction-id\":\"([^\"]+)\"")]
    private static partial Regex Batch();
}
