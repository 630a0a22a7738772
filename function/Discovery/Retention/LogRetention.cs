using System.Runtime.CompilerServices;
using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Retention;

/// <summary>
/// For how long the execution logs that are read are kept. API Gateway makes their log groups at the first request, and for ever:
/// those that don't exist yet are found by a later run.
/// </summary>
internal sealed class LogRetention(IAmazonCloudWatchLogs logs, StateTable table)
{
    private const string ExecutionLogs = "API-Gateway-Execution-Logs_";

    /// <summary>Sets the retention of the log groups that are read, and puts back that of those that are not any more.</summary>
    /// <param name="days">The most days; null where nothing is to be limited.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task<RetentionReport> ApplyAsync(int? days, CancellationToken cancellationToken)
    {
        var report = new RetentionReport();
        var remembered = await RememberedSettings.LoadAsync(table, RetentionMemory.IdPrefix, cancellationToken).ConfigureAwait(false);
        var limited = days is null ? [] : await ReadGroupsAsync(cancellationToken).ConfigureAwait(false);
        if (limited.Count == 0 && remembered.Unseen.Count == 0)
            return report;
        await foreach (var group in GroupsAsync(cancellationToken).ConfigureAwait(false))
        {
            var setting = remembered.Take(RetentionMemory.SettingId(group.LogGroupName!));
            try
            {
                if (limited.Contains(group.LogGroupName!))
                    report.Limited(await LimitAsync(group, setting, days!.Value, cancellationToken).ConfigureAwait(false));
                else if (setting is not null)
                    report.Restored(await RestoreAsync(group, setting, cancellationToken).ConfigureAwait(false));
            }
            catch (ResourceNotFoundException)
            {
                // Deleted since it was listed: the next run forgets it.
            }
            catch (AmazonCloudWatchLogsException exception)
            {
                report.Failed(group.LogGroupName!, exception.Message);
            }
        }
        // Their log groups are gone.
        foreach (var setting in remembered.Unseen)
            await table.DeleteAsync<Setting>(setting.Id, cancellationToken).ConfigureAwait(false);
        return report;
    }

    /// <summary>A shorter retention is left alone, and so is one that somebody else set since.</summary>
    private async Task<bool> LimitAsync(LogGroup group, Setting? setting, int days, CancellationToken cancellationToken)
    {
        var plan = RetentionPlan.For(group.RetentionInDays, setting is null ? null : RetentionMemory.Of(setting), days);
        var id = RetentionMemory.SettingId(group.LogGroupName!);
        if (plan.Memory is { } memory && memory.ToSetting(id) is var stored && stored != setting)
            await table.PutAsync(stored, cancellationToken).ConfigureAwait(false);
        if (plan.IsChange)
            await SetAsync(group.LogGroupName!, plan.Target, cancellationToken).ConfigureAwait(false);
        if (plan.Memory is null && setting is not null)
            await table.DeleteAsync<Setting>(id, cancellationToken).ConfigureAwait(false);
        return plan.Memory is not null;
    }

    /// <summary>True if somebody else set another retention since, so that theirs stays.</summary>
    private async Task<bool> RestoreAsync(LogGroup group, Setting setting, CancellationToken cancellationToken)
    {
        var memory = RetentionMemory.Of(setting);
        var isOurs = memory.IsOurs(group.RetentionInDays);
        if (isOurs)
            await SetAsync(group.LogGroupName!, memory.Prior, cancellationToken).ConfigureAwait(false);
        await table.DeleteAsync<Setting>(setting.Id, cancellationToken).ConfigureAwait(false);
        return !isOurs && group.RetentionInDays != memory.Prior;
    }

    private Task SetAsync(string logGroupName, int? days, CancellationToken cancellationToken) => days is null
        ? logs.DeleteRetentionPolicyAsync(new() { LogGroupName = logGroupName }, cancellationToken)
        : logs.PutRetentionPolicyAsync(new() { LogGroupName = logGroupName, RetentionInDays = days }, cancellationToken);

    private async Task<HashSet<string>> ReadGroupsAsync(CancellationToken cancellationToken)
    {
        var names = new HashSet<string>();
        await foreach (var source in table.QueryAsync<Source>(cancellationToken).ConfigureAwait(false))
        {
            names.Add(source.LogGroupName);
            // A canary's requests are logged a second time, here: not read, but made by the logging that discovery switched on.
            names.Add(source.LogGroupName + "/Canary");
        }
        return names;
    }

    private async IAsyncEnumerable<LogGroup> GroupsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new DescribeLogGroupsRequest { LogGroupNamePrefix = ExecutionLogs };
        do
        {
            var page = await logs.DescribeLogGroupsAsync(request, cancellationToken).ConfigureAwait(false);
            foreach (var group in page.LogGroups ?? [])
                yield return group;
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
    }
}
