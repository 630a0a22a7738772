using CequenceApigw.Aws;

namespace Amazon.ApiGatewayV2.Model;

public class UpdateStageRequest : AmazonApiGatewayV2Request, IOperationInput
{
    public AccessLogSettings? AccessLogSettings { get; set; }

    public string? ApiId { get; set; }

    public bool? AutoDeploy { get; set; }

    public string? ClientCertificateId { get; set; }

    public RouteSettings? DefaultRouteSettings { get; set; }

    public string? DeploymentId { get; set; }

    public string? Description { get; set; }

    public Dictionary<string, RouteSettings>? RouteSettings { get; set; }

    public string? StageName { get; set; }

    public Dictionary<string, string>? StageVariables { get; set; }

    Operation IOperationInput.Operation => new("UpdateStage", "PATCH", "/v2/apis/{apiId}/stages/{stageName}");

    void IShape.Members(IMembers m)
    {
        AccessLogSettings = m.Structure("accessLogSettings", AccessLogSettings);
        ApiId = m.At(MemberLocation.Path).Text("apiId", ApiId);
        AutoDeploy = m.Boolean("autoDeploy", AutoDeploy);
        ClientCertificateId = m.Text("clientCertificateId", ClientCertificateId);
        DefaultRouteSettings = m.Structure("defaultRouteSettings", DefaultRouteSettings);
        DeploymentId = m.Text("deploymentId", DeploymentId);
        Description = m.Text("description", Description);
        RouteSettings = m.Map("routeSettings", RouteSettings);
        StageName = m.At(MemberLocation.Path).Text("stageName", StageName);
        StageVariables = m.Map("stageVariables", StageVariables);
    }
}
