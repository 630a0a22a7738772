using System.Xml.Linq;
using CequenceApigw.Sandbox.CloudFormation.Stacks;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>Looks at every stack of a StackSet for resources that somebody changed or deleted by hand.</summary>
internal sealed class DriftDetection(
    StackSetAccess access, OperationQueue queue, StackStore stacks, StackDriftDetection detection, AccountHardships hardships, SandboxClock clock)
{
    public XElement[] Detect(AwsCall call, QueryInput input)
    {
        var set = access.GetToOperate(call, input, "DetectStackSetDrift");
        var id = input["OperationId"] ?? Guid.NewGuid().ToString();
        string[] regions = [.. set.Instances.Select(instance => instance.Region).Distinct()];
        var operation = new StackSetOperation(
            id, "DETECT_DRIFT", regions, OperationPreferences.Of(input, regions), () => InstanceOperations.Existing(set.Instances), clock)
        {
            Work = target => Task.FromResult(Look(set, target)),
        };
        queue.Start(set, operation);
        return [new XElement("OperationId", id)];
    }

    // Null on success, otherwise why it couldn't be told.
    private string? Look(StackSet set, InstanceTarget target)
    {
        if (set.Find(target.AccountId, target.Region) is not { StackId: { } id } instance || stacks.Find(target.AccountId, target.Region, id) is not { } stack)
            return "There is no stack.";
        if (hardships.Obstacle(target.AccountId, target.Region, set.ExecutionRoleName) is { } obstacle) return obstacle;
        detection.Look(stack);
        set.Keep(instance with { Drift = stack.Drift, LastDriftCheck = stack.LastDriftCheck });
        return null;
    }
}
