using CequenceApigw.Aws;

namespace Amazon.APIGateway.Model;

public class CanarySettings : IShape
{
    public string? DeploymentId { get; set; }

    public double? PercentTraffic { get; set; }

    public Dictionary<string, string>? StageVariableOverrides { get; set; }

    public bool? UseStageCache { get; set; }

    void IShape.Members(IMembers m)
    {
        DeploymentId = m.Text("deploymentId", DeploymentId);
        PercentTraffic = m.Double("percentTraffic", PercentTraffic);
        StageVariableOverrides = m.Map("stageVariableOverrides", StageVariableOverrides);
        UseStageCache = m.Boolean("useStageCache", UseStageCache);
    }
}
