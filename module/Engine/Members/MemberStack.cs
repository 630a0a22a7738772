using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Members;

/// <summary>The integration's stack as its account knows it.</summary>
/// <param name="Status">CloudFormation's word, e.g. <c>UPDATE_COMPLETE</c>.</param>
/// <param name="Version">The version that stands there.</param>
/// <param name="StateTable">Null in a stack of a version that didn't tell it yet.</param>
internal sealed record MemberStack(string Status, string? Version, string? StateTable)
{
    public static MemberStack Of(Stack stack) => new(
        stack.StackStatus?.Value ?? "", Output(stack, "IntegrationVersion"), Output(stack, nameof(StateTable)));

    private static string? Output(Stack stack, string key) => stack.Outputs?.Find(output => output.OutputKey == key)?.OutputValue;
}
