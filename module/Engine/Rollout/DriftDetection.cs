using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Rollout;

/// <summary>Has CloudFormation look whether somebody changed stacks in the members by hand; their status tells it from then on.</summary>
internal sealed class DriftDetection(IAwsClients clients, ProgressReport report, Delay delay)
{
    private const string Step = "Drift";

    public async Task RunAsync(IntegrationNames names, CancellationToken ct)
    {
        var standing = await StandingIntegration.GetAsync(clients, names, ct);
        if (standing.StackSet is null)
        {
            throw new IntegrationException(
                IntegrationErrorId.OptionInvalid,
                $"Integration {names.IntegrationName} has no StackSet, and plain stacks aren't looked at for drift.",
                "Detect the drift of a plain stack in CloudFormation's console.");
        }
        var client = new StackSetClient(clients, names, standing.Administrator);
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
        if (operation.Status == StackSetOperationStatus.SUCCEEDED)
            return;
        throw new IntegrationException(
            IntegrationErrorId.RolloutFailed,
            $"Drift detection {operation.OperationId} is {operation.Status!.Value}: {operation.StatusReason ?? "no reason given"}",
            "Remove the cause that the message names and run again.");
    }
}
