using System.Globalization;
using Amazon.Runtime;
using CequenceApigw.Engine;

namespace CequenceApigw.Benchmarks.Rollouts;

/// <summary>
/// What enabling, status, statistics and removal cost over a simulated organization, of a tenth of the accounts and of all: calls,
/// seconds, the engine's peak memory.
/// </summary>
internal sealed class Scale(int accounts, int regions)
{
    public const string Name = "CequenceApigw";

    public async Task RunAsync()
    {
        var small = await MeasureAsync(Math.Max(1, accounts / 10));
        var full = await MeasureAsync(accounts);
        Console.WriteLine($"{"",-12} calls and seconds, the full size divided by the tenth");
        foreach (var (before, after) in small.Zip(full))
            Console.WriteLine(Text($"{after.Name,-12} {(double)after.Calls / before.Calls,8:0.0} {after.Seconds / before.Seconds,8:0.0}"));
    }

    private async Task<IReadOnlyList<StepCost>> MeasureAsync(int members)
    {
        using var organization = await SimulatedOrganization.StartAsync(members, regions);
        using var connection = new AwsConnection(
            new BasicAWSCredentials(organization.AccessKey, organization.SecretKey), organization.Regions[0], organization.Address);
        using var artifact = new ScaleArtifact();
        var integration = new Integration(connection, artifact.Value);
        var options = Options(organization);
        var instances = members * organization.Regions.Count;
        Console.WriteLine(Text($"{members} accounts x {organization.Regions.Count} Regions = {instances} stacks"));

        var steps = new List<StepCost>();
        async Task Step(string name, Func<Task> work) => steps.Add(await StepCost.MeasureAsync(organization, name, work));
        await Step("plan", () => integration.PlanAsync(options));
        await Step("enable", async () => Check((await integration.EnableAsync(options)).Current, instances));
        await Step("enable again", async () => Check((await integration.EnableAsync(options)).Changed ? 1 : 0, 0));
        await Step("status", async () => Check(await integration.GetRolloutAsync(Name).CountAsync(row => row.IsCurrent), instances));
        await StatusProcess.RunAsync(organization);
        await Step("detailed", async () => Check(await integration.GetDetailedRolloutAsync(Name).CountAsync(row => row.Member?.Error is null), instances));
        await Step("statistics", async () => Check(await integration.GetStatisticsAsync(Name, new() { Since = DateTimeOffset.UtcNow.AddHours(-1) })
            .CountAsync(row => row.Error is null), instances));
        await Step("destroy", () => integration.DestroyAsync(Name));
        return steps;
    }

    private static void Check(int actual, int expected)
    {
        if (actual != expected)
            throw new InvalidOperationException($"{actual} instead of {expected}");
    }

    private static IntegrationOptions Options(SimulatedOrganization organization) => new()
    {
        IntegrationName = Name,
        OrganizationalUnitIds = ["r-cq01"],
        Regions = organization.Regions,
        EdgeEndpoint = new Uri(organization.Uap[0]),
        AuthEndpoint = new Uri(organization.Uap[1]),
        ClientId = organization.Uap[2],
        ClientSecret = organization.Uap[3],
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
