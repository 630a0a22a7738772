using Amazon.Account;
using Amazon.Account.Model;

namespace CequenceApigw.Engine.Tests.Fakes;

internal sealed partial class FakeAccount(FakeAws aws) : IAmazonAccount
{
    public Dictionary<string, RegionOptStatus> Regions { get; } = new()
    {
        ["us-east-1"] = RegionOptStatus.ENABLED_BY_DEFAULT,
        ["eu-west-1"] = RegionOptStatus.ENABLED_BY_DEFAULT,
        ["ap-southeast-2"] = RegionOptStatus.ENABLED_BY_DEFAULT,
        ["af-south-1"] = RegionOptStatus.DISABLED,
    };

    /// <summary>Whether Account Management has trusted access: without it only the caller's own account can be asked for.</summary>
    public bool IsTrusted { get; set; } = true;

    /// <summary>Members and the Regions that they haven't enabled.</summary>
    public HashSet<(string Account, string Region)> Closed { get; } = [];

    // A Region a page.
    public Task<ListRegionsResponse> ListRegionsAsync(ListRegionsRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        if (request.AccountId is { } member)
            return Task.FromResult(Of(member));
        var index = int.Parse(request.NextToken ?? "0");
        var (name, status) = Regions.ElementAt(index);
        return Task.FromResult(new ListRegionsResponse
        {
            Regions = [new() { RegionName = name, RegionOptStatus = status }],
            NextToken = index + 1 < Regions.Count ? $"{index + 1}" : null,
        });
    }

    private ListRegionsResponse Of(string member) => IsTrusted
        ? new() { Regions = [.. Regions.Keys.Where(region => !Closed.Contains((member, region))).Select(region => new Region { RegionName = region })] }
        : throw new AccessDeniedException("You do not have access") { ErrorCode = "AccessDeniedException" };
}
