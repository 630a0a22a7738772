using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace CequenceApigw.Cmdlets;

/// <summary>
/// Takes, beside a time, how long before now: a TimeSpan, or a number with <c>m</c>, <c>h</c>, <c>d</c> or <c>w</c> as in
/// <c>aws logs tail --since 2h</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed partial class TimeOrAgeAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentTransformationMetadataException">A number alone: PowerShell would count ticks since the year 1.</exception>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var given = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (given is null || Type.GetTypeCode(given.GetType()) is < TypeCode.SByte or > TypeCode.Decimal)
            return Transformed(given, DateTime.UtcNow) ?? inputData;
        // 1d is a decimal number for PowerShell, which keeps beside it what was typed.
        return Transformed(inputData!.ToString(), DateTime.UtcNow) ?? throw new ArgumentTransformationMetadataException(
            $"{inputData} is neither a time nor an age: m, h, d or w is missing, e.g. {inputData}m.");
    }

    /// <summary>The time that an age means; null for what PowerShell itself has to make a time of.</summary>
    internal static object? Transformed(object? given, DateTime now)
    {
        if (given is DateTimeOffset time)
            return time.UtcDateTime;
        var age = given switch
        {
            TimeSpan span => span,
            string text when Age().Match(text) is { Success: true } match => Span(match),
            _ => (TimeSpan?)null,
        };
        return age is { } ago ? now - ago.Duration() : null;
    }

    private static TimeSpan Span(Match match)
    {
        var number = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        return match.Groups[2].Value.ToLowerInvariant() switch
        {
            "m" => TimeSpan.FromMinutes(number),
            "h" => TimeSpan.FromHours(number),
            "d" => TimeSpan.FromDays(number),
            _ => TimeSpan.FromDays(7 * (double)number),
        };
    }

    [GeneratedRegex(@"^\s*([0-9]{1,6})([mhdw])\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Age();
}
