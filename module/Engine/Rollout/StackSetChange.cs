using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Stacks;

namespace CequenceApigw.Engine.Rollout;

/// <summary>An update that changes nothing yet: what isn't overwritten keeps its value, without the module having to know it.</summary>
internal static class StackSetChange
{
    public static UpdateStackSetRequest Of(StackSet stackSet) => new()
    {
        UsePreviousTemplate = true,
        Parameters = PreviousParameters.Except(stackSet.Parameters, [], ""),
        Capabilities = [Capability.CAPABILITY_NAMED_IAM],
    };
}
