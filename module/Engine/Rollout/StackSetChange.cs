using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Rollout;

/// <summary>An update that changes nothing yet: what isn't overwritten keeps its value, without the module having to know it.</summary>
internal static class StackSetChange
{
    public static UpdateStackSetRequest Of(StackSet stackSet) => new()
    {
        StackSetName = stackSet.StackSetName,
        UsePreviousTemplate = true,
        Parameters = [.. stackSet.Parameters!.Select(parameter => Previous(parameter.ParameterKey!))],
        Capabilities = [Capability.CAPABILITY_NAMED_IAM],
    };

    private static Parameter Previous(string key) => new() { ParameterKey = key, UsePreviousValue = true };

    /// <summary>Overwrites parameters; returns whether that changes any.</summary>
    public static bool Set(UpdateStackSetRequest request, StackSet stackSet, IEnumerable<string> keys, string value)
    {
        var changed = false;
        foreach (var key in keys)
        {
            var parameter = request.Parameters!.First(parameter => parameter.ParameterKey == key);
            (parameter.UsePreviousValue, parameter.ParameterValue) = (null, value);
            changed |= stackSet.Parameters!.First(parameter => parameter.ParameterKey == key).ParameterValue != value;
        }
        return changed;
    }
}
