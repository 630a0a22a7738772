using System.Text.Json.Nodes;
using Amazon.Lambda;
using Amazon.Lambda.Model;
using CequenceApigw.Sandbox.Compute;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Metrics;

namespace CequenceApigw.Sandbox.Tests.Compute;

public sealed class FunctionTests(LocalOrganizationFixture fixture) : IClassFixture<LocalOrganizationFixture>
{
    [Fact]
    public async Task A_process_is_reused_while_it_is_warm()
    {
        var function = await DeployedFunction.CreateAsync(fixture, "warm");

        var first = await function.AnswerAsync();
        var second = await function.AnswerAsync();

        Assert.Equal((int)first["pid"]!, (int)second["pid"]!);
        Assert.Equal(2, (int)second["count"]!);
    }

    [Fact]
    public async Task Invocations_at_the_same_time_run_in_processes_of_their_own()
    {
        var meeting = Directory.CreateTempSubdirectory("meeting-");
        var function = await DeployedFunction.CreateAsync(fixture, "concurrent", variables: ("MEETING", meeting.FullName));

        var answers = await Task.WhenAll(function.AnswerAsync("meet"), function.AnswerAsync("meet"));

        Assert.NotEqual((int)answers[0]["pid"]!, (int)answers[1]["pid"]!);
        meeting.Delete(recursive: true);
    }

    [Fact]
    public async Task The_environment_is_Lambdas_and_nothing_of_this_machine()
    {
        var function = await DeployedFunction.CreateAsync(fixture, "environment", variables: ("GREETING", "hello"));

        var answer = await function.AnswerAsync();

        Assert.Equal("hello", (string?)answer["greeting"]);
        Assert.Equal(LocalOrganizationFixture.Home, (string?)answer["region"]);
        string[] shell = ["OLDPWD", "PWD", "SHLVL", "_"];
        Assert.Equal(
            [
                "AWS_ACCESS_KEY_ID", "AWS_DEFAULT_REGION", "AWS_ENDPOINT_URL", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "AWS_LAMBDA_FUNCTION_NAME",
                "AWS_LAMBDA_FUNCTION_VERSION", "AWS_LAMBDA_LOG_GROUP_NAME", "AWS_LAMBDA_LOG_STREAM_NAME", "AWS_LAMBDA_RUNTIME_API", "AWS_REGION",
                "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "GREETING", "LAMBDA_TASK_ROOT", "LANG", "PATH", "TMPDIR", "TZ", "_HANDLER",
            ],
            ((string)answer["environment"]!).Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(shell).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_deadline_is_real_time_plus_the_timeout()
    {
        var function = await DeployedFunction.CreateAsync(fixture, "deadline", timeout: 20);

        var before = DateTimeOffset.UtcNow;
        var deadline = DateTimeOffset.FromUnixTimeMilliseconds((long)(await function.AnswerAsync())["deadline"]!);

        Assert.InRange(deadline, before.AddSeconds(19.9), DateTimeOffset.UtcNow.AddSeconds(20));
    }

    [Theory]
    [InlineData("crash", "Runtime.ExitError", "Error: Runtime exited with error: exit status 3")]
    [InlineData("leave", "Runtime.ExitError", "Error: Runtime exited without providing a reason")]
    [InlineData("fail", "Broken", "as told")]
    public async Task A_failure_is_told_as_Lambda_tells_it_and_the_next_invocation_works(string @event, string type, string message)
    {
        var function = await DeployedFunction.CreateAsync(fixture, $"failing-{@event}");

        AssertFailed(await function.InvokeAsync(@event), type, message);

        await function.AnswerAsync();
    }

    [Fact]
    public async Task A_function_that_hangs_is_ended_at_its_timeout_and_the_next_invocation_works()
    {
        var function = await DeployedFunction.CreateAsync(fixture, "hanging", timeout: 5);

        AssertFailed(await function.InvokeAsync("hang"), "Sandbox.Timedout", "Task timed out after 5.00 seconds");

        await function.AnswerAsync();
    }

    [Fact]
    public async Task Invocations_and_errors_are_metrics()
    {
        var function = await DeployedFunction.CreateAsync(fixture, "measured");
        await function.AnswerAsync();
        await function.InvokeAsync("fail");
        fixture.Organization.Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal((2, 1), (Sum("Invocations"), Sum("Errors")));

        double Sum(string metric)
        {
            var now = fixture.Organization.Clock.GetUtcNow();
            var query = new MetricQuery(
                "m", metric, true, "AWS/Lambda", metric, new Dictionary<string, string> { ["FunctionName"] = function.Name }, "Sum", TimeSpan.FromMinutes(1),
                "Count", null);
            return fixture.Get<MetricStore>().Read(DeployedFunction.Account, LocalOrganizationFixture.Home, query, now.AddHours(-1), now).Sum(each => each.Value);
        }
    }

    [Fact]
    public async Task A_bootstrap_that_is_not_executable_does_not_start()
    {
        var function = await DeployedFunction.CreateAsync(fixture, "not-executable", mode: 0b110_100_100);

        var result = await function.InvokeAsync("answer");

        Assert.Equal("Runtime.InvalidEntrypoint", (string?)JsonNode.Parse(result.Payload.Span)!["errorType"]);
    }

    [Fact]
    public async Task Output_and_the_platforms_lines_stand_in_the_functions_log_group()
    {
        var function = await DeployedFunction.CreateAsync(fixture, "logging");

        await function.InvokeAsync("write");
        var lines = await function.LogOnceItHasAsync("handling");

        Assert.Contains("""handling {"do":"write"}""", lines);
        Assert.Contains(lines, line => line.StartsWith("START RequestId: ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("END RequestId: ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("REPORT RequestId: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_role_that_may_not_write_logs_leaves_none()
    {
        var function = await DeployedFunction.CreateAsync(fixture, "silent", logAction: "logs:CreateLogStream");

        await function.AnswerAsync();

        Assert.Empty(function.Log);
    }

    [Fact]
    public async Task An_update_takes_effect_at_the_next_invocation()
    {
        var function = await DeployedFunction.CreateAsync(fixture, "updated", variables: ("GREETING", "before"));
        var before = await function.AnswerAsync();

        await function.UpdateAsync("Environment", new JsonObject { ["Variables"] = new JsonObject { ["GREETING"] = "after" } });
        var after = await function.AnswerAsync();

        Assert.Equal("after", (string?)after["greeting"]);
        Assert.NotEqual((int)before["pid"]!, (int)after["pid"]!);
    }

    [Fact]
    public async Task A_deleted_function_is_gone_and_its_process_stopped()
    {
        var function = await DeployedFunction.CreateAsync(fixture, "deleted");
        var pid = (int)(await function.AnswerAsync())["pid"]!;

        await function.DeleteAsync();

        var error = await Assert.ThrowsAsync<AwsException>(() => function.InvokeAsync("answer"));
        Assert.Equal("ResourceNotFoundException", error.Code);
        await StoppedAsync(pid);
    }

    [Theory]
    [InlineData("Role", "arn:aws:iam::200000000001:role/nobody", "The role defined for the function cannot be assumed by Lambda.")]
    [InlineData("Key", "missing.zip", "Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist.")]
    public async Task What_Lambda_cannot_use_fails_the_resource(string property, string value, string message)
    {
        var function = await DeployedFunction.CreateAsync(fixture, $"unusable-{property.ToLowerInvariant()}");
        var update = property == "Role"
            ? function.UpdateAsync("Role", value)
            : function.UpdateAsync("Code", new JsonObject { ["S3Bucket"] = $"code-{function.Name}", ["S3Key"] = value });

        var error = await Assert.ThrowsAsync<AwsException>(() => update);

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public async Task The_API_invokes_and_describes()
    {
        var function = await DeployedFunction.CreateAsync(fixture, "described", timeout: 7);
        using var lambda = new AmazonLambdaClient(fixture.SessionOf(DeployedFunction.Deployer), fixture.At(new AmazonLambdaConfig()));

        var answer = await lambda.InvokeAsync(new InvokeRequest { FunctionName = function.Name, Payload = """{"do":"fail"}""" });
        var described = await lambda.GetFunctionAsync(new GetFunctionRequest { FunctionName = function.Arn });

        Assert.Equal("Unhandled", answer.FunctionError);
        Assert.Equal(7, described.Configuration!.Timeout);
        Assert.Equal(function.Arn, described.Configuration.FunctionArn);
    }

    private static void AssertFailed(LambdaResult result, string type, string message)
    {
        Assert.Equal("Unhandled", result.FunctionError);
        var error = JsonNode.Parse(result.Payload.Span)!;
        Assert.Equal(type, (string?)error["errorType"]);
        Assert.EndsWith(message, (string?)error["errorMessage"], StringComparison.Ordinal);
    }

    private static async Task StoppedAsync(int pid)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (IsRunning(pid)) await Task.Delay(20, deadline.Token);
    }

    private static bool IsRunning(int pid)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(pid);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
