using CequenceApigw.Transactions.Redacting;

namespace CequenceApigw.Function.Forwarder;

/// <summary>What the account stack tells the forwarder in its environment (templates/account.yaml).</summary>
/// <param name="EdgeEndpoint">The whole URL that batches are posted to.</param>
/// <param name="AuthEndpoint">The OAuth 2.0 token endpoint; null with authentication off.</param>
/// <param name="ClientSecretArn">The secret with the client's credentials; null with authentication off.</param>
/// <param name="LogLevel">What is logged.</param>
/// <param name="Version">This product's version.</param>
/// <param name="AccountId">The account whose logs are forwarded.</param>
/// <param name="Region">The Region whose logs are forwarded.</param>
internal sealed record ForwarderSettings(
    Uri EdgeEndpoint, Uri? AuthEndpoint, string? ClientSecretArn, LogLevel LogLevel, string Version, string AccountId, string Region)
{
    private const string BatchPath = "/api-transactions";
    private const string RedactedHeaders = "CEQUENCE_REDACTED_HEADERS";
    private const string RedactedJsonMembers = "CEQUENCE_REDACTED_JSON_MEMBERS";

    /// <summary>Whose values are replaced in every transaction; null for none.</summary>
    public Redaction? Redaction { get; init; }

    /// <summary>Whether the Edge takes batches that are compressed with gzip.</summary>
    public bool EdgeGzipEnabled { get; init; }

    /// <summary>Whether the statistics are also written as CloudWatch metrics.</summary>
    public bool MetricsEnabled { get; init; } = true;

    /// <summary>Tells the metrics of several integrations in one account and Region apart.</summary>
    public string IntegrationName { get; init; } = "";

    /// <summary>Where the private CA's certificates are: the artifact bucket and a key in it; null for none.</summary>
    public (string Bucket, string Key)? PrivateCa { get; init; }

    /// <summary>Reads and checks the environment.</summary>
    /// <param name="read">Gives a variable's value, or null.</param>
    /// <exception cref="InvalidOperationException">A variable is missing or wrong; the message names it.</exception>
    public static ForwarderSettings From(Func<string, string?> read)
    {
        var authEnabled = Required(read, "CEQUENCE_IS_AUTH_ENABLED") == "true";
        return new ForwarderSettings(
            BatchEndpoint(read, "CEQUENCE_EDGE_ENDPOINT"),
            authEnabled ? Endpoint(read, "CEQUENCE_AUTH_ENDPOINT") : null,
            authEnabled ? Required(read, "CEQUENCE_CLIENT_SECRET_ARN") : null,
            Enum.TryParse<LogLevel>(read("CEQUENCE_LOG_LEVEL"), ignoreCase: true, out var level) ? level : LogLevel.Info,
            Required(read, "CEQUENCE_VERSION"),
            Required(read, "CEQUENCE_ACCOUNT_ID"),
            Required(read, "AWS_REGION"))
        {
            Redaction = RedactionOf(read),
            EdgeGzipEnabled = IsOn(read, "CEQUENCE_EDGE_GZIP_ENABLED", otherwise: false),
            MetricsEnabled = IsOn(read, "CEQUENCE_METRICS_ENABLED", otherwise: true),
            IntegrationName = Required(read, "CEQUENCE_INTEGRATION_NAME"),
            PrivateCa = PrivateCaOf(read),
        };
    }

    /// <summary>The URL to post batches to. The setting may be that or the Edge's base.</summary>
    /// <exception cref="InvalidOperationException">The setting is missing or no URL that may be used.</exception>
    public static Uri BatchEndpoint(Func<string, string?> read, string name)
    {
        var endpoint = Endpoint(read, name);
        var path = endpoint.AbsolutePath.TrimEnd('/');
        return path.EndsWith(BatchPath, StringComparison.Ordinal)
            ? new UriBuilder(endpoint) { Path = path }.Uri
            : new UriBuilder(endpoint) { Path = path + BatchPath }.Uri;
    }

    private static Uri Endpoint(Func<string, string?> read, string name)
    {
        var text = Required(read, name);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
            throw new InvalidOperationException($"{name} is '{text}', which is no URL.");
        if (uri.Scheme != Uri.UriSchemeHttps && !(uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            throw new InvalidOperationException($"{name} is '{text}': only https is allowed, http on the loopback address alone.");
        return uri;
    }

    private static (string Bucket, string Key)? PrivateCaOf(Func<string, string?> read) => (read("CEQUENCE_PRIVATE_CA") ?? "").Split('/', 2) switch
    {
        [var bucket, var key] => (bucket, key),
        [""] => null,
        _ => throw new InvalidOperationException("CEQUENCE_PRIVATE_CA is no bucket and key with a slash between them."),
    };

    private static Redaction? RedactionOf(Func<string, string?> read)
    {
        try
        {
            return Redaction.Of(Names(read(RedactedHeaders)), Names(read(RedactedJsonMembers)));
        }
        catch (ArgumentException e)
        {
            throw new InvalidOperationException($"{RedactedHeaders}: {e.Message}", e);
        }
    }

    private static string[] Names(string? list) =>
        list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static bool IsOn(Func<string, string?> read, string name, bool otherwise) => read(name) switch
    {
        null or "" => otherwise,
        "true" => true,
        "false" => false,
        var other => throw new InvalidOperationException($"{name} is '{other}': only true and false are allowed."),
    };

    private static string Required(Func<string, string?> read, string name) => read(name) is { Length: > 0 } value
        ? value
        : throw new InvalidOperationException($"{name} is not set: the account stack sets it on the forwarder.");
}
