using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Tests.CloudFormation;

/// <summary>The product's own templates in the sandbox's CloudFormation, over fake resource types.</summary>
public sealed class OwnTemplateTests
{
    private static readonly (string, string)[] Account =
    [
        ("IntegrationVersion", "1.0.0"), ("AdministrationAccountId", "111111111111"), ("ReaderExternalId", "external"),
        ("ArtifactBucketPrefix", "artifacts"), ("ArtifactKey", "function/1.zip"), ("EdgeEndpoint", "https://edge.example.com"),
        ("AuthEnabled", "true"), ("ClientSecretArn", "arn:secret"), ("ClientSecretKeyArn", "arn:key"), ("RestApiEnabled", "true"),
        ("HttpApiEnabled", "true"), ("RestApiExecutionLogsAlreadyEnabled", "false"), ("LogLevel", "info"), ("LogRetentionDays", "30"),
    ];

    [Theory]
    [InlineData("true", 5)]
    [InlineData("false", 2)]
    public async Task Administration_template_creates_the_secret_only_where_asked_for(string holdsSecret, int resources)
    {
        await using var stacks = new StacksUnderTest();
        var stack = await stacks.CreateAsync(await TextAsync("administration.yaml"), parameters:
        [
            ("IntegrationVersion", "1.0.0"), ("OrganizationId", "o-abcdefghij"), ("ArtifactBucketName", "artifacts-us-east-1"),
            ("HoldsClientSecret", holdsSecret),
        ]);
        Assert.Equal("CREATE_COMPLETE", stack.Status.Name);
        Assert.Equal(resources, stack.Resources.Count);
        Assert.Equal(holdsSecret == "true", stack.Outputs.Any(output => output.Name == "ClientSecretArn"));
        Assert.Equal("s3:*", (string?)stacks.Resources.Properties("Create ArtifactBucketPolicy")["PolicyDocument"]!["Statement"]![1]!["Action"]);
    }

    [Fact]
    public async Task Administration_template_shares_with_the_targets_alone()
    {
        await using var stacks = new StacksUnderTest();
        await stacks.CreateAsync(await TextAsync("administration.yaml"), parameters:
        [
            ("IntegrationVersion", "1.0.0"), ("OrganizationId", "o-abcdefghij"), ("TargetOrgPaths", "o-abcdefghij/*/ou-1/*,o-abcdefghij/*/ou-2/*"),
            ("TargetAccountIds", "200000000001,200000000002"), ("ArtifactBucketName", "artifacts-us-east-1"), ("HoldsClientSecret", "true"),
        ]);
        (string Done, string Policy)[] policies =
            [("ArtifactBucketPolicy", "PolicyDocument"), ("ClientSecretKey", "KeyPolicy"), ("ClientSecretPolicy", "ResourcePolicy")];
        var open = policies.SelectMany(each => stacks.Resources.Properties($"Create {each.Done}")[each.Policy]!["Statement"]!.AsArray())
            .Where(statement => (string?)statement!["Effect"] == "Allow" && statement["Principal"] is JsonValue).ToList();
        Assert.Equal(4, open.Count);
        Assert.All(open.Select(statement => statement!["Condition"]!), condition =>
        {
            Assert.Equal(
                """["o-abcdefghij/*/ou-1/*","o-abcdefghij/*/ou-2/*"]""", condition["ForAnyValue:StringLike"]?["aws:PrincipalOrgPaths"]?.ToJsonString());
            Assert.Equal("""["200000000001","200000000002"]""", condition["StringLike"]?["aws:PrincipalAccount"]?.ToJsonString());
        });
    }

    [Fact]
    public async Task Administration_template_opens_nothing_to_others_without_an_organization()
    {
        await using var stacks = new StacksUnderTest();
        var stack = await stacks.CreateAsync(await TextAsync("administration.yaml"), parameters:
            [("IntegrationVersion", "1.0.0"), ("ArtifactBucketName", "artifacts-us-east-1"), ("HoldsClientSecret", "true")]);
        Assert.Equal("CREATE_COMPLETE", stack.Status.Name);
        Assert.Null(stack.Find("ClientSecretPolicy"));
        Assert.Equal("Deny", Assert.Single(Effects("Create ArtifactBucketPolicy", "PolicyDocument")));
        Assert.Equal("Allow", Assert.Single(Effects("Create ClientSecretKey", "KeyPolicy")));
        Assert.EndsWith(":root", (string?)stacks.Resources.Properties("Create ClientSecretKey")["KeyPolicy"]!["Statement"]![0]!["Principal"]!["AWS"], StringComparison.Ordinal);

        IEnumerable<string?> Effects(string done, string policy) =>
            stacks.Resources.Properties(done)[policy]!["Statement"]!.AsArray().Select(statement => (string?)statement!["Effect"]);
    }

    [Fact]
    public async Task Account_template_creates_every_resource_after_what_it_needs()
    {
        await using var stacks = new StacksUnderTest();
        await stacks.ListenAsync();
        stacks.Lambda.Answers = request => FakeLambda.Answer(
            request, new JsonObject { ["Data"] = new JsonObject { ["Summary"] = "2 APIs" } });
        var stack = await stacks.CreateAsync(await TextAsync("account.yaml"), parameters: Account);
        Assert.Equal("CREATE_COMPLETE", stack.Status.Name);
        Assert.Equal(["DiscoverySummary", "IntegrationVersion", "StateTable"], stack.Outputs.Select(output => output.Name).Order());
        var done = stacks.Resources.Done.ToList();
        Assert.True(done.IndexOf("Create StateTable") < done.IndexOf("Create ForwarderRole"));
        Assert.True(done.IndexOf("Create ForwarderRole") < done.IndexOf("Create ForwarderFunction"));
        Assert.True(done.IndexOf("Create ForwarderFunction") < done.IndexOf("Create ScheduleRole"));
        Assert.True(done.IndexOf("Create ScheduleGroup") < done.IndexOf("Create ScheduleRole"));
        Assert.True(done.IndexOf("Create ScheduleRole") < done.IndexOf("Create ForwarderSchedule"));
        var function = stacks.Resources.Properties("Create ForwarderFunction");
        Assert.Equal("artifacts-us-east-1", (string?)function["Code"]!["S3Bucket"]);
        Assert.Equal(55, (int?)function["Timeout"]);
        var statements = stacks.Resources.Properties("Create ForwarderRole")["Policies"]![0]!["PolicyDocument"]!["Statement"]!.AsArray();
        Assert.Equal(6, statements.Count);
        Assert.DoesNotContain("s3:", stacks.Resources.Properties("Create DiscoveryRole").ToJsonString(), StringComparison.Ordinal);
        var schedule = stacks.Resources.Properties("Create ForwarderSchedule");
        Assert.Equal("OFF", (string?)schedule["FlexibleTimeWindow"]!["Mode"]);
        Assert.Equal("true", (string?)stacks.Lambda.Events.First()["ResourceProperties"]!["RestApiEnabled"]);
    }

    [Fact]
    public async Task Account_template_lets_discovery_read_the_one_list_of_APIs_that_it_is_given()
    {
        await using var stacks = new StacksUnderTest();
        await stacks.ListenAsync();
        stacks.Lambda.Answers = request => FakeLambda.Answer(request, new JsonObject { ["Data"] = new JsonObject { ["Summary"] = "" } });
        await stacks.CreateAsync(await TextAsync("account.yaml"), parameters: [.. Account, ("ApiConfigKey", "config/1.json")]);
        var statements = stacks.Resources.Properties("Create DiscoveryRole")["Policies"]![0]!["PolicyDocument"]!["Statement"]!.AsArray();
        var reads = Assert.Single(statements, statement => ((string?)statement!["Sid"]) == "ReadApiConfig")!;
        Assert.Equal("s3:GetObject", (string?)reads["Action"]);
        Assert.EndsWith(":s3:::artifacts-us-east-1/config/1.json", (string?)reads["Resource"], StringComparison.Ordinal);
        var given = stacks.Lambda.Events.First()["ResourceProperties"]!;
        Assert.Equal(("artifacts-us-east-1", "config/1.json"), ((string?)given["ApiConfigBucket"], (string?)given["ApiConfigKey"]));
    }

    [Fact]
    public async Task Account_template_without_any_API_type_has_no_schedule()
    {
        await using var stacks = new StacksUnderTest();
        await stacks.ListenAsync();
        stacks.Lambda.Answers = request => FakeLambda.Answer(request, new JsonObject { ["Data"] = new JsonObject { ["Summary"] = "" } });
        var stack = await stacks.CreateAsync(await TextAsync("account.yaml"), parameters: Account);
        await stacks.UpdateAsync(
            stack,
            await TextAsync("account.yaml"),
            [.. Account.Where(each => each.Item1 is not ("RestApiEnabled" or "HttpApiEnabled" or "AuthEnabled")),
                ("RestApiEnabled", "false"), ("HttpApiEnabled", "false"), ("AuthEnabled", "false")]);
        Assert.Equal("UPDATE_COMPLETE", stack.Status.Name);
        Assert.Null(stack.Find("ForwarderSchedule"));
        Assert.Equal(4, stacks.Resources.Properties("Update ForwarderRole")["Policies"]![0]!["PolicyDocument"]!["Statement"]!.AsArray().Count);
        Assert.Equal(["Create", "Update"], stacks.Lambda.Events.Select(each => (string?)each["RequestType"]));
    }

    private static Task<string> TextAsync(string name) =>
        File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "product", "templates", name));
}
