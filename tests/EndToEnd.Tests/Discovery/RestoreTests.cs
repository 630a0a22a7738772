using System.Globalization;

namespace CequenceApigw.EndToEnd.Tests.Discovery;

/// <summary>
/// Random organizations, from rollout to removal: everything is put back, and what others changed stands. <c>CEQUENCE_RESTORE_SEEDS</c>
/// names the seeds to run, from and to, e.g. <c>17-17</c> to replay one, or <c>1-500</c> for a long run.
/// </summary>
public sealed class RestoreTests
{
    private const string DefaultSeeds = "1-12";

    public static TheoryData<int> Seeds
    {
        get
        {
            var range = (Environment.GetEnvironmentVariable("CEQUENCE_RESTORE_SEEDS") ?? DefaultSeeds).Split('-');
            var (first, last) = (int.Parse(range[0], CultureInfo.InvariantCulture), int.Parse(range[^1], CultureInfo.InvariantCulture));
            return [.. Enumerable.Range(first, last - first + 1)];
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Everything_is_put_back_and_others_changes_stand(int seed)
    {
        await using var organization = await RandomOrganization.StartAsync(seed);

        Assert.Empty(await organization.RunAsync());
    }
}
