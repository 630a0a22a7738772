using System.Management.Automation;
using CequenceApigw.Cmdlets.Hosting;
using CequenceApigw.Engine;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Cmdlets.Output;

/// <summary>How a rollout's summary is said: the counts as output, every account that failed as an error of its own.</summary>
internal static class RolloutOutcome
{
    /// <param name="integrationName">The integration's name.</param>
    /// <param name="summary">The outcome.</param>
    /// <param name="run">Where it is said.</param>
    /// <param name="isStarted">Whether nobody waited: what is under way is no failure then.</param>
    public static void Write(string integrationName, RolloutSummary summary, CommandRun run, bool isStarted = false)
    {
        foreach (var warning in summary.Warnings)
            run.Warning(warning);
        foreach (var status in summary.NotCurrent)
        {
            if (status.IsSuspended)
                run.Warning($"Account {status.AccountId} is suspended: it was left out in {status.Region}.");
            else if (!isStarted || !status.IsUnderWay)
                run.Error(Failure(status));
        }
        run.Output(new IntegrationRollout(integrationName, summary.Current, summary.Total, summary.Changed));
    }

    private static CmdletError Failure(RolloutStatus status)
    {
        var failure = new IntegrationException(
            IntegrationErrorId.RolloutFailed,
            $"Account {status.AccountId} in {status.Region} is {status.Status}: {status.Reason ?? status.Explanation?.Cause ?? status.DetailedStatus}",
            status.Explanation?.Remedy ?? "Remove the cause in that account and run again; a run retries what is not current.");
        return new CmdletError(failure, failure.ErrorId, ErrorCategory.InvalidResult, failure.Remedy, AccountRollout.Of(status));
    }
}
