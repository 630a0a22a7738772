using System.Management.Automation;
using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Cmdlets.Tests;

public sealed class WaitRolloutTests
{
    private readonly CmdletRunner _runner = new();

    [Fact]
    public void The_outcome_is_judged_as_after_enabling()
    {
        _runner.Integration.Summary = new RolloutSummary { Total = 4, NotCurrent = [Row("FAILED")], Changed = true };

        _runner.Run(new WaitRolloutCommand { IntegrationName = "Mine", Timeout = 3600 });

        Assert.Equal("Mine", _runner.Integration.Waited);
        Assert.Equal(new IntegrationRollout("Mine", 3, 4, Changed: true), Assert.Single(_runner.Host.Rows));
        Assert.Equal(IntegrationErrorId.RolloutFailed, Assert.Single(_runner.Host.Errors).ErrorId);
        Assert.Equal((1, 4), (_runner.Host.ProgressRecords[0].Done, _runner.Host.ProgressRecords[0].Total));
    }

    [Fact]
    public void Time_that_is_over_is_an_error_and_the_rollout_goes_on()
    {
        _runner.Integration.During = (_, ct) => Task.Delay(System.Threading.Timeout.Infinite, ct);

        _runner.Run(new WaitRolloutCommand { Timeout = 1 });

        var error = Assert.Single(_runner.Host.Errors);
        Assert.Equal((IntegrationErrorId.RolloutTimedOut, ErrorCategory.OperationTimeout), (error.ErrorId, error.Category));
        Assert.Empty(_runner.Host.Rows);
    }

    [Fact]
    public void Without_waiting_what_is_under_way_is_no_failure()
    {
        _runner.Integration.Summary = new RolloutSummary { Total = 4, NotCurrent = [Row("RUNNING"), Row("FAILED")], Changed = true };

        _runner.Prepare(new DisableIntegrationCommand()).DisableApiTypes(noWait: true);

        Assert.True(_runner.Integration.DisabledWithoutWaiting);
        Assert.Contains("FAILED", Assert.Single(_runner.Host.Errors).Exception.Message);
    }

    private static RolloutStatus Row(string detail) => new()
    {
        AccountId = "222222222222",
        Region = "us-east-1",
        OrganizationalUnitId = "ou-abcd-apps1111",
        Status = "OUTDATED",
        DetailedStatus = detail,
    };
}
