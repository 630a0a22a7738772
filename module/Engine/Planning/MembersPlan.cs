using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Planning;

/// <summary>What happens to the organization's members.</summary>
/// <param name="StackSet">The StackSet that stands.</param>
/// <param name="Work">What the run does.</param>
/// <param name="TrustedAccessRow">The permission, as the plan shows it.</param>
/// <param name="Rows">StackSet and account stacks, as the plan shows them.</param>
/// <param name="Warnings">What the caller should know.</param>
internal sealed record MembersPlan(
    StackSet? StackSet, StackSetPlan Work, PlannedChange TrustedAccessRow, IReadOnlyList<PlannedChange> Rows, IReadOnlyList<string> Warnings);
