using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Rollout;

/// <summary>Has CloudFormation look whether somebody changed account stacks by hand; their status tells it from then on.</summary>
internal sealed class DriftDetection(IAwsClients clients, ProgressReport report, Delay delay)
{
    private const string Step = "Drift";

    public async Task RunAsync(IntegrationNames names, CancellationToken ct)
    {
        var standing = await StandingIntegration.GetAsync(clients, names, ct);
        await Task.WhenAll(standing.PlainStacks.Select(each => DetectAsync(each.Key, each.Value, ct)));
        if (standing.StackSet is not null)
            await DetectAsync(new StackSetClient(clients, names, standing.Administrator), ct);
    }

    private async Task DetectAsync(StackSetClient client, CancellationToken ct)
    {
        var request = new DetectStackSetDriftRequest { OperationPreferences = OperationPreferences.AllTolerated };
        var operation = await new StackSetOperations(client, report, delay).RunAsync(
            Step,
            instance => instance.Drift is "IN_SYNC" or "DRIFTED",
            id =>
            {
                request.OperationId = id;
                return client.DetectDriftAsync(request, ct);
            },
            ct);
        if (operation.Status != StackSetOperationStatus.SUCCEEDED)
            throw Failure($"Drift detection {operation.OperationId} is {operation.Status!.Value}", operation.StatusReason);
    }

    private async Task DetectAsync(string region, Stack stack, CancellationToken ct)
    {
        var cloudFormation = clients.CloudFormation(region);
        var started = await cloudFormation.DetectStackDriftAsync(new DetectStackDriftRequest { StackName = stack.StackId }, ct);
        var request = new DescribeStackDriftDetectionStatusRequest { StackDriftDetectionId = started.StackDriftDetectionId };
        var backoff = new Backoff(delay);
        var answer = await cloudFormation.DescribeStackDriftDetectionStatusAsync(request, ct);
        while (answer.DetectionStatus == StackDriftDetectionStatus.DETECTION_IN_PROGRESS)
        {
            await backoff.PauseAsync(ct);
            answer = await cloudFormation.DescribeStackDriftDetectionStatusAsync(request, ct);
        }
        report.Step(Step, $"{stack.StackName} in {region}: {answer.StackDriftStatus?.Value ?? answer.DetectionStatus!.Value}");
        if (answer.DetectionStatus != StackDriftDetectionStatus.DETECTION_COMPLETE)
            throw Failure($"Drift detection of stack {stack.StackName} in {region} is {answer.DetectionStatus!.Value}", answer.DetectionStatusReason);
    }

    private static IntegrationException Failure(string what, string? reason) => new(
        IntegrationErrorId.RolloutFailed,
        $"{what}: {reason ?? "no reason given"}",
        "Remove the cause that the message names and run again.");
}
