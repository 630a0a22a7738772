using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Identity.Roles;
using CequenceApigw.Sandbox.Logs;
using CequenceApigw.Sandbox.Tests.Compute;

namespace CequenceApigw.Sandbox.Tests.AwsCli;

/// <summary>The AWS CLI, which knows nothing of this repository, understands what the sandbox answers.</summary>
public sealed class AwsCliTests(LocalOrganizationFixture fixture) : IClassFixture<LocalOrganizationFixture>
{
    private const string Management = "111111111111";
    private const string Member = DeployedFunction.Account;
    private readonly AwsCommandLine _management = new(fixture.Organization.BaseAddress);

    [SkippableFact]
    public async Task The_caller_has_an_identity()
    {
        AwsCommandLine.SkipWhereAbsent();

        var identity = await _management.JsonAsync("sts", "get-caller-identity");

        Assert.Equal(Management, (string?)identity["Account"]);
        Assert.Equal($"arn:aws:iam::{Management}:user/administrator", (string?)identity["Arn"]);
    }

    [SkippableFact]
    public async Task The_management_account_enters_a_member_with_the_session_it_was_given()
    {
        AwsCommandLine.SkipWhereAbsent();

        var answer = await _management.JsonAsync("sts", "assume-role", "--role-arn", DeployedFunction.Deployer, "--role-session-name", "cli");
        var member = new AwsCommandLine(fixture.Organization.BaseAddress)
        {
            AccessKeyId = (string)answer["Credentials"]!["AccessKeyId"]!,
            SecretAccessKey = (string)answer["Credentials"]!["SecretAccessKey"]!,
            SessionToken = (string)answer["Credentials"]!["SessionToken"]!,
        };

        Assert.Equal(Member, (string?)(await member.JsonAsync("sts", "get-caller-identity"))["Account"]);
    }

    [SkippableFact]
    public async Task A_wrong_secret_is_refused()
    {
        AwsCommandLine.SkipWhereAbsent();
        var intruder = new AwsCommandLine(fixture.Organization.BaseAddress) { SecretAccessKey = "guessed" };

        Assert.Contains("SignatureDoesNotMatch", await intruder.ErrorAsync("sts", "get-caller-identity"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_organizations_accounts_are_listed_over_all_pages()
    {
        AwsCommandLine.SkipWhereAbsent();

        var answer = await _management.JsonAsync("organizations", "list-accounts", "--page-size", "2");

        Assert.Equal(
            fixture.Organization.Organization.Accounts.Select(account => account.Id).Order(StringComparer.Ordinal),
            answer["Accounts"]!.AsArray().Select(account => (string)account!["Id"]!).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task A_stack_is_created_awaited_and_described()
    {
        AwsCommandLine.SkipWhereAbsent();
        const string template = """
            Resources:
              Group: { Type: "AWS::Logs::LogGroup", Properties: { LogGroupName: /cli/stack, RetentionInDays: 7 } }
            Outputs:
              Name: { Value: !Ref Group }
            """;

        await _management.JsonAsync("cloudformation", "create-stack", "--stack-name", "from-cli", "--template-body", template);
        await _management.TextAsync("cloudformation", "wait", "stack-create-complete", "--stack-name", "from-cli");
        var stack = (await _management.JsonAsync("cloudformation", "describe-stacks", "--stack-name", "from-cli"))["Stacks"]![0]!;
        var resources = await _management.JsonAsync("cloudformation", "list-stack-resources", "--stack-name", "from-cli");

        Assert.Equal("CREATE_COMPLETE", (string?)stack["StackStatus"]);
        Assert.Equal("/cli/stack", (string?)stack["Outputs"]![0]!["OutputValue"]);
        Assert.Equal("AWS::Logs::LogGroup", (string?)Assert.Single(resources["StackResourceSummaries"]!.AsArray())!["ResourceType"]);
    }

    [SkippableFact]
    public async Task Log_events_are_filtered_over_all_pages()
    {
        AwsCommandLine.SkipWhereAbsent();
        const int count = 25;
        var logs = fixture.Get<LogStore>();
        logs.Create(Management, LocalOrganizationFixture.Home, "/cli/paged");
        var now = fixture.Organization.Clock.GetUtcNow();
        var events = Enumerable.Range(0, count).Select(index => (now.AddMilliseconds(index - count), $"event {index}"));
        logs.Write(Management, LocalOrganizationFixture.Home, "/cli/paged", "stream", events, TimeSpan.Zero);

        var answer = await _management.JsonAsync("logs", "filter-log-events", "--log-group-name", "/cli/paged", "--page-size", "10");

        Assert.Equal(
            Enumerable.Range(0, count).Select(index => $"event {index}"),
            answer["events"]!.AsArray().Select(each => (string)each!["message"]!));
    }

    [SkippableFact]
    public async Task Incoming_log_events_are_measured()
    {
        AwsCommandLine.SkipWhereAbsent();
        var ingested = fixture.Organization.Clock.GetUtcNow().AddMinutes(-10);
        fixture.Get<LogStore>().Create(Management, LocalOrganizationFixture.Home, "/cli/measured")
            .Write("stream", [(ingested, "one"), (ingested, "two")], ingested);
        const string queries = """
            [{ "Id": "m0", "MetricStat": { "Period": 60, "Stat": "Sum", "Metric": { "Namespace": "AWS/Logs", "MetricName": "IncomingLogEvents",
               "Dimensions": [{ "Name": "LogGroupName", "Value": "/cli/measured" }] } } }]
            """;

        var answer = await _management.JsonAsync(
            "cloudwatch", "get-metric-data", "--metric-data-queries", queries,
            "--start-time", $"{ingested.AddHours(-1):O}", "--end-time", $"{ingested.AddHours(1):O}");

        var result = Assert.Single(answer["MetricDataResults"]!.AsArray())!;
        Assert.Equal(2, (double?)Assert.Single(result["Values"]!.AsArray()));
        Assert.Equal(ingested.ToString("yyyy-MM-ddTHH:mm:00"), ((string)Assert.Single(result["Timestamps"]!.AsArray())!)[..19]);
        Assert.Equal("Complete", (string?)result["StatusCode"]);
    }

    [SkippableFact]
    public async Task An_alarm_is_shown_with_its_state()
    {
        AwsCommandLine.SkipWhereAbsent();
        await fixture.CreateAsync("AWS::CloudWatch::Alarm", Member, """
            {
              "AlarmName": "cli-alarm", "Namespace": "AWS/Lambda", "MetricName": "Invocations", "Dimensions": [{ "Name": "FunctionName", "Value": "none" }],
              "Statistic": "Sum", "Period": 60, "EvaluationPeriods": 5, "Threshold": 1, "ComparisonOperator": "LessThanThreshold", "TreatMissingData": "breaching"
            }
            """);
        await fixture.Organization.AdvanceAsync(TimeSpan.FromMinutes(1));

        var answer = await AwsCommandLine.InMember(fixture).JsonAsync("cloudwatch", "describe-alarms", "--state-value", "ALARM");

        var alarm = Assert.Single(answer["MetricAlarms"]!.AsArray(), each => (string?)each!["AlarmName"] == "cli-alarm")!;
        Assert.Equal(("ALARM", "Invocations", 5), ((string?)alarm["StateValue"], (string?)alarm["MetricName"], (int?)alarm["DatapointsToAlarm"]));
        Assert.Contains("no datapoints were received", (string?)alarm["StateReason"], StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_bucket_takes_lists_and_gives_back_an_object()
    {
        AwsCommandLine.SkipWhereAbsent();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "content");

        await _management.TextAsync("s3", "mb", "s3://cli-bucket");
        await _management.TextAsync("s3", "cp", file, "s3://cli-bucket/folder/object.txt");
        var listing = await _management.TextAsync("s3", "ls", "--recursive", "s3://cli-bucket");

        Assert.Contains("folder/object.txt", listing, StringComparison.Ordinal);
        Assert.Contains("cli-bucket", await _management.TextAsync("s3", "ls"), StringComparison.Ordinal);
        Assert.Equal("content", await _management.TextAsync("s3", "cp", "s3://cli-bucket/folder/object.txt", "-"));
        File.Delete(file);
    }

    [SkippableFact]
    public async Task A_secret_is_described()
    {
        AwsCommandLine.SkipWhereAbsent();
        var secret = await fixture.CreateAsync("AWS::SecretsManager::Secret", Management, """{ "Name": "cli/secret", "Description": "for the CLI" }""");

        var answer = await _management.JsonAsync("secretsmanager", "describe-secret", "--secret-id", secret.PhysicalId);

        Assert.Equal("cli/secret", (string?)answer["Name"]);
        Assert.Equal(secret.PhysicalId, (string?)answer["ARN"]);
    }

    [SkippableFact]
    public async Task A_tables_items_are_put_and_queried()
    {
        AwsCommandLine.SkipWhereAbsent();
        var table = (await fixture.CreateAsync("AWS::DynamoDB::Table", Management, """
            {
              "AttributeDefinitions": [{ "AttributeName": "Kind", "AttributeType": "S" }, { "AttributeName": "Id", "AttributeType": "S" }],
              "KeySchema": [{ "AttributeName": "Kind", "KeyType": "HASH" }, { "AttributeName": "Id", "KeyType": "RANGE" }]
            }
            """)).PhysicalId;

        await _management.TextAsync(
            "dynamodb", "put-item", "--table-name", table, "--item", """{"Kind":{"S":"source"},"Id":{"S":"group"},"EnabledAt":{"N":"1763800000123"}}""");
        var answer = await _management.JsonAsync(
            "dynamodb", "query", "--table-name", table, "--key-condition-expression", "Kind = :kind",
            "--expression-attribute-values", """{":kind":{"S":"source"}}""");

        Assert.Equal("1763800000123", (string?)Assert.Single(answer["Items"]!.AsArray())!["EnabledAt"]!["N"]);
    }

    [SkippableFact]
    public async Task A_schedule_is_shown()
    {
        AwsCommandLine.SkipWhereAbsent();
        var trust = JsonNode.Parse("""
            { "Statement": { "Effect": "Allow", "Principal": { "Service": "scheduler.amazonaws.com" }, "Action": "sts:AssumeRole" } }
            """)!.AsObject();
        var role = new Role(new RoleArn(Member, "/", "cli-schedule"), RoleId.Next(), DateTimeOffset.UtcNow, trust);
        fixture.Get<RoleStore>().Add(role);
        await fixture.CreateAsync("AWS::Scheduler::ScheduleGroup", Member, """{ "Name": "cli-group" }""");
        await fixture.CreateAsync("AWS::Scheduler::Schedule", Member, $$"""
            {
              "Name": "cli-schedule", "GroupName": "cli-group", "ScheduleExpression": "rate(5 minutes)", "FlexibleTimeWindow": { "Mode": "OFF" },
              "Target": { "Arn": "arn:aws:lambda:us-east-1:{{Member}}:function:forwarder", "RoleArn": "{{role.Arn}}" }
            }
            """);

        var member = AwsCommandLine.InMember(fixture);
        var schedule = await member.JsonAsync("scheduler", "get-schedule", "--name", "cli-schedule", "--group-name", "cli-group");
        var list = await member.JsonAsync("scheduler", "list-schedules", "--group-name", "cli-group");

        Assert.Equal("cli-group", (string?)schedule["GroupName"]);
        Assert.Equal((string?)schedule["Arn"], (string?)Assert.Single(list["Schedules"]!.AsArray())!["Arn"]);
        Assert.Equal("rate(5 minutes)", (string?)schedule["ScheduleExpression"]);
        Assert.Equal("ENABLED", (string?)schedule["State"]);
        Assert.Equal(role.Arn.ToString(), (string?)schedule["Target"]!["RoleArn"]);
    }

    [SkippableFact]
    public async Task A_function_is_listed_and_invoked()
    {
        AwsCommandLine.SkipWhereAbsent();
        var function = await DeployedFunction.CreateAsync(fixture, "cli-function");
        var member = AwsCommandLine.InMember(fixture);
        var output = Path.GetTempFileName();

        var list = await member.JsonAsync("lambda", "list-functions");
        var answer = await member.JsonAsync("lambda", "invoke", "--function-name", function.Name, "--payload", "{}", output);
        var failed = await member.JsonAsync(
            "lambda", "invoke", "--function-name", function.Name, "--cli-binary-format", "raw-in-base64-out", "--payload", """{"do":"fail"}""", output);

        Assert.Equal(function.Arn, (string?)Assert.Single(list["Functions"]!.AsArray())!["FunctionArn"]);
        Assert.Equal(200, (int?)answer["StatusCode"]);
        Assert.Null(answer["FunctionError"]);
        Assert.Equal("Unhandled", (string?)failed["FunctionError"]);
        Assert.Equal("as told", (string?)JsonNode.Parse(await File.ReadAllTextAsync(output))!["errorMessage"]);
        File.Delete(output);
    }
}
