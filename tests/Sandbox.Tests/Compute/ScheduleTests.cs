using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation;
using CequenceApigw.Sandbox.Compute.Scheduler;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Policies;
using CequenceApigw.Sandbox.Identity.Roles;

namespace CequenceApigw.Sandbox.Tests.Compute;

public sealed class ScheduleTests : IClassFixture<LocalOrganizationFixture>
{
    private const string Account = "200000000001";
    private const string Function = $"arn:aws:lambda:us-east-1:{Account}:function:forwarder";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly RecordingLambda _lambda = new();
    private readonly ScheduleStore _schedules = new();
    private readonly ScheduleGroupStore _groups;
    private readonly SandboxClock _clock = new(new SandboxOptions());
    private readonly RoleStore _roles;
    private readonly ScheduleProvider _provider;
    private readonly ScheduleRunner _runner;

    public ScheduleTests(LocalOrganizationFixture fixture)
    {
        _roles = fixture.Get<RoleStore>();
        _groups = new ScheduleGroupStore(_schedules);
        _provider = new ScheduleProvider(_schedules, _groups, fixture.Get<ServiceTrust>(), _clock);
        _runner = new ScheduleRunner(_schedules, _lambda, fixture.Get<ServiceTrust>(), fixture.Get<Authorizer>());
    }

    [Fact]
    public async Task Each_missed_minute_fires_once_and_in_order()
    {
        await CreateAsync(Properties());
        var created = _schedules.All.Single().Created;

        await TickAsync(created + (3 * Minute));
        await TickAsync(created + (3 * Minute) + TimeSpan.FromSeconds(59));

        Assert.Equal(
            Enumerable.Range(0, 4).Select(minute => (created + (minute * Minute)).ToString("yyyy-MM-ddTHH:mm:ssZ")),
            _lambda.Events.Select(each => (string)each["time"]!));
    }

    [Fact]
    public async Task Context_attributes_are_filled_in()
    {
        await CreateAsync(Properties());

        await TickAsync(_clock.GetUtcNow());

        var sent = Assert.Single(_lambda.Events);
        Assert.Equal($"arn:aws:scheduler:us-east-1:{Account}:schedule/default/forwarder", (string?)sent["arn"]);
        Assert.True(Guid.TryParse((string?)sent["execution"], out _));
        Assert.Equal("1", (string?)sent["attempt"]);
    }

    [Fact]
    public async Task A_disabled_schedule_rests_and_makes_nothing_up()
    {
        var properties = Properties();
        var state = await CreateAsync(properties);
        var created = _schedules.All.Single().Created;
        await TickAsync(created);

        var disabled = With(properties, "State", "DISABLED");
        await _provider.UpdateAsync(Context(), state, properties, disabled, CancellationToken.None);
        await TickAsync(created + (5 * Minute));
        Assert.Single(_lambda.Events);

        await _provider.UpdateAsync(Context(), state, disabled, properties, CancellationToken.None);
        await TickAsync(created + (6 * Minute));
        Assert.Equal(2, _lambda.Events.Count);
    }

    [Fact]
    public async Task A_deleted_schedule_fires_no_more()
    {
        var properties = Properties();
        var state = await CreateAsync(properties);

        await _provider.DeleteAsync(Context(), state, properties, CancellationToken.None);
        await TickAsync(_clock.GetUtcNow() + Minute);

        Assert.Empty(_lambda.Events);
    }

    [Fact]
    public async Task A_role_that_may_not_invoke_the_target_starts_nothing()
    {
        await CreateAsync(Properties(action: "lambda:GetFunction"));

        await TickAsync(_clock.GetUtcNow() + Minute);

        Assert.Empty(_lambda.Events);
    }

    [Fact]
    public async Task A_role_that_no_longer_trusts_Scheduler_starts_nothing()
    {
        var properties = Properties();
        await CreateAsync(properties);
        var role = _roles.Find((string)properties["Target"]!["RoleArn"]!)!;
        _roles.Replace(new Role(role.Arn, role.Id, role.Created, new JsonObject()) { InlinePolicies = role.InlinePolicies });

        await TickAsync(_clock.GetUtcNow() + Minute);

        Assert.Empty(_lambda.Events);
    }

    [Theory]
    [InlineData("arn:aws:scheduler:us-east-1:200000000001:schedule-group/default", true)]
    [InlineData("arn:aws:scheduler:eu-west-1:200000000001:schedule-group/default", false)]
    [InlineData("arn:aws:scheduler:us-east-1:200000000001:schedule/default/forwarder", false)]
    public async Task Scheduler_tells_the_group_and_not_the_schedule(string sourceArn, bool accepted) =>
        Assert.Equal(accepted, await Record.ExceptionAsync(() => CreateAsync(Properties(sourceArn: sourceArn))) is null);

    [Fact]
    public async Task A_group_is_deleted_with_its_schedules_alone()
    {
        var provider = new ScheduleGroupProvider(_groups, _clock);
        var group = await provider.CreateAsync(Context(), [], CancellationToken.None);
        await CreateAsync(Properties());
        await CreateAsync(With(Properties(sourceArn: (string)group.Attributes["Arn"]!), "GroupName", group.PhysicalId));
        Assert.Equal($"200000000001 us-east-1 AWS::Scheduler::ScheduleGroup {group.PhysicalId}", Assert.Single(_groups.Resources));
        Assert.Equal(["default", group.PhysicalId], _schedules.All.Select(schedule => schedule.GroupName).Order(StringComparer.OrdinalIgnoreCase));

        await provider.DeleteAsync(Context(), group, [], CancellationToken.None);

        Assert.Empty(_groups.Resources);
        Assert.Equal("default", Assert.Single(_schedules.All).GroupName);
    }

    [Fact]
    public async Task A_schedule_of_a_group_that_is_not_there_is_refused()
    {
        var error = await Assert.ThrowsAsync<AwsException>(() => CreateAsync(With(Properties(), "GroupName", "nowhere")));

        Assert.Equal(("ResourceNotFoundException", "Schedule group nowhere does not exist."), (error.Code, error.Message));
    }

    [Fact]
    public async Task A_schedule_cannot_go_to_another_group()
    {
        await new ScheduleGroupProvider(_groups, _clock).CreateAsync(Context(), new JsonObject { ["Name"] = "another" }, CancellationToken.None);
        var properties = Properties();
        var state = await CreateAsync(properties);

        var error = await Assert.ThrowsAsync<AwsException>(() =>
            _provider.UpdateAsync(Context(), state, properties, With(properties, "GroupName", "another"), CancellationToken.None));

        Assert.Equal("ResourceNotFoundException", error.Code);
    }

    [Theory]
    [InlineData("scheduler.amazonaws.com", "200000000001", true)]
    [InlineData("scheduler.amazonaws.com", "200000000002", false)]
    [InlineData("lambda.amazonaws.com", "200000000001", false)]
    public async Task The_role_must_trust_Scheduler_in_its_account(string service, string sourceAccount, bool accepted)
    {
        var properties = Properties(service: service, sourceAccount: sourceAccount);

        var error = await Record.ExceptionAsync(() => CreateAsync(properties));

        Assert.Equal(accepted ? null : "The execution role you provide must allow AWS EventBridge Scheduler to assume the role.", error?.Message);
    }

    [Theory]
    [InlineData("rate(1 minute)", 1)]
    [InlineData("rate(5 minutes)", 5)]
    [InlineData("rate(2 hours)", 120)]
    [InlineData("rate(1 day)", 1440)]
    public void A_rate_is_a_span(string expression, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), RateExpression.Parse(expression));

    [Theory]
    [InlineData("cron(0 12 * * ? *)")]
    [InlineData("rate(0 minutes)")]
    [InlineData("rate(1 fortnight)")]
    [InlineData("at(2026-11-24T10:15:00)")]
    public void Other_expressions_are_refused_by_name(string expression) =>
        Assert.Contains(expression, Assert.Throws<AwsException>(() => RateExpression.Parse(expression)).Message, StringComparison.Ordinal);

    private Task<ResourceState> CreateAsync(JsonObject properties) => _provider.CreateAsync(Context(), properties, CancellationToken.None);

    private Task TickAsync(DateTimeOffset now) => _runner.TickAsync(now, CancellationToken.None);

    private static ResourceContext Context() => ResourceContexts.In(Account);

    private JsonObject Properties(
        string action = "lambda:InvokeFunction", string service = "scheduler.amazonaws.com", string sourceAccount = Account,
        string sourceArn = $"arn:aws:scheduler:us-east-1:{Account}:schedule-group/default") => new()
    {
        ["Name"] = "forwarder",
        ["ScheduleExpression"] = "rate(1 minute)",
        ["FlexibleTimeWindow"] = new JsonObject { ["Mode"] = "OFF" },
        ["Target"] = new JsonObject
        {
            ["Arn"] = Function,
            ["RoleArn"] = AddRole(action, service, sourceAccount, sourceArn),
            ["Input"] = """
                {
                  "time": "<aws.scheduler.scheduled-time>", "arn": "<aws.scheduler.schedule-arn>",
                  "execution": "<aws.scheduler.execution-id>", "attempt": "<aws.scheduler.attempt-number>"
                }
                """,
        },
    };

    private static JsonObject With(JsonObject properties, string name, string value)
    {
        var changed = (JsonObject)properties.DeepClone();
        changed[name] = value;
        return changed;
    }

    private string AddRole(string action, string service, string sourceAccount, string sourceArn)
    {
        var trust = JsonNode.Parse($$"""
            {
              "Statement": {
                "Effect": "Allow", "Principal": { "Service": "{{service}}" }, "Action": "sts:AssumeRole",
                "Condition": { "StringEquals": { "aws:SourceAccount": "{{sourceAccount}}", "aws:SourceArn": "{{sourceArn}}" } }
              }
            }
            """)!.AsObject();
        var policy = JsonNode.Parse($$"""{ "Statement": { "Effect": "Allow", "Action": "{{action}}", "Resource": "{{Function}}" } }""");
        var role = new Role(new RoleArn(Account, "/", $"schedule-{Guid.NewGuid():N}"), RoleId.Next(), DateTimeOffset.UtcNow, trust)
        {
            InlinePolicies = new Dictionary<string, PolicyDocument> { ["invoke"] = PolicyDocument.Parse(policy) },
        };
        _roles.Add(role);
        return role.Arn.ToString();
    }
}
