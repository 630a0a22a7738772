using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

public sealed class RolloutTests : IDisposable
{
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
