using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.CloudFormation;

/// <summary>The stack a resource belongs to.</summary>
/// <param name="AccountId">Account of the stack.</param>
/// <param name="Region">Region of the stack.</param>
/// <param name="StackId">ARN of the stack.</param>
/// <param name="StackName">Name of the stack; generated physical names begin with it.</param>
/// <param name="LogicalId">Name of the resource in the template.</param>
/// <param name="Principal">Who acts: the caller, or the StackSets execution role in the member.</param>
/// <param name="Tags">The stack's tags, which pass to the resource.</param>
internal sealed record ResourceContext(
    string AccountId,
    string Region,
    string StackId,
    string StackName,
    string LogicalId,
    Principal Principal,
    IReadOnlyDictionary<string, string> Tags)
{
    /// <summary>A name as CloudFormation makes them: stack, logical id and 12 random characters, cut to the limit.</summary>
    public string GenerateName(int maxLength)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        var suffix = "-" + new string(System.Security.Cryptography.RandomNumberGenerator.GetItems<char>(alphabet, 12));
        var stem = $"{StackName}-{LogicalId}";
        return stem[..Math.Min(stem.Length, maxLength - suffix.Length)] + suffix;
    }
}
