using System.Collections.Concurrent;
using System.Xml.Linq;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.CloudFormation.Stacks;

/// <summary>Looks at a stack for resources that somebody changed or deleted by hand. It takes no time, and asks for no right to read them.</summary>
internal sealed class StackDriftDetection(StackStore store, ResourceProviders providers, SandboxClock clock)
{
    // The states in which AWS takes a detection.
    private static readonly string[] Settled = ["CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE", "UPDATE_ROLLBACK_FAILED"];

    private readonly ConcurrentDictionary<string, (string AccountId, XElement[] Answer)> _detections = new();

    public XElement[] Detect(AwsCall call, QueryInput input)
    {
        var stack = store.Get(call, input.Required("StackName"));
        call.Authorize("cloudformation:DetectStackDrift", stack.Id);
        if (!Settled.Contains(stack.Status.Name))
            throw ValidationError.Of($"Drift detection cannot be performed on stack [{stack.Id}] while it is in {stack.Status.Name} state.");
        var drifted = Look(stack);
        var id = Guid.NewGuid().ToString();
        _detections[id] = (call.AccountId,
        [
            new("StackId", stack.Id),
            new("StackDriftDetectionId", id),
            new("StackDriftStatus", stack.Drift),
            new("DetectionStatus", "DETECTION_COMPLETE"),
            new("DriftedStackResourceCount", drifted),
            QueryXml.Time("Timestamp", stack.LastDriftCheck)!,
        ]);
        return [new XElement("StackDriftDetectionId", id)];
    }

    public XElement[] DescribeStatus(AwsCall call, QueryInput input)
    {
        call.Authorize("cloudformation:DescribeStackDriftDetectionStatus", "*");
        var id = input.Required("StackDriftDetectionId");
        return _detections.TryGetValue(id, out var detection) && detection.AccountId == call.AccountId
            ? detection.Answer
            : throw ValidationError.Of($"Drift detection {id} does not exist");
    }

    /// <summary>Looks, and keeps what it saw with the stack.</summary>
    /// <returns>How many resources aren't as they are defined.</returns>
    public int Look(Stack stack)
    {
        var drifted = stack.Resources.Count(resource => resource.State is { } state
            && !providers.Find(resource.Type).IsAsDefined(stack.AccountId, stack.Region, state, resource.Properties));
        (stack.Drift, stack.LastDriftCheck) = (drifted > 0 ? "DRIFTED" : "IN_SYNC", clock.GetUtcNow());
        return drifted;
    }
}
