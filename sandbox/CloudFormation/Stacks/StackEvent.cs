namespace CequenceApigw.Sandbox.CloudFormation.Stacks;

/// <summary>One line of a stack's history.</summary>
internal sealed record StackEvent(string LogicalId, string? PhysicalId, string Type, StackStatus Status, DateTimeOffset Timestamp, string? RequestToken)
{
    public const string StackType = "AWS::CloudFormation::Stack";

    public bool IsOfResource => Type != StackType;

    public string Id { get; } = Guid.NewGuid().ToString();
}
