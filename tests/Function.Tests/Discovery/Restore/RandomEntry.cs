using Amazon.APIGateway.Model;

namespace CequenceApigw.Function.Tests.Discovery.Restore;

/// <summary>An entry of a stage's <c>methodSettings</c>.</summary>
public sealed record RandomEntry(byte Key, byte Level, bool DataTrace, bool Throttled)
{
    private static readonly string[] Keys = ["*/*", "~1pets/GET", "pets/{id}/PUT"];
    private static readonly string?[] Levels = [null, "OFF", "ERROR", "INFO"];

    internal static string KeyOf(byte number) => Keys[number % Keys.Length];

    internal (string Key, MethodSetting Setting) ToEntry() =>
        (KeyOf(Key), RestGateway.Entry(Levels[Level % Levels.Length], DataTrace, Throttled ? 7 : 5000));
}
