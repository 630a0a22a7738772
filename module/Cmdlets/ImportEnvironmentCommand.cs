using System.Management.Automation;
using CequenceApigw.Cmdlets.Environments;
using CequenceApigw.Cmdlets.Hosting;
using CequenceApigw.Cmdlets.Output;

namespace CequenceApigw.Cmdlets;

/// <summary>Reads a .env file of the product guide; its settings bind by name to Enable-CqApiGwIntegration.</summary>
[Cmdlet(VerbsData.Import, "CqApiGwEnvironment")]
[OutputType(typeof(IntegrationEnvironment))]
public sealed class ImportEnvironmentCommand : PSCmdlet
{
    /// <summary>The file.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("FullName", "PSPath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = ".env";

    internal ICmdletHost Shell
    {
        get => field ??= new PowerShellHost(this);
        set;
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run();

    internal void Run() => ReportedFailures.Guard(Shell, Path, () =>
    {
        var settings = EnvironmentFile.Read(Shell.FilePath(Path));
        foreach (var warning in settings.Warnings())
            Shell.Warning(warning);
        Shell.Output(new IntegrationEnvironment(settings.Path), EnvironmentParameters.Of(settings));
    });
}
