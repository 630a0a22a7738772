using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine;
using CequenceApigw.Engine.Preflight;

namespace CequenceApigw.Cmdlets.Tests;

public sealed class TestIntegrationTests
{
    private readonly CmdletRunner _runner = new();
    private IntegrationOptions? _asked;

    [Fact]
    public void Each_check_is_an_object_and_a_failed_one_no_error()
    {
        Run(new TestIntegrationCommand { TargetRegion = ["us-east-1"] });

        Assert.Equal(
            [
                new IntegrationCheck { Name = "Credentials", Passed = true, Detail = "account 111111111111" },
                new IntegrationCheck { Name = "Edge", Passed = false, Detail = "no answer", Remedy = "look for it", ErrorId = "EdgeUnreachable" },
            ],
            _runner.Host.Rows);
        Assert.Empty(_runner.Host.Errors);
        Assert.Equal(["us-east-1"], _asked!.Regions);
        Assert.Equal(["Credentials", "Edge"], _runner.Host.ProgressRecords.Select(record => record.Step));
        Assert.Single(_runner.Host.EndedActivities);
    }

    [Fact]
    public void A_env_file_is_tested_as_it_would_be_enabled()
    {
        using var file = new TemporaryFile(".env", EnvironmentFileTests.Guides + "cequence_tf_state_remote=true");

        Run(new TestIntegrationCommand { EnvironmentFile = file.Path });

        Assert.Equal((new Uri("https://edge.example.test"), "api-gateway"), (_asked!.EdgeEndpoint, _asked.ClientId));
        Assert.Single(_runner.Host.Warnings);
    }

    private void Run(TestIntegrationCommand cmdlet)
    {
        cmdlet.Checks = (_, options, _) =>
        {
            _asked = options;
            return new PreflightCheck[]
            {
                new("Credentials", Passed: true, "account 111111111111"),
                new("Edge", Passed: false, "no answer", "look for it", "EdgeUnreachable"),
            }.ToAsyncEnumerable();
        };
        _runner.Run(cmdlet);
    }
}
