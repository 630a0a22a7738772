using System.Text.RegularExpressions;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Compute.Scheduler;

/// <summary><c>rate(5 minutes)</c>; cron and at expressions are refused, because nothing here would fire them.</summary>
internal static partial class RateExpression
{
    /// <summary>Throws ValidationException where the expression is no rate.</summary>
    public static TimeSpan Parse(string expression)
    {
        var match = Rate().Match(expression);
        if (!match.Success) throw new AwsException("ValidationException", $"Invalid Schedule Expression {expression}. The sandbox takes rate(…) only.");
        var value = int.Parse(match.Groups["value"].Value);
        return match.Groups["unit"].Value switch
        {
            "minute" => TimeSpan.FromMinutes(value),
            "hour" => TimeSpan.FromHours(value),
            _ => TimeSpan.FromDays(value),
        };
    }

    [GeneratedRegex(@"^rate\((?<value>[1-9]\d{0,5}) (?<unit>minute|hour|day)s?\)$")]
    private static partial Regex Rate();
}
