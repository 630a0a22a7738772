using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Planning;

/// <summary>What no update can change about the account stacks that stand.</summary>
internal static class StandingStackRules
{
    /// <param name="options">What is wanted.</param>
    /// <param name="present">The parameters of the account stacks; null where none stands.</param>
    /// <exception cref="IntegrationException">
    /// <c>OptionInvalid</c>: the reader role has a name, and a role that changes its path is made anew. CloudFormation refuses that under the same name:
    /// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-name.html.
    /// </exception>
    public static void Check(IntegrationOptions options, List<Parameter>? present)
    {
        var path = present?.Find(parameter => parameter.ParameterKey == AccountStackDefinition.RolePath)?.ParameterValue ?? options.RolePath;
        IntegrationOptionsRules.Require(
            path == options.RolePath,
            $"Integration {options.IntegrationName} has its roles under {path}: CloudFormation can't move them to {options.RolePath}.",
            $"Give RolePath {path}, or destroy the integration first.");
    }
}
