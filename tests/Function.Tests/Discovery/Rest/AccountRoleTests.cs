using Amazon.APIGateway.Model;
using Amazon.IdentityManagement;
using CequenceApigw.Function.Discovery;
using CequenceApigw.Function.State;
using WebSocketStage = Amazon.ApiGatewayV2.Model.Stage;

namespace CequenceApigw.Function.Tests.Discovery.Rest;

/// <summary>The one role with which API Gateway writes its logs: set only where there is no live one, never taken from others.</summary>
public sealed class AccountRoleTests
{
    private const string Theirs = "arn:aws:iam::111122223333:role/theirs";
    private const string Refusal = "The role ARN does not have required permissions configured. Please grant trust permission for API Gateway and add the required role policy.";

    private readonly DiscoveryWorld _world = new();

    public AccountRoleTests()
    {
        _world.Rest.AddStage("r1", "prod");
        _world.Rest.CloudwatchRoleArn = Theirs;
    }

    [Fact]
    public async Task A_live_role_is_left_alone()
    {
        Assert.Equal("REST: 1 enabled; HTTP: none found", await _world.ApplyAsync());
        await _world.RestoreAsync();

        Assert.DoesNotContain("UpdateAccount", _world.Rest.Calls);
        Assert.Equal(1, _world.Iam.Calls);
    }

    [Fact]
    public async Task Ours_stands_in_for_a_deleted_role_and_the_inventory_says_so()
    {
        _world.Iam.Deleted.Add("theirs");
        var before = _world.Settings();

        Assert.StartsWith($"REST: 1 enabled (API Gateway's role for CloudWatch Logs, '{Theirs}', was deleted in IAM: ", await _world.ApplyAsync());

        Assert.Equal(DiscoveryWorld.RoleArn, _world.Rest.CloudwatchRoleArn);
        await _world.KeepUpAsync();
        var said = Assert.Single(await _world.StoredAsync<InventoryEntry>(), entry => entry.Id == "rest/account");
        Assert.Equal(InventoryState.Enabled, said.State);
        Assert.Contains($"'{Theirs}', was deleted", said.Reason);
        // It is there again.
        _world.Iam.Deleted.Clear();
        await _world.RestoreAsync();
        Assert.Equal(before, _world.Settings());
        Assert.Empty(await _world.StoredAsync<Setting>());
    }

    [Fact]
    public async Task A_deleted_role_that_API_Gateway_does_not_take_back_fails_no_removal()
    {
        _world.Iam.Deleted.Add("theirs");
        await _world.ApplyAsync();
        _world.Rest.BeforeChange = name => ThrowIf(name == "account", new BadRequestException(Refusal));
        _world.Rest.Calls.Clear();

        var summary = await _world.RestoreAsync();

        Assert.StartsWith("REST: off, 1 settings put back, left: account/cloudwatchRoleArn (API Gateway doesn't take the account's former role", summary);
        Assert.Contains(Refusal, summary);
        Assert.Single(_world.Rest.Calls, "UpdateAccount");
        Assert.Empty(_world.Rest.Apis["r1"]["prod"]);
        _world.Rest.BeforeChange = null;
        await _world.KeepUpAsync();
        Assert.Equal(Theirs, _world.Rest.CloudwatchRoleArn);
    }

    [Fact]
    public async Task A_role_of_the_same_name_under_another_path_is_another_role()
    {
        _world.Iam.Path = "/elsewhere/";

        await _world.ApplyAsync();

        Assert.Equal(DiscoveryWorld.RoleArn, _world.Rest.CloudwatchRoleArn);
    }

    [Fact]
    public async Task A_role_of_another_account_counts_as_live_and_IAM_is_not_asked()
    {
        _world.Rest.CloudwatchRoleArn = "arn:aws:iam::999988887777:role/theirs";
        _world.Iam.Deleted.Add("theirs");

        await _world.ApplyAsync();

        Assert.Equal(0, _world.Iam.Calls);
        Assert.DoesNotContain("UpdateAccount", _world.Rest.Calls);
    }

    [Fact]
    public async Task A_role_that_may_not_be_looked_at_counts_as_live()
    {
        _world.Iam.BeforeAnswer = _ => throw new AmazonIdentityManagementServiceException("not authorized to perform: iam:GetRole") { ErrorCode = "AccessDenied" };

        Assert.Equal("REST: 1 enabled; HTTP: none found", await _world.ApplyAsync());

        Assert.DoesNotContain("UpdateAccount", _world.Rest.Calls);
    }

    [Fact]
    public async Task A_role_that_IAM_knows_a_moment_later_is_live()
    {
        _world.Iam.Deleted.Add("theirs");
        _world.Iam.BeforeAnswer = _ => ClearAfter(1);

        await _world.ApplyAsync();

        Assert.DoesNotContain("UpdateAccount", _world.Rest.Calls);

        void ClearAfter(int calls)
        {
            if (_world.Iam.Calls > calls)
                _world.Iam.Deleted.Clear();
        }
    }

    [Fact]
    public async Task A_role_that_is_deleted_while_its_stages_are_enabled_is_replaced_by_the_next_run()
    {
        await _world.ApplyAsync();
        _world.Iam.Deleted.Add("theirs");

        await _world.KeepUpAsync();

        Assert.Equal(DiscoveryWorld.RoleArn, _world.Rest.CloudwatchRoleArn);
        Assert.Equal("INFO", _world.Rest.Apis["r1"]["prod"]["*/*"].LoggingLevel);
    }

    [Fact]
    public async Task One_that_is_set_while_the_account_is_looked_through_is_not_taken_away()
    {
        _world.Rest.CloudwatchRoleArn = null;
        var looks = 0;
        _world.Rest.BeforeStages = _ => _world.Rest.CloudwatchRoleArn = ++looks == 2 ? Theirs : _world.Rest.CloudwatchRoleArn;

        await _world.ApplyAsync();

        Assert.Equal(Theirs, _world.Rest.CloudwatchRoleArn);
        Assert.DoesNotContain("UpdateAccount", _world.Rest.Calls);
    }

    [Fact]
    public async Task One_that_is_taken_away_is_set_three_times_in_a_row_and_then_left_as_it_is()
    {
        _world.Rest.CloudwatchRoleArn = null;
        await _world.ApplyAsync();
        for (var repair = 1; repair <= Setting.MostRepairs; repair++)
        {
            _world.Rest.CloudwatchRoleArn = null;
            Assert.Contains($"set again, {repair} of 3", await _world.KeepUpAsync());
            Assert.Equal(DiscoveryWorld.RoleArn, _world.Rest.CloudwatchRoleArn);
        }
        _world.Rest.CloudwatchRoleArn = null;

        Assert.Contains("no REST API logs", await _world.KeepUpAsync());

        Assert.Null(_world.Rest.CloudwatchRoleArn);
        Assert.Equal(InventoryState.Drifted, Assert.Single(await _world.StoredAsync<InventoryEntry>(), entry => entry.Id == "rest/account").State);
    }

    [Fact]
    public async Task One_that_stays_makes_earlier_repairs_forgotten()
    {
        _world.Rest.CloudwatchRoleArn = null;
        await _world.ApplyAsync();
        _world.Rest.CloudwatchRoleArn = null;
        await _world.KeepUpAsync();

        await _world.KeepUpAsync();

        Assert.Equal(0, Assert.Single(await _world.StoredAsync<Setting>(), setting => setting.Id == "account/cloudwatchRoleArn").Repairs);
    }

    [Fact]
    public async Task A_stack_that_makes_its_role_anew_leaves_no_trace_of_the_old_one_though_the_run_dies()
    {
        _world.Rest.CloudwatchRoleArn = null;
        await _world.ApplyAsync();
        var replaced = DiscoveryWorld.On with { GatewayLoggingRoleArn = "arn:aws:iam::111122223333:role/cequence-apigw/anew" };
        _world.Rest.BeforeChange = name => ThrowIf(name == "account", new InvalidOperationException("died"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => _world.ApplyAsync(replaced));
        _world.Rest.BeforeChange = null;
        Assert.Equal(DiscoveryWorld.RoleArn, _world.Rest.CloudwatchRoleArn);

        await _world.KeepUpAsync();
        Assert.Equal(replaced.GatewayLoggingRoleArn, _world.Rest.CloudwatchRoleArn);

        await _world.RestoreAsync();
        Assert.Null(_world.Rest.CloudwatchRoleArn);
    }

    [Theory]
    [InlineData("INFO", null, null)]
    [InlineData("OFF", "ERROR", null)]
    [InlineData(null, null, "arn:aws:logs:eu-west-1:111122223333:log-group:chat")]
    public async Task One_that_a_WebSocket_stage_logs_with_by_now_is_kept_and_the_stage_named(string? level, string? ofRoute, string? accessLog)
    {
        _world.Rest.CloudwatchRoleArn = null;
        await _world.ApplyAsync();
        var chat = WebSocketStage(level, ofRoute, accessLog);
        _world.Http.AddWebSocket("w1", WebSocketStage("OFF", "OFF", accessLog: null, "quiet"), chat);

        var refusal = await Assert.ThrowsAsync<DiscoveryException>(_world.RestoreAsync);

        Assert.Contains($"(w1/chat log with the role '{DiscoveryWorld.RoleArn}'", refusal.Message);
        Assert.Equal(DiscoveryWorld.RoleArn, _world.Rest.CloudwatchRoleArn);
        (chat.DefaultRouteSettings, chat.RouteSettings, chat.AccessLogSettings) = (null, null, null);
        await _world.KeepUpAsync();
        Assert.Null(_world.Rest.CloudwatchRoleArn);
    }

    [Fact]
    public async Task A_WebSocket_stage_that_was_set_to_log_without_a_role_keeps_none()
    {
        _world.Rest.CloudwatchRoleArn = null;
        _world.Http.AddWebSocket("w1", WebSocketStage("INFO"));
        await _world.ApplyAsync();

        await _world.RestoreAsync();

        Assert.Null(_world.Rest.CloudwatchRoleArn);
    }

    [Fact]
    public async Task One_is_taken_away_only_when_it_is_known_what_WebSocket_APIs_log_with()
    {
        _world.Rest.CloudwatchRoleArn = null;
        await _world.ApplyAsync();
        _world.Http.AddWebSocket("w1");
        _world.Http.BeforeStages = _ => throw new Amazon.ApiGatewayV2.AmazonApiGatewayV2Exception("Not now");

        var refusal = await Assert.ThrowsAsync<DiscoveryException>(_world.RestoreAsync);
        Assert.Contains("w1 (unknown: Not now)", refusal.Message);

        _world.Http.BeforeStages = null;
        _world.Http.BeforeList = () => throw new Amazon.ApiGatewayV2.AmazonApiGatewayV2Exception("Not now either");
        refusal = await Assert.ThrowsAsync<DiscoveryException>(_world.KeepUpAsync);
        Assert.Contains("account/cloudwatchRoleArn (Not now either)", refusal.Message);
    }

    [Theory]
    [InlineData("arn:aws:firehose:eu-west-1:111122223333:deliverystream/amazon-apigateway-theirs", null)]
    [InlineData("arn:aws:logs:eu-west-1:111122223333:log-group:theirs", DiscoveryWorld.RoleArn)]
    public async Task An_access_log_to_Firehose_needs_no_role(string accessLog, string? role)
    {
        _world.Rest.CloudwatchRoleArn = null;
        await _world.ApplyAsync();
        _world.Rest.AddStage("r2", "theirs");
        _world.Rest.AccessLogs["r2/theirs"] = accessLog;

        await Record.ExceptionAsync(_world.RestoreAsync);

        Assert.Equal(role, _world.Rest.CloudwatchRoleArn);
    }

    private static WebSocketStage WebSocketStage(string? level, string? ofRoute = null, string? accessLog = null, string name = "chat") => new()
    {
        StageName = name,
        DefaultRouteSettings = new() { LoggingLevel = level },
        RouteSettings = new() { ["$connect"] = new() { LoggingLevel = ofRoute } },
        AccessLogSettings = new() { DestinationArn = accessLog },
    };

    private static void ThrowIf(bool condition, Exception exception)
    {
        if (condition)
            throw exception;
    }
}
