using System.Management.Automation;
using CequenceApigw.Cmdlets.Hosting;
using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine;
using CequenceApigw.Engine.Apis;

namespace CequenceApigw.Cmdlets;

/// <summary>Shows the APIs and stages that discovery found in each account and Region, and how it left them.</summary>
[Cmdlet(VerbsCommon.Get, "CqApiGwApi")]
[OutputType(typeof(DiscoveredApi))]
public sealed class GetApiCommand : ReadingCommand
{
    // Many rows from the pipeline are one question: each account is asked once.
    private readonly Dictionary<string, HashSet<ApiTarget>> _asked = [];

    /// <summary>Only these accounts.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] AccountId { get; set; } = [];

    /// <summary>Only these Regions.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] TargetRegion { get; set; } = [];

    /// <summary>Only what discovery left so.</summary>
    [Parameter]
    [ValidateSet("Enabled", "AlreadyEnabled", "Skipped", "Conflict", "Drifted", "Failed", "Unmatched")]
    public string[] State { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!_asked.TryGetValue(IntegrationName, out var asked))
            _asked[IntegrationName] = asked = [];
        asked.UnionWith(ApiTarget.Of(AccountId, TargetRegion));
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (var (name, targets) in _asked)
        {
            // What an error is about.
            IntegrationName = name;
            var query = new ApiQuery { Targets = targets };
            Run($"APIs of {name}", async (integration, run) =>
            {
                var missing = targets.Select(target => target.AccountId).OfType<string>().ToHashSet();
                await foreach (var account in integration.GetApisAsync(name, query, run.Progress, run.Stopped))
                {
                    missing.Remove(account.AccountId);
                    Write(account, run);
                }
                foreach (var account in missing)
                    run.Error(NotFound(name, account));
            });
        }
    }

    private void Write(AccountApis account, CommandRun run)
    {
        if (account.Error is { } error)
            run.Error(Unreadable(account, error));
        if (account.Note is { } note)
            run.Warning($"Account {account.AccountId} in {account.Region}: {note}");
        foreach (var api in account.Apis.Where(api => State.Length == 0 || State.Contains(api.State, StringComparer.OrdinalIgnoreCase)))
            run.Output(DiscoveredApi.Of(account, api));
    }

    private static CmdletError NotFound(string name, string account)
    {
        var failure = new IntegrationException(
            IntegrationErrorId.AccountNotFound,
            $"Integration {name} has no stack in account {account}, or not in the Regions asked for.",
            "Check the id: Get-CqApiGwRollout lists the accounts and Regions.");
        return new CmdletError(failure, failure.ErrorId, ErrorCategory.ObjectNotFound, failure.Remedy, account);
    }

    private static CmdletError Unreadable(AccountApis account, string error)
    {
        var failure = new IntegrationException(
            IntegrationErrorId.AccountUnreadable,
            $"Account {account.AccountId} in {account.Region} can't be read: {error}",
            "See Get-CqApiGwRollout for its stack: the reader role is part of it. A policy of the organization may deny sts:AssumeRole, too.");
        return new CmdletError(failure, failure.ErrorId, ErrorCategory.ReadError, failure.Remedy, $"{account.AccountId}/{account.Region}");
    }
}
