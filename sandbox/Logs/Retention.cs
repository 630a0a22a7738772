using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Logs;

/// <summary>The days CloudWatch Logs can keep events for.</summary>
internal static class Retention
{
    private static readonly HashSet<int> Days =
        [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    /// <summary>Throws InvalidParameterException for any other number.</summary>
    public static int Check(int? days) => days is { } valid && Days.Contains(valid)
        ? valid
        : throw AwsException.Constraint("InvalidParameterException", $"{days}", "retentionInDays", $"satisfy enum value set: [{string.Join(", ", Days)}]");
}
