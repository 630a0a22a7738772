using CequenceApigw.Sandbox.ApiGateway.ControlPlane;
using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Tests.ApiGateway;

public sealed class StagePatchTests
{
    private readonly RestStage _stage = new("prod", "abc123", Exchanges.Start);

    [Fact]
    public void An_override_is_a_full_copy_that_no_longer_follows_all_methods()
    {
        var patch = new StagePatch(_stage, true);
        patch.Apply(Replace("/*/*/caching/enabled", "true"));
        patch.Apply(Replace("/~1pets/GET/throttling/burstLimit", "124"));
        patch.Apply(Replace("/*/*/logging/loglevel", "INFO"));

        var copy = patch.MethodSettings["~1pets/GET"];
        Assert.True(copy.CachingEnabled);
        Assert.Equal(124, copy.ThrottlingBurstLimit);
        Assert.Null(copy.LoggingLevel);
        Assert.Equal("INFO", patch.MethodSettings["*/*"].LoggingLevel);
    }

    [Fact]
    public void An_entry_is_removed_as_a_whole_or_not_at_all()
    {
        var patch = new StagePatch(_stage, true);
        patch.Apply(Replace("/*/*/logging/dataTrace", "true"));

        Assert.Throws<AwsException>(() => patch.Apply(new PatchOperation("remove", "/*/*/logging/loglevel", null)));
        patch.Apply(new PatchOperation("remove", "/*/*", null));

        Assert.Empty(patch.MethodSettings);
        Assert.Throws<AwsException>(() => patch.Apply(new PatchOperation("remove", "/*/*", null)));
    }

    [Fact]
    public void Logging_needs_the_accounts_role()
    {
        var error = Assert.Throws<AwsException>(() => new StagePatch(_stage, false).Apply(Replace("/*/*/logging/loglevel", "ERROR")));

        Assert.Equal("CloudWatch Logs role ARN must be set in account settings to enable logging", error.Message);
    }

    [Fact]
    public void Switching_logging_off_needs_no_role()
    {
        var patch = new StagePatch(_stage, false);
        patch.Apply(Replace("/*/*/logging/loglevel", "OFF"));

        Assert.Equal("OFF", patch.MethodSettings["*/*"].LoggingLevel);
    }

    [Theory]
    [InlineData("/accessLogSettings/destinationArn", "arn:aws:logs:eu-west-1:200000000001:log-group:x:*")]
    [InlineData("/accessLogSettings/format", "")]
    [InlineData("/*/*/logging/loglevel", "VERBOSE")]
    [InlineData("/*/*/logging/unknown", "true")]
    public void What_API_Gateway_refuses_is_refused(string path, string value) =>
        Assert.Equal("BadRequestException", Assert.Throws<AwsException>(() => new StagePatch(_stage, true).Apply(Replace(path, value))).Code);

    private static PatchOperation Replace(string path, string value) => new("replace", path, value);
}
