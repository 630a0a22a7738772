using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Rollout;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

/// <summary>An integration over the fakes, with the repository's own templates.</summary>
internal sealed class Rehearsal : IDisposable
{
    private readonly string _zip = Path.GetTempFileName();

    public Rehearsal()
    {
        File.WriteAllText(_zip, "the function's code");
        Integration = new Integration(Aws, Artifact("1.2.3"), Uap, (_, ct) => Task.CompletedTask.WaitAsync(ct));
    }

    public FakeAws Aws { get; } = new();

    public FakeUap Uap { get; } = new();

    public Integration Integration { get; private set; }

    public IntegrationOptions Options { get; set; } = new()
    {
        OrganizationalUnitIds = [FakeAws.Apps, FakeAws.Data],
        Regions = ["us-east-1", "eu-west-1"],
        EdgeEndpoint = new Uri(FakeUap.Edge),
        AuthEndpoint = new Uri(FakeUap.Token),
        ClientId = "api-gateway",
        ClientSecret = FakeUap.Secret,
    };

    /// <summary>Makes the account template of later releases longer.</summary>
    public string Padding { get; set; } = "";

    public static string Template(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "templates", name));

    public Task<RolloutSummary> EnableAsync() => Integration.EnableAsync(Options);

    public Task<RolloutPlan> PlanAsync() => Integration.PlanAsync(Options);

    public Task<IntegrationException> EnableFailsAsync() => Assert.ThrowsAsync<IntegrationException>(EnableAsync);

    /// <summary>Releases a new version of the function and the module.</summary>
    public void Release(string version)
    {
        File.WriteAllText(_zip, $"the function's code, {version}");
        Integration = new Integration(Aws, Artifact(version), Uap, (_, _) => Task.CompletedTask);
    }

    /// <summary>The integration whose pauses are told and take no time.</summary>
    public Integration Pausing(Action<TimeSpan> paused) => new(Aws, Artifact("1.2.3"), Uap, (pause, _) =>
    {
        paused(pause);
        return Task.CompletedTask;
    });

    public void Dispose() => File.Delete(_zip);

    public IntegrationArtifact Artifact(string version) => new()
    {
        FunctionZipPath = _zip,
        AdministrationTemplate = Template("administration.yaml"),
        AccountTemplate = Template("account.yaml") + Padding,
        Version = version,
    };
}
