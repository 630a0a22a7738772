using CequenceApigw.Engine.Apis;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

/// <summary>What discovery found, as the accounts tell it.</summary>
public sealed class ApiTests : IDisposable
{
    private readonly Rehearsal _rehearsal = new();
    private readonly FakeMember _member = new();

    public ApiTests()
    {
        foreach (var account in new[] { "222222222222", "333333333333", "444444444444" })
        {
            foreach (var region in _rehearsal.Options.Regions)
                _rehearsal.Aws.Members[$"arn:aws:iam::{account}:role/cequence-apigw/CequenceApigw-reader-{region}"] = new FakeMember();
        }
        _rehearsal.Aws.Members["arn:aws:iam::222222222222:role/cequence-apigw/CequenceApigw-reader-eu-west-1"] = _member;
    }

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task Stages_APIs_and_entries_without_a_match_are_told_with_their_reasons()
    {
        _member.Inventory.Add(("rest/abc123/prod", "orders", "Enabled"));
        _member.Inventory.Add(("http/def456/$default", "carts", "Conflict"));
        _member.Inventory.Add(("rest/ghi789", "empty", "Skipped"));
        _member.Inventory.Add(("config", "", "Unmatched"));
        _member.Reasons["config"] = "orders-*";
        await _rehearsal.EnableAsync();

        var apis = Assert.Single(await ReadAsync(Of(["222222222222"], ["eu-west-1"]))).Apis;

        Assert.Equal(
            [
                ("Rest", "abc123", "orders", "prod", "Enabled", null),
                ("Http", "def456", "carts", "$default", "Conflict", null),
                ("Rest", "ghi789", "empty", null, "Skipped", null),
                (null, null, null, null, "Unmatched", (string?)"orders-*"),
            ],
            apis.Select(api => (api.ApiType, api.ApiId, api.ApiName, api.Stage, api.State, api.Reason)));
    }

    [Fact]
    public async Task An_account_that_cannot_be_read_has_its_error_and_hides_no_other()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Aws.SecurityTokenFake.Refusing.Add("333333333333");

        var accounts = await ReadAsync(new());

        Assert.Equal(6, accounts.Count);
        Assert.All(accounts, account => Assert.Equal(account.AccountId == "333333333333", account.Error?.Contains("sts:AssumeRole") ?? false));
    }

    [Fact]
    public async Task Only_the_accounts_and_Regions_asked_for_are_asked()
    {
        await _rehearsal.EnableAsync();

        Assert.Equal(["333333333333 us-east-1"], await AskedAsync(Of(["333333333333"], ["US-EAST-1"])));
        Assert.Equal(["333333333333 eu-west-1", "333333333333 us-east-1"], await AskedAsync(Of(["333333333333"], [])));
        Assert.Equal(["222222222222 us-east-1", "333333333333 us-east-1", "444444444444 us-east-1"], await AskedAsync(Of([], ["us-east-1"])));
        Assert.Equal(6, (await AskedAsync(Of([], []))).Count);
    }

    [Fact]
    public async Task Pairs_of_an_account_and_a_Region_are_not_mixed()
    {
        await _rehearsal.EnableAsync();

        var query = new ApiQuery
        {
            Targets = new HashSet<ApiTarget>([.. ApiTarget.Of(["222222222222"], ["us-east-1"]), .. ApiTarget.Of(["333333333333"], ["eu-west-1"])]),
        };

        Assert.Equal(["222222222222 us-east-1", "333333333333 eu-west-1"], await AskedAsync(query));
    }

    [Fact]
    public async Task A_stack_that_does_not_tell_its_table_is_told_and_no_error()
    {
        _member.TellsStateTable = false;
        await _rehearsal.EnableAsync();

        var account = Assert.Single(await ReadAsync(Of(["222222222222"], ["eu-west-1"])));

        Assert.Null(account.Error);
        Assert.Contains("older", account.Note);
    }

    private static ApiQuery Of(IReadOnlyCollection<string> accountIds, IReadOnlyCollection<string> regions) =>
        new() { Targets = ApiTarget.Of(accountIds, regions).ToHashSet() };

    private async Task<IReadOnlyList<string>> AskedAsync(ApiQuery query) =>
        [.. (await ReadAsync(query)).Select(account => $"{account.AccountId} {account.Region}").Order(StringComparer.Ordinal)];

    private Task<List<AccountApis>> ReadAsync(ApiQuery query) => _rehearsal.Integration.GetApisAsync("CequenceApigw", query).ToListAsync().AsTask();
}
