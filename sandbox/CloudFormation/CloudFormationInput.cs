using System.Text.RegularExpressions;
using CequenceApigw.Sandbox.CloudFormation.Templates;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.CloudFormation;

/// <summary>Members that requests about stacks and StackSets share.</summary>
internal static partial class CloudFormationInput
{
    public static IReadOnlyList<ParameterInput> Parameters(this QueryInput input, string member = "Parameters") =>
    [
        .. input.Structures(member).Select(each => new ParameterInput(
            each.Required("ParameterKey"), each["ParameterValue"], each.Flag("UsePreviousValue") ?? false)),
    ];

    public static IReadOnlyDictionary<string, string> Tags(this QueryInput input)
    {
        var tags = input.Structures("Tags");
        return tags.Count <= 50
            ? tags.ToDictionary(tag => tag.Required("Key"), tag => tag["Value"] ?? "")
            : throw ValidationError.Of("Tags: at most 50 are allowed.");
    }

    /// <summary>The name of something new; throws where it breaks AWS's pattern.</summary>
    public static string NewName(this QueryInput input, string member)
    {
        var name = input.Required(member);
        if (name.Length <= 128 && Name().IsMatch(name)) return name;
        var path = char.ToLowerInvariant(member[0]) + member[1..];
        throw name.Length > 128
            ? ValidationError.Constraint(name, path, "have length less than or equal to 128")
            : ValidationError.Constraint(name, path, "satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*");
    }

    [GeneratedRegex(@"\A[a-zA-Z][-a-zA-Z0-9]*\z")]
    private static partial Regex Name();
}
