using FsCheck.Xunit;

namespace CequenceApigw.Sandbox.Tests.Traffic;

public class RebuiltTrafficProperties
{
    [Property(MaxTest = 150)]
    public void What_the_gateway_logs_cut_interleaved_late_and_paged_comes_back(int seed)
    {
        var proof = new RebuiltTraffic(seed).Reconcile();
        Assert.Empty(proof.Differences);
        Assert.Empty(proof.Lost);
        Assert.Empty(proof.Invented);
        Assert.Empty(proof.Duplicated);
        Assert.True(proof.Expected > 0);
    }
}
