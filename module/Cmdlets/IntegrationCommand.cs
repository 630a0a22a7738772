using System.Management.Automation;
using CequenceApigw.Cmdlets.Completion;
using CequenceApigw.Cmdlets.Hosting;
using CequenceApigw.Engine;

namespace CequenceApigw.Cmdlets;

/// <summary>What every cmdlet has: how to sign in to AWS, the integration's name, and a run that can be stopped.</summary>
public abstract class IntegrationCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>The integration's name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(IntegrationNameCompleter))]
    public string IntegrationName { get; set; } = "CequenceApigw";

    /// <summary>AWS access key of the management account, a delegated administrator of StackSets, or the one account.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AK")]
    public string? AccessKey { get; set; }

    /// <summary>AWS secret key.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("SK", "SecretAccessKey")]
    public string? SecretKey { get; set; }

    /// <summary>AWS session token of temporary keys.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ST")]
    public string? SessionToken { get; set; }

    /// <summary>Name of a stored AWS profile.</summary>
    [Parameter]
    [Alias("StoredCredentials", "AWSProfileName")]
    [ArgumentCompleter(typeof(ProfileNameCompleter))]
    public string? ProfileName { get; set; }

    /// <summary>File that holds the profiles.</summary>
    [Parameter]
    [Alias("AWSProfilesLocation", "ProfilesLocation")]
    public string? ProfileLocation { get; set; }

    /// <summary>An AWS credentials object, e.g. of Get-AWSCredential or Use-STSRole.</summary>
    [Parameter]
    public PSObject? Credential { get; set; }

    /// <summary>Home Region: the StackSet and the client secret are there.</summary>
    [Parameter]
    [Alias("RegionToCall")]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string? Region { get; set; }

    /// <summary>Another address than AWS's, e.g. a local organization's.</summary>
    [Parameter]
    public Uri? EndpointUrl { get; set; }

    internal ICmdletHost Shell
    {
        get => field ??= new PowerShellHost(this);
        set;
    }

    internal Func<AwsSignIn, IIntegration>? Connect { get; set; }

    /// <summary>Ends the waiting; what has been started at AWS goes on and is taken up by the next run.</summary>
    protected override void StopProcessing()
    {
        if (WayToResume is { } way)
            Shell.Stopping(way);
        _stop.Cancel();
    }

    // Read-only cmdlets leave nothing that goes on.
    private protected virtual string? WayToResume => null;

    // Such a failure doesn't end the cmdlet.
    private protected virtual bool IsOfOneRecord(IntegrationException failure) => false;

    /// <summary>Frees what waits for a stop.</summary>
    public void Dispose()
    {
        _stop.Dispose();
        GC.SuppressFinalize(this);
    }

    internal void Run(string activity, Func<IIntegration, CommandRun, Task> work) => ReportedFailures.Guard(Shell, IntegrationName, () =>
    {
        var signIn = SignIn();
        Shell.Verbose($"{activity}: {signIn}");
        var integration = (Connect ?? ConnectToAws)(signIn);
        Run(activity, run => work(integration, run));
    });

    /// <summary>As the other, for work that needs no integration.</summary>
    internal void Run(string activity, Func<CommandRun, Task> work) => ReportedFailures.Guard(Shell, IntegrationName, () =>
    {
        using var pipeline = new PipelineThread();
        try
        {
            pipeline.Run(() => work(new CommandRun(pipeline, Shell, activity, _stop.Token)), _stop);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // A stopped pipeline takes no more words.
        }
        finally
        {
            Shell.ProgressEnded(activity);
        }
    }, IsOfOneRecord);

    private Integration ConnectToAws(AwsSignIn signIn) =>
        new(signIn.Connect(Shell.Debug), IntegrationArtifact.FromDirectory(Shell.ProductDirectory));

    internal AwsSignIn SignIn() => new()
    {
        AccessKey = AccessKey,
        SecretKey = SecretKey,
        SessionToken = SessionToken,
        ProfileName = ProfileName,
        ProfileLocation = ProfileLocation is null ? null : Shell.FilePath(ProfileLocation),
        Credential = Credential?.BaseObject,
        StoredCredential = Shell.Variable("StoredAWSCredentials"),
        Region = Region,
        StoredRegion = Shell.Variable("StoredAWSRegion")?.ToString(),
        EndpointUrl = EndpointUrl,
        MfaCode = device => Shell.AskForSecret($"Code of the MFA device {device}"),
    };
}
