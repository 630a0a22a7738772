using System.Management.Automation;
using CequenceApigw.Cmdlets.Hosting;
using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine;
using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Cmdlets;

/// <summary>Tests one by one what enabling needs, and changes nothing. Takes the parameters of Enable-CqApiGwIntegration.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CqApiGwIntegration")]
[OutputType(typeof(IntegrationCheck))]
public sealed class TestIntegrationCommand : IntegrationOptionsCommand
{
    /// <summary>What to ask; xunit asks something else.</summary>
    internal Func<AwsSignIn, IntegrationOptions, CancellationToken, IAsyncEnumerable<PreflightCheck>>? Checks { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => ReportedFailures.Guard(Shell, IntegrationName, () =>
    {
        var (signIn, options) = (SignIn(), Options());
        Run($"Testing {IntegrationName}", run => TestAsync(signIn, options, run));
    });

    private async Task TestAsync(AwsSignIn signIn, IntegrationOptions options, CommandRun run)
    {
        var checks = Checks?.Invoke(signIn, options, run.Stopped)
            ?? new IntegrationPreflight(signIn, Shell.ProductDirectory).RunAsync(options, run.Stopped);
        var done = 0;
        await foreach (var check in checks)
        {
            run.Progress.Report(new RolloutProgress(check.Name, check.Passed ? "passed" : "failed", ++done, 0));
            run.Output(IntegrationCheck.Of(check));
        }
    }
}
