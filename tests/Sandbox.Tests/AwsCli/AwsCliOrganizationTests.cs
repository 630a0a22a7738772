namespace CequenceApigw.Sandbox.Tests.AwsCli;

/// <summary>The AWS CLI on what spans the organization: StackSets, and the APIs its members had before.</summary>
public sealed class AwsCliOrganizationTests(LocalOrganizationFixture fixture) : IClassFixture<LocalOrganizationFixture>
{
    private readonly AwsCommandLine _management = new(fixture.Organization.BaseAddress);

    [SkippableFact]
    public async Task A_stack_set_reaches_every_account_of_its_unit()
    {
        AwsCommandLine.SkipWhereAbsent();
        const string template = """
            Resources:
              Group: { Type: "AWS::Logs::LogGroup", Properties: { LogGroupName: /cli/stack-set } }
            """;
        var organization = fixture.Organization.Organization;
        organization.StackSetsTrusted = true;
        var unit = organization.Workloads.Id;

        await _management.JsonAsync(
            "cloudformation", "create-stack-set", "--stack-set-name", "from-cli", "--template-body", template, "--permission-model", "SERVICE_MANAGED",
            "--auto-deployment", "Enabled=true,RetainStacksOnAccountRemoval=false");
        var operation = await _management.JsonAsync(
            "cloudformation", "create-stack-instances", "--stack-set-name", "from-cli", "--deployment-targets", $"OrganizationalUnitIds={unit}",
            "--regions", LocalOrganizationFixture.Home);
        await SettledAsync("from-cli", (string)operation["OperationId"]!);
        var set = await _management.JsonAsync("cloudformation", "describe-stack-set", "--stack-set-name", "from-cli");
        var instances = await _management.JsonAsync("cloudformation", "list-stack-instances", "--stack-set-name", "from-cli");

        Assert.Equal("SERVICE_MANAGED", (string?)set["StackSet"]!["PermissionModel"]);
        Assert.Equal(
            organization.Under(unit).Select(account => account.Id).Order(StringComparer.Ordinal),
            instances["Summaries"]!.AsArray().Select(instance => (string)instance!["Account"]!).Order(StringComparer.Ordinal));
        Assert.All(instances["Summaries"]!.AsArray(), instance => Assert.Equal("CURRENT", (string?)instance!["Status"]));
    }

    [SkippableFact]
    public async Task Stages_of_both_kinds_of_API_are_shown()
    {
        AwsCommandLine.SkipWhereAbsent();
        var member = AwsCommandLine.InMember(fixture);

        var restApi = (string)(await member.JsonAsync("apigateway", "get-rest-apis"))["items"]![0]!["id"]!;
        var restStages = await member.JsonAsync("apigateway", "get-stages", "--rest-api-id", restApi);
        var httpApi = (string)(await member.JsonAsync("apigatewayv2", "get-apis"))["Items"]![0]!["ApiId"]!;
        var httpStages = await member.JsonAsync("apigatewayv2", "get-stages", "--api-id", httpApi);

        Assert.All(restStages["item"]!.AsArray(), stage => Assert.NotEmpty((string)stage!["stageName"]!));
        Assert.All(httpStages["Items"]!.AsArray(), stage => Assert.NotEmpty((string)stage!["StageName"]!));
        Assert.NotEmpty(restStages["item"]!.AsArray());
        Assert.NotEmpty(httpStages["Items"]!.AsArray());
    }

    private async Task SettledAsync(string stackSet, string operation)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            var answer = await _management.JsonAsync(
                "cloudformation", "describe-stack-set-operation", "--stack-set-name", stackSet, "--operation-id", operation);
            var status = (string)answer["StackSetOperation"]!["Status"]!;
            if (status == "SUCCEEDED") return;
            Assert.Contains(status, (string[])["QUEUED", "RUNNING"]);
            deadline.Token.ThrowIfCancellationRequested();
        }
    }
}
