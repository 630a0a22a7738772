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
