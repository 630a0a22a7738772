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

    // A Region a page.
    public Task<ListRegionsResponse> ListRegionsAsync(ListRegionsRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        var index = int.Parse(request.NextToken ?? "0");
        var (name, status) = Regions.ElementAt(index);
        return Task.FromResult(new ListRegionsResponse
        {
            Regions = [new() { RegionName = name, RegionOptStatus = status }],
            NextToken = index + 1 < Regions.Count ? $"{index + 1}" : null,
        });
    }
}
