using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Credentials;
using CequenceApigw.Sandbox.Identity.Policies;
using CequenceApigw.Sandbox.Identity.Roles;

namespace CequenceApigw.Sandbox.Compute.Scheduler;

/// <summary>
/// Starts what is due as the organization's time passes. A schedule's first time is its creation; missed times are made up one after
/// the other, different schedules side by side. What a target answers is not looked at, as Scheduler invokes asynchronously.
/// </summary>
internal sealed class ScheduleRunner(ScheduleStore schedules, ILambdaInvoker lambda, ServiceTrust trust, Authorizer authorizer) : ITicking
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _nextTimes = new();

    public Task TickAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.WhenAll(schedules.All.Select(schedule => RunDueAsync(schedule, now, cancellationToken)));

    private async Task RunDueAsync(Schedule schedule, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Where a schedule was deleted and made again, the new one begins anew.
        var key = $"{schedule.Arn} {schedule.Created:O}";
        for (var due = _nextTimes.GetOrAdd(key, schedule.Created); due <= now; due += schedule.Rate)
        {
            _nextTimes[key] = due + schedule.Rate;
            if (schedule.Enabled) await StartAsync(schedule, due, cancellationToken);
        }
    }

    private async Task StartAsync(Schedule schedule, DateTimeOffset due, CancellationToken cancellationToken)
    {
        if (!trust.OfScheduler(schedule.RoleArn, schedule.AccountId, schedule.GroupArn)) return;
        try
        {
            authorizer.Authorize(
                CredentialStore.Session(schedule.RoleArn, "scheduler"), schedule.Region, "scheduler", "lambda:InvokeFunction", schedule.TargetArn);
            await lambda.InvokeAsync(schedule.TargetArn, JsonNode.Parse(Input(schedule, due))!, cancellationToken);
        }
        catch (AwsException)
        {
            // The target is gone or refuses the role: Scheduler drops the event, as it does where there is no dead-letter queue.
        }
    }

    /// <summary>Context attributes: https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html</summary>
    private static string Input(Schedule schedule, DateTimeOffset due) => schedule.Input
        .Replace("<aws.scheduler.scheduled-time>", $"{due:yyyy-MM-ddTHH:mm:ssZ}", StringComparison.Ordinal)
        .Replace("<aws.scheduler.schedule-arn>", JsonEncodedText.Encode(schedule.Arn).ToString(), StringComparison.Ordinal)
        .Replace("<aws.scheduler.execution-id>", $"{Guid.NewGuid()}", StringComparison.Ordinal)
        .Replace("<aws.scheduler.attempt-number>", "1", StringComparison.Ordinal);
}
