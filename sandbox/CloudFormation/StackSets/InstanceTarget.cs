namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>Where an operation works, and the targeted OU or root that brought it there.</summary>
internal sealed record InstanceTarget(string AccountId, string Region, string OrganizationalUnitId);
