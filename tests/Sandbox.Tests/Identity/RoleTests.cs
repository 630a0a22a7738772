using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Roles;

namespace CequenceApigw.Sandbox.Tests.Identity;

public sealed class RoleTests(LocalOrganizationFixture fixture) : IClassFixture<LocalOrganizationFixture>
{
    private const string Type = "AWS::IAM::Role";
    private const string Member = "200000000001";

    [Fact]
    public async Task A_name_is_taken_in_all_regions_of_its_account()
    {
        await fixture.CreateAsync(Type, Member, Properties("reader"));

        var taken = await Assert.ThrowsAsync<AwsException>(() => fixture.CreateAsync(Type, Member, Properties("reader")));
        await fixture.CreateAsync(Type, "200000000002", Properties("reader"));

        Assert.Equal("reader already exists", taken.Message);
    }

    [Fact]
    public async Task A_generated_name_begins_with_the_stack_and_fits()
    {
        var role = await fixture.CreateAsync(Type, Member, Properties(null), new string('L', 80));

        Assert.StartsWith("test-LLL", role.PhysicalId, StringComparison.Ordinal);
        Assert.Equal(64, role.PhysicalId.Length);
        Assert.Equal($"arn:aws:iam::{Member}:role/cequence-apigw/{role.PhysicalId}", (string?)role.Attributes["Arn"]);
    }

    [Fact]
    public async Task A_role_is_trusted_by_the_service_it_names_alone()
    {
        var arn = (string)(await fixture.CreateAsync(Type, Member, Properties("trusting"))).Attributes["Arn"]!;

        Assert.True(fixture.Get<ServiceTrust>().Of("lambda.amazonaws.com", arn));
        Assert.False(fixture.Get<ServiceTrust>().OfScheduler(arn, Member, $"arn:aws:scheduler:{LocalOrganizationFixture.Home}:{Member}:schedule-group/default"));
    }

    [Fact]
    public async Task Deleting_leaves_nothing_and_may_be_repeated()
    {
        var role = await fixture.CreateAsync(Type, Member, Properties("deleted"));
        var provider = fixture.Provider(Type);

        await provider.DeleteAsync(ResourceContexts.In(Member), role, [], CancellationToken.None);
        await provider.DeleteAsync(ResourceContexts.In(Member), role, [], CancellationToken.None);

        Assert.Null(fixture.Get<RoleStore>().Find(Member, "deleted"));
        Assert.DoesNotContain(fixture.Get<RoleStore>().Resources, resource => resource.EndsWith(" deleted", StringComparison.Ordinal));
    }

    private static string Properties(string? name)
    {
        var properties = JsonNode.Parse("""
            {
              "Path": "/cequence-apigw/",
              "AssumeRolePolicyDocument": {
                "Statement": [{ "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" }]
              }
            }
            """)!.AsObject();
        if (name is not null) properties["RoleName"] = name;
        return properties.ToJsonString();
    }
}
