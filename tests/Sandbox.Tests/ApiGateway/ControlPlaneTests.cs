using Amazon.APIGateway;
using Amazon.APIGateway.Model;
using Amazon.ApiGatewayV2;
using CequenceApigw.Sandbox.ApiGateway.ControlPlane;
using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity;

namespace CequenceApigw.Sandbox.Tests.ApiGateway;

public sealed class ControlPlaneTests(LocalOrganizationFixture fixture) : IClassFixture<LocalOrganizationFixture>
{
    private const string Member = "200000000001";

    [Fact]
    public async Task Rest_APIs_come_in_pages()
    {
        var rest = Rest(LocalOrganizationFixture.Home);
        var names = new List<string>();
        string? position = null;
        do
        {
            var page = await rest.GetRestApisAsync(new GetRestApisRequest { Limit = 2, Position = position });
            names.AddRange(page.Items!.Select(api => api.Name!));
            position = page.Position;
        }
        while (position is not null);

        Assert.Equal(["orders", "storefront", "ledger"], names);
    }

    [Fact]
    public async Task Http_APIs_have_their_stages()
    {
        var http = new AmazonApiGatewayV2Client(
            Credentials, fixture.At(new AmazonApiGatewayV2Config(), LocalOrganizationFixture.Home));
        var api = (await http.GetApisAsync(new())).Items!.Single(each => each.Name == "catalogue");
        var stages = (await http.GetStagesAsync(new() { ApiId = api.ApiId })).Items!;

        Assert.Equal(["$default", "dev"], stages.Select(stage => stage.StageName!));
        Assert.Equal("$default", (await http.GetStageAsync(new() { ApiId = api.ApiId, StageName = "$default" })).StageName);
    }

    [Fact]
    public async Task A_snapshot_shows_what_was_not_put_back()
    {
        var rest = Rest(LocalOrganizationFixture.Other);
        var api = (await rest.GetRestApisAsync(new GetRestApisRequest())).Items!.Single(each => each.Name == "ledger");
        var snapshot = fixture.Get<SettingsSnapshot>();
        var before = snapshot.Take();

        await rest.UpdateStageAsync(Patch(api.Id!, "replace", "/*/*/logging/loglevel", "INFO"));
        var changed = SettingsSnapshot.Differences(before, snapshot.Take());
        await rest.UpdateStageAsync(Patch(api.Id!, "remove", "/*/*", null));

        Assert.Contains($"{Member} {LocalOrganizationFixture.Other} rest {api.Id}/internal", Assert.Single(changed), StringComparison.Ordinal);
        Assert.Empty(SettingsSnapshot.Differences(before, snapshot.Take()));
    }

    [Fact]
    public async Task More_than_the_quota_is_refused()
    {
        var rest = Rest("eu-central-1");

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
        {
            try
            {
                await rest.GetRestApisAsync(new GetRestApisRequest());
                return true;
            }
            catch (TooManyRequestsException)
            {
                return false;
            }
        }));

        Assert.Contains(false, answers);
        Assert.True(answers.Count(answered => answered) >= 40);
    }

    [Fact]
    public async Task UpdateAccount_is_taken_once_in_20_seconds()
    {
        var rest = Rest(LocalOrganizationFixture.Other);
        var request = new UpdateAccountRequest { PatchOperations = [new() { Op = Op.Replace, Path = "/cloudwatchRoleArn", Value = CustomerLogging.RoleArn(Member) }] };
        await rest.UpdateAccountAsync(request);

        await Assert.ThrowsAsync<TooManyRequestsException>(() => rest.UpdateAccountAsync(request));
        fixture.Get<SandboxClock>().Advance(TimeSpan.FromSeconds(21));
        await rest.UpdateAccountAsync(request);
    }

    [Fact]
    public async Task A_stage_that_API_Gateway_manages_cant_be_modified()
    {
        var http = new AmazonApiGatewayV2Client(Credentials, fixture.At(new AmazonApiGatewayV2Config(), LocalOrganizationFixture.Home));
        var api = fixture.Get<GatewayStore>().In(Member, LocalOrganizationFixture.Home).HttpApis.Single(each => each.Name == "catalogue");
        api.Stages[0].IsManaged = true;

        var stage = await http.GetStageAsync(new() { ApiId = api.Id, StageName = "$default" });
        var exception = await Assert.ThrowsAsync<Amazon.ApiGatewayV2.Model.BadRequestException>(
            () => http.DeleteAccessLogSettingsAsync(new() { ApiId = api.Id, StageName = "$default" }));

        Assert.True(stage.ApiGatewayManaged);
        Assert.Contains("managed by API Gateway", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Accounts_are_seeded_alike_in_every_run()
    {
        var again = new GatewayStore(fixture.Get<GatewaySeed>(), fixture.Get<OrganizationModel>());

        Assert.Equal(
            fixture.Get<GatewayStore>().All.SelectMany(gateway => gateway.RestApis).Select(api => api.Id),
            again.All.SelectMany(gateway => gateway.RestApis).Select(api => api.Id));
    }

    private Amazon.Runtime.AWSCredentials Credentials =>
        fixture.SessionOf($"arn:aws:iam::{Member}:role/OrganizationAccountAccessRole");

    private AmazonAPIGatewayClient Rest(string region) => new(Credentials, fixture.At(new AmazonAPIGatewayConfig(), region));

    private static UpdateStageRequest Patch(string apiId, string op, string path, string? value) => new()
    {
        RestApiId = apiId,
        StageName = "internal",
        PatchOperations = [new() { Op = new Op(op), Path = path, Value = value }],
    };
}
