using System.Text.RegularExpressions;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Identity.Roles;

/// <summary>The parts of a role's ARN.</summary>
/// <param name="AccountId">12 digits.</param>
/// <param name="Path">Begins and ends with a slash.</param>
/// <param name="Name">The role's name.</param>
internal sealed partial record RoleArn(string AccountId, string Path, string Name)
{
    public static RoleArn Parse(string arn) =>
        Pattern().Match(arn) is { Success: true } match
            ? new RoleArn(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value)
            : throw new AwsException("ValidationError", $"{arn} is invalid");

    public override string ToString() => $"arn:aws:iam::{AccountId}:role{Path}{Name}";

    [GeneratedRegex(@"^arn:aws:iam::(\d{12}):role(/(?:[\x21-\x7E]*/)?)([\w+=,.@-]+)$")]
    private static partial Regex Pattern();
}
