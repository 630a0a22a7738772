using System.Management.Automation;
using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine;
using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Cmdlets.Tests;

public sealed class EnableIntegrationTests
{
    private readonly CmdletRunner _runner = new();

    [Fact]
    public void Parameters_become_options_and_the_outcome_is_written()
    {
        _runner.Run(Enable());

        var options = _runner.Integration.Options!;
        Assert.Equal(["ou-abcd-apps1111"], options.OrganizationalUnitIds);
        Assert.Equal(["us-east-1", "eu-west-1"], options.Regions);
        Assert.Equal((true, false, LogLevel.Debug, 90), (options.RestApiEnabled, options.HttpApiEnabled, options.LogLevel, options.LogRetentionDays));
        Assert.Equal(new IntegrationRollout("CequenceApigw", 4, 4, Changed: true), Assert.Single(_runner.Host.Rows));
    }

    [Fact]
    public void Accounts_canary_and_pace_become_options()
    {
        var cmdlet = Enable();
        (cmdlet.AccountId, cmdlet.Canary) = (["222222222222"], "222222222222");
        (cmdlet.MaxConcurrentPercentage, cmdlet.FailureTolerancePercentage) = (25, 0);

        _runner.Run(cmdlet);

        var options = _runner.Integration.Options!;
        Assert.Equal(["222222222222"], options.AccountIds);
        Assert.Equal("222222222222", options.Canary);
        Assert.Equal(new RolloutPace { MaxConcurrentPercentage = 25, FailureTolerancePercentage = 0 }, options.Pace);
    }

    [Fact]
    public void The_management_account_is_a_target_only_if_asked_for()
    {
        _runner.Run(Enable());
        Assert.Equal((true, false), (_runner.Integration.Options!.HasOrganization, _runner.Integration.Options.IncludeManagementAccount));

        var cmdlet = _runner.Prepare(Enable());
        cmdlet.EnableIntegration(cmdlet.Options() with { IncludeManagementAccount = true });

        Assert.Equal((true, true), (_runner.Integration.Options.HasOrganization, _runner.Integration.Options.IncludeManagementAccount));
        Assert.Equal("ou-abcd-apps1111, the management account in us-east-1, eu-west-1", _runner.Host.Asked[^1].Target);
    }

    [Fact]
    public void Without_an_organization_the_account_itself_is_the_target()
    {
        var cmdlet = _runner.Prepare(Enable());
        cmdlet.OrganizationalUnitId = [];

        cmdlet.EnableIntegration(cmdlet.Options() with { HasOrganization = false });

        Assert.False(_runner.Integration.Options!.HasOrganization);
        Assert.Equal("this account in us-east-1, eu-west-1", Assert.Single(_runner.Host.Asked).Target);
    }

    [Fact]
    public void What_is_left_out_is_no_prompt_but_an_error_that_names_it()
    {
        var mandatory = typeof(EnableIntegrationCommand).GetProperties().Where(property => property.GetCustomAttributesData().Any(data =>
            data.AttributeType == typeof(ParameterAttribute) && data.NamedArguments.Any(argument => argument is { MemberName: "Mandatory", TypedValue.Value: true })));

        Assert.Empty(mandatory);
    }

    [Fact]
    public void How_HTTP_access_logs_and_new_APIs_are_treated_becomes_options()
    {
        var cmdlet = Enable();
        (cmdlet.HttpAccessLogGroupPrefix, cmdlet.DiscoveryMinutes) = ("/mine/", 60);

        _runner.Run(cmdlet);

        Assert.Equal(("/mine/", 60, false), (_runner.Integration.Options!.HttpAccessLogGroupPrefix, _runner.Integration.Options.DiscoveryMinutes, _runner.Integration.Options.HttpAccessLogsReplaced));
    }

    [Fact]
    public void Names_to_redact_become_options()
    {
        var cmdlet = Enable();
        (cmdlet.RedactHeader, cmdlet.RedactJsonMember) = (["Authorization", "Cookie"], ["password"]);

        _runner.Run(cmdlet);

        var options = _runner.Integration.Options!;
        Assert.Equal(["Authorization", "Cookie"], options.RedactedHeaders);
        Assert.Equal(["password"], options.RedactedJsonMembers);
    }

    [Fact]
    public void The_list_of_APIs_is_searched_where_the_session_is()
    {
        var cmdlet = Enable();
        cmdlet.ApiConfig = "api-config.json";

        _runner.Run(cmdlet);

        Assert.Equal("/session/api-config.json", _runner.Integration.Options!.ApiConfigPath);
    }

    [Fact]
    public void Without_a_word_nothing_is_redacted_or_compressed_and_metrics_are_written()
    {
        _runner.Run(Enable());

        var options = _runner.Integration.Options!;
        Assert.Empty(options.RedactedHeaders.Concat(options.RedactedJsonMembers));
        Assert.Null(options.ApiConfigPath);
        Assert.Equal((false, true), (options.EdgeGzipEnabled, options.MetricsEnabled));
    }

    [Fact]
    public void Progress_is_shown_on_the_pipelines_thread()
    {
        _runner.Run(Enable());

        var progress = Assert.Single(_runner.Host.ProgressRecords);
        Assert.Equal(("Account stacks", 1, 4), (progress.Step, progress.Done, progress.Total));
        Assert.Equal(["Enabling CequenceApigw: default credentials in default Region", "Account stacks: operation RUNNING"], _runner.Host.VerboseTexts);
        Assert.Equal("Enabling CequenceApigw", Assert.Single(_runner.Host.EndedActivities));
    }

    [Fact]
    public void Nothing_happens_without_consent()
    {
        _runner.Host.Consents = false;

        _runner.Run(Enable());

        Assert.Equal(("ou-abcd-apps1111 in us-east-1, eu-west-1", "Enable integration CequenceApigw"), Assert.Single(_runner.Host.Asked));
        Assert.Null(_runner.Integration.Options);
        Assert.Null(_runner.SignedIn);
    }

    [Fact]
    public void WhatIf_writes_the_plan_row_by_row_and_enables_nothing()
    {
        _runner.Host.Consents = false;
        _runner.Host.IsWhatIf = true;
        var change = new PlannedChange
        {
            Kind = PlannedKind.AccountStack,
            AccountId = "222222222222",
            Region = "us-east-1",
            Action = PlannedAction.Create,
            Why = "ou-abcd-apps1111 is a target",
        };
        _runner.Integration.Plan = new RolloutPlan { IntegrationName = "CequenceApigw", Changes = [change], Warnings = ["nobody there yet"] };

        _runner.Run(Enable());

        Assert.Equal(PlannedRollout.Of(change), Assert.Single(_runner.Host.Rows));
        Assert.Equal(["nobody there yet"], _runner.Host.Warnings);
        Assert.NotNull(_runner.Integration.Planned);
        Assert.Null(_runner.Integration.Options);
    }

    [Fact]
    public void Every_account_that_failed_is_an_error_and_a_suspended_one_a_warning()
    {
        _runner.Integration.Summary = new RolloutSummary
        {
            Total = 4,
            NotCurrent = [Status("222222222222", "FAILED", "denied by a policy"), Status("333333333333", "SKIPPED_SUSPENDED_ACCOUNT", null)],
            Changed = true,
            Warnings = ["no account there yet"],
        };

        _runner.Run(Enable());

        var error = Assert.Single(_runner.Host.Errors);
        Assert.Equal(IntegrationErrorId.RolloutFailed, error.ErrorId);
        Assert.Contains("denied by a policy", error.Exception.Message);
        Assert.Equal("222222222222", Assert.IsType<AccountRollout>(error.Target).AccountId);
        Assert.Equal(2, _runner.Host.Warnings.Count);
        Assert.Equal(new IntegrationRollout("CequenceApigw", 2, 4, Changed: true), Assert.Single(_runner.Host.Rows));
    }

    [Fact]
    public void A_failure_ends_the_cmdlet_with_its_id_and_remedy()
    {
        _runner.Integration.During = (_, _) => throw new IntegrationException(IntegrationErrorId.OrganizationNotFound, "no organization", "use another account");

        var ended = Assert.Throws<TerminatedException>(() => _runner.Run(Enable()));

        Assert.Equal((IntegrationErrorId.OrganizationNotFound, "use another account"), (ended.Error.ErrorId, ended.Error.Remedy));
        Assert.Single(_runner.Host.EndedActivities);
    }

    [Fact]
    public void Failed_checks_are_errors_of_their_own()
    {
        var failures = new[] { IntegrationErrorId.RegionNotFound, IntegrationErrorId.EdgeUnreachable };
        _runner.Integration.During = (_, _) => throw new IntegrationException(IntegrationErrorId.PreflightFailed, "both", "fix both")
        {
            Failures = [.. failures.Select(id => new IntegrationException(id, id, "fix it"))],
        };

        var ended = Assert.Throws<TerminatedException>(() => _runner.Run(Enable()));

        Assert.Equal(IntegrationErrorId.PreflightFailed, ended.Error.ErrorId);
        Assert.Equal(failures, _runner.Host.Errors.Select(error => error.ErrorId));
    }

    [Fact]
    public void Stopping_cancels_the_waiting()
    {
        var cmdlet = _runner.Prepare(Enable());
        _runner.Integration.During = (_, ct) =>
        {
            CmdletRunner.Stop(cmdlet);
            return Task.Delay(Timeout.Infinite, ct);
        };

        CmdletRunner.Invoke(cmdlet, "ProcessRecord");

        Assert.Empty(_runner.Host.Rows);
        Assert.Empty(_runner.Host.Errors);
        Assert.Contains("run the same command again", Assert.Single(_runner.Host.WordsWhileStopping));
    }

    [Fact]
    public void Stopping_what_only_reads_leaves_nothing_to_say()
    {
        CmdletRunner.Stop(_runner.Prepare(new GetRolloutCommand()));

        Assert.Empty(_runner.Host.WordsWhileStopping);
    }

    [Fact]
    public void A_module_without_its_product_files_says_so()
    {
        var cmdlet = _runner.Prepare(Enable());
        (cmdlet.Connect, cmdlet.AccessKey, cmdlet.SecretKey, cmdlet.Region) = (null, "AKIA", "secret", "us-east-1");

        var ended = Assert.Throws<TerminatedException>(() => CmdletRunner.Invoke(cmdlet, "ProcessRecord"));

        Assert.Equal(IntegrationErrorId.ArtifactNotFound, ended.Error.ErrorId);
    }

    private static EnableIntegrationCommand Enable() => new()
    {
        OrganizationalUnitId = ["ou-abcd-apps1111"],
        TargetRegion = ["us-east-1", "eu-west-1"],
        EdgeEndpoint = new Uri("https://edge.example.test"),
        ApiType = [ApiType.Rest],
        LogLevel = "debug",
        LogRetentionDays = 90,
    };

    private static RolloutStatus Status(string account, string detail, string? reason) => new()
    {
        AccountId = account,
        Region = "us-east-1",
        OrganizationalUnitId = "ou-abcd-apps1111",
        Status = "OUTDATED",
        DetailedStatus = detail,
        Reason = reason,
    };
}
