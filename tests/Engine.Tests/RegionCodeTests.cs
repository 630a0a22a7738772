namespace CequenceApigw.Engine.Tests;

public sealed class RegionCodeTests
{
    [Theory]
    [InlineData("us-east-1", "use1")]
    [InlineData("ap-southeast-2", "apse2")]
    [InlineData("eu-central-1", "euc1")]
    [InlineData("us-gov-west-1", "usgw1")]
    public void It_is_that_of_the_zone_ids(string region, string code) => Assert.Equal(code, RegionCode.Of(region));

    [Fact]
    public void All_Regions_fit_into_a_tag_and_differ()
    {
        // https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
        string[] regions =
        [
            "af-south-1", "ap-east-1", "ap-east-2", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-south-2",
            "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7",
            "ca-central-1", "ca-west-1", "eu-central-1", "eu-central-2", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2",
            "eu-west-3", "il-central-1", "me-central-1", "me-south-1", "mx-central-1", "sa-east-1", "us-east-1", "us-east-2", "us-west-1",
            "us-west-2",
        ];

        var tag = OwnershipTags.ForRegions(regions);

        Assert.InRange(tag.Value!.Length, 1, 256);
        Assert.Equal(regions.Length, tag.Value.Split(' ').Length);
        Assert.All(regions, region => Assert.True(OwnershipTags.TellRegion([tag], region)));
        Assert.False(OwnershipTags.TellRegion([OwnershipTags.ForRegions(regions[..3])], "us-east-1"));
    }
}
