namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>How an operation fared with one instance: PENDING, RUNNING, SUCCEEDED, FAILED or CANCELLED, and why.</summary>
internal sealed record OperationResult(InstanceTarget Target, string Status, string? Reason = null);
