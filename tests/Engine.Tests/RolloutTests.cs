using Amazon.CloudFormation;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

public sealed class RolloutTests : IDisposable
{
    private const string Reader = "arn:aws:iam::222222222222:role/cequence-apigw/CequenceApigw-reader-eu-west-1";
    private readonly Rehearsal _rehearsal = new();

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task A_row_for_every_account_and_Region_with_the_accounts_name()
    {
        await _rehearsal.EnableAsync();

        var rows = await _rehearsal.Integration.GetRolloutAsync("CequenceApigw").ToListAsync();

        Assert.Equal(6, rows.Count);
        Assert.All(rows, row => Assert.Equal(("CURRENT", "SUCCEEDED", true), (row.Status, row.DetailedStatus, row.IsCurrent)));
        Assert.Contains(rows, row => row is { AccountId: "444444444444", AccountName: "account-444", Region: "eu-west-1", OrganizationalUnitId: FakeAws.Data });
    }

    [Fact]
    public async Task A_row_tells_the_published_version_and_the_deployed_one_where_the_stack_is_current()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Aws.StackSet!.Failing["333333333333"] = "Rate exceeded";
        _rehearsal.Aws.StackSet.Redeploy();

        var rows = await _rehearsal.Integration.GetRolloutAsync("CequenceApigw").ToListAsync();

        Assert.All(rows, row => Assert.Equal("1.2.3", row.PublishedVersion));
        Assert.All(rows, row => Assert.Equal(row.AccountId == "333333333333" ? null : "1.2.3", row.DeployedVersion));
    }

    [Fact]
    public async Task Instances_are_read_in_full_pages_and_each_page_once()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Aws.Forget();

        await _rehearsal.Integration.GetRolloutAsync("CequenceApigw").ToListAsync();

        var calls = _rehearsal.Aws.Requests.OfType<Amazon.CloudFormation.Model.ListStackInstancesRequest>().ToList();
        Assert.Equal(3, calls.Count);
        Assert.All(calls, call => Assert.Equal(100, call.MaxResults));
    }

    [Fact]
    public async Task Asked_itself_an_account_tells_its_version_its_inventory_and_its_latest_run()
    {
        _rehearsal.Options = _rehearsal.Options with { AccountIds = ["222222222222"], Regions = ["eu-west-1"] };
        await _rehearsal.EnableAsync();
        _rehearsal.Aws.StackSet!.Failing["222222222222"] = "Rate exceeded";
        _rehearsal.Aws.StackSet.Redeploy();
        var member = _rehearsal.Aws.Members[Reader] = new FakeMember { Version = "1.0.0", StackStatus = "UPDATE_ROLLBACK_COMPLETE" };
        member.Inventory.AddRange([("rest/a/prod", "orders", "Enabled"), ("rest/b/prod", "carts", "Enabled"), ("http/c", "events", "Skipped")]);
        _rehearsal.Aws.LogsFake.Lines[(Reader, "eu-west-1")] =
            ["""{"timestamp":"2026-11-24T10:02:00.000Z","log_group_count":2,"oldest_unread_seconds":36.5,"failed_log_groups":1}"""];

        var row = Assert.Single(await _rehearsal.Integration.GetDetailedRolloutAsync("CequenceApigw").ToListAsync());

        Assert.Equal(("1.2.3", "1.0.0", "OUTDATED"), (row.PublishedVersion, row.DeployedVersion, row.Status));
        Assert.Equal(("UPDATE_ROLLBACK_COMPLETE", "Enabled=2; Skipped=1"), (row.Member!.StackStatus, row.Member.Inventory.ToString()));
        Assert.Equal((DateTimeOffset.Parse("2026-11-24T10:02:00Z"), 36.5, 1), (row.Member.LastRun, row.Member.OldestUnreadSeconds, row.Member.FailedLogGroups));
    }

    [Fact]
    public async Task Asked_itself_an_account_that_cannot_be_read_says_why_and_hides_no_other()
    {
        await _rehearsal.EnableAsync();
        foreach (var account in new[] { "222222222222", "444444444444" })
        {
            foreach (var region in _rehearsal.Options.Regions)
                _rehearsal.Aws.Members[$"arn:aws:iam::{account}:role/cequence-apigw/CequenceApigw-reader-{region}"] = new FakeMember();
        }
        _rehearsal.Aws.SecurityTokenFake.Refusing.Add("333333333333");

        var rows = await _rehearsal.Integration.GetDetailedRolloutAsync("CequenceApigw").ToListAsync();

        Assert.Equal(6, rows.Count);
        Assert.All(rows, row => Assert.Equal(row.AccountId == "333333333333", row.Member!.Error?.Contains("sts:AssumeRole") ?? false));
        Assert.All(rows, row => Assert.Null(row.Member!.LastRun));
    }

    [Fact]
    public async Task What_CloudFormation_knows_of_drift_is_shown()
    {
        await _rehearsal.EnableAsync();
        var instance = _rehearsal.Aws.StackSet!.Instances[("222222222222", "us-east-1")];
        (instance.DriftStatus, instance.LastDriftCheckTimestamp) = (StackDriftStatus.DRIFTED, DateTime.UnixEpoch);

        var rows = await _rehearsal.Integration.GetRolloutAsync("CequenceApigw").ToListAsync();

        var drifted = Assert.Single(rows, row => row.Drift is not null);
        Assert.Equal(("222222222222", "us-east-1", "DRIFTED", DateTimeOffset.UnixEpoch), (drifted.AccountId, drifted.Region, drifted.Drift, drifted.LastDriftCheck));
    }

    [Fact]
    public async Task Drift_is_looked_for_when_asked_for_and_the_rows_tell_it()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Aws.Forget();

        await _rehearsal.Integration.DetectDriftAsync("CequenceApigw");

        Assert.Equal(["DetectStackSetDrift"], _rehearsal.Aws.Changes);
        var rows = await _rehearsal.Integration.GetRolloutAsync("CequenceApigw").ToListAsync();
        Assert.All(rows, row => Assert.Equal(("IN_SYNC", DateTimeOffset.UnixEpoch), (row.Drift, row.LastDriftCheck)));
    }

    [Fact]
    public async Task Drift_that_could_not_be_looked_for_is_an_error()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Aws.StackSet!.Verdict = Amazon.CloudFormation.StackSetOperationStatus.FAILED;

        var failure = await Assert.ThrowsAsync<IntegrationException>(() => _rehearsal.Integration.DetectDriftAsync("CequenceApigw"));

        Assert.Equal(IntegrationErrorId.RolloutFailed, failure.ErrorId);
        Assert.Contains("Drift detection cequence-", failure.Message);
    }

    [Fact]
    public async Task Without_the_right_to_read_names_the_rows_come_without_them()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Aws.OnRequest = request =>
        {
            if (request is Amazon.Organizations.Model.ListAccountsRequest)
                throw new Amazon.Organizations.AmazonOrganizationsException("not authorized") { ErrorCode = "AccessDeniedException" };
        };

        var rows = await _rehearsal.Integration.GetRolloutAsync("CequenceApigw").ToListAsync();

        Assert.All(rows, row => Assert.Null(row.AccountName));
        Assert.Equal(6, rows.Count);
    }

    [Fact]
    public async Task There_is_no_integration_of_that_name()
    {
        var failure = await Assert.ThrowsAsync<IntegrationException>(async () => await _rehearsal.Integration.GetRolloutAsync("Nothing").ToListAsync());

        Assert.Equal(IntegrationErrorId.IntegrationNotFound, failure.ErrorId);
    }
}
