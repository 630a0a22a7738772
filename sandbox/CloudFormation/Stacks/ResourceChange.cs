namespace CequenceApigw.Sandbox.CloudFormation.Stacks;

/// <summary>A resource an update has touched, and how it was before; null where the update created it.</summary>
internal sealed record ResourceChange(string LogicalId, StackResource? Before);
