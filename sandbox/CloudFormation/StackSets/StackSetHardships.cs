namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>What makes StackSets hard to work with; but for the quota nothing does until somebody sets it.</summary>
internal sealed class StackSetHardships
{
    /// <summary>AWS's quota of stack instances under operation at once, of all StackSets of an administrator account in a Region.</summary>
    public int InstancesAtOnce { get; set; } = 10_000;

    /// <summary>So many lists after the end of an operation still tell what was before it.</summary>
    public int ListsBehind { get; set; }

    /// <summary>What happens once, in the midst of the next operation.</summary>
    public Action? Midway { get; set; }
}
