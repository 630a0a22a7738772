using Amazon.APIGateway.Model;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>The logging part of one entry of a stage's <c>methodSettings</c>.</summary>
/// <param name="LoggingLevel"><c>OFF</c>, <c>ERROR</c> or <c>INFO</c>; null where the entry has none.</param>
/// <param name="DataTrace">Whether headers and bodies are logged.</param>
internal sealed record MethodLogging(string? LoggingLevel, bool DataTrace)
{
    /// <summary>What an entry without logging says.</summary>
    public const string Off = "OFF";

    /// <summary>Without INFO there are no request lines, without data trace no headers and bodies.</summary>
    public static MethodLogging Needed { get; } = new("INFO", DataTrace: true);

    /// <summary>Nothing is logged.</summary>
    public static MethodLogging None { get; } = new(LoggingLevel: null, DataTrace: false);

    public static MethodLogging Of(MethodSetting entry) => new(entry.LoggingLevel, entry.DataTraceEnabled ?? false);
}
