using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Stacks;

/// <summary>Parameters that keep their values, without the module having to know them.</summary>
internal static class PreviousParameters
{
    /// <summary>The parameters that stand, but some of them with another value.</summary>
    public static List<Parameter> Except(List<Parameter>? present, IEnumerable<string> keys, string value) =>
    [
        .. (present ?? []).Select(parameter => keys.Contains(parameter.ParameterKey)
            ? new Parameter { ParameterKey = parameter.ParameterKey, ParameterValue = value }
            : new Parameter { ParameterKey = parameter.ParameterKey, UsePreviousValue = true }),
    ];

    /// <summary>Their values by key.</summary>
    public static Dictionary<string, string> ValuesOf(List<Parameter>? present) =>
        (present ?? []).ToDictionary(parameter => parameter.ParameterKey!, parameter => parameter.ParameterValue ?? "");

    /// <summary>Whether one of them has another value yet.</summary>
    public static bool AnyDiffers(List<Parameter>? present, IEnumerable<string> keys, string value) =>
        (present ?? []).Any(parameter => keys.Contains(parameter.ParameterKey) && parameter.ParameterValue != value);
}
