using System.Management.Automation;

namespace CequenceApigw.Cmdlets;

/// <summary>Writes objects to a CSV file in which no cell is a formula; Export-Csv does the writing.</summary>
[Cmdlet(VerbsData.Export, "CqApiGwCsv", DefaultParameterSetName = ByPath, SupportsShouldProcess = true)]
public sealed class ExportCsvCommand : PSCmdlet, IDisposable
{
    private const string ByPath = "Path";
    private const string ByLiteralPath = "LiteralPath";

    private SteppablePipeline? _export;

    /// <summary>Objects of any kind, each a row; the first one's properties are the columns.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = null!;

    /// <summary>The file; wildcards are allowed if they mean one.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByPath)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The file by its exact name.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByLiteralPath)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string LiteralPath { get; set; } = "";

    /// <summary>Adds rows to the file, which must have the same columns.</summary>
    [Parameter]
    public SwitchParameter Append { get; set; }

    /// <summary>Leaves a file that is there as it is: an error.</summary>
    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Overwrites a read-only file; with <see cref="Append"/>, leaves out what the file has no column for.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>What separates the cells; a comma by default.</summary>
    [Parameter]
    public char Delimiter { get; set; }

    /// <summary>Separates cells as the machine's culture does, e.g. by semicolons.</summary>
    [Parameter]
    public SwitchParameter UseCulture { get; set; }

    /// <summary>As Export-Csv takes it, e.g. utf8BOM.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string Encoding { get; set; } = "utf8NoBOM";

    /// <summary>Closes the file, also when the pipeline is stopped.</summary>
    public void Dispose() => _export?.Dispose();

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        // All that was given is Export-Csv's to judge, -WhatIf and the other common parameters included; but for the rows, which follow.
        var parameters = MyInvocation.BoundParameters.Where(given => given.Key != nameof(InputObject)).ToDictionary();
        _export = ScriptBlock.Create(@"param($Parameters) Microsoft.PowerShell.Utility\Export-Csv @Parameters")
            .GetSteppablePipeline(CommandOrigin.Internal, [parameters]);
        _export.Begin(this);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _export!.Process(CsvRow.Of(InputObject));

    /// <inheritdoc/>
    protected override void EndProcessing() => _export!.End();
}
