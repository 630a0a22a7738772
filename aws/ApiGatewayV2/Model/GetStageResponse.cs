using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.ApiGatewayV2.Model;

public class GetStageResponse : AmazonWebServiceResponse, IShape
{
    public AccessLogSettings? AccessLogSettings { get; set; }

    public bool? ApiGatewayManaged { get; set; }

    public bool? AutoDeploy { get; set; }

    public string? ClientCertificateId { get; set; }

    public DateTime? CreatedDate { get; set; }

    public RouteSettings? DefaultRouteSettings { get; set; }

    public string? DeploymentId { get; set; }

    public string? Description { get; set; }

    public string? LastDeploymentStatusMessage { get; set; }

    public DateTime? LastUpdatedDate { get; set; }

    public Dictionary<string, RouteSettings>? RouteSettings { get; set; }

    public string? StageName { get; set; }

    public Dictionary<string, string>? StageVariables { get; set; }

    public Dictionary<string, string>? Tags { get; set; }

    void IShape.Members(IMembers m)
    {
        AccessLogSettings = m.Structure("accessLogSettings", AccessLogSettings);
        ApiGatewayManaged = m.Boolean("apiGatewayManaged", ApiGatewayManaged);
        AutoDeploy = m.Boolean("autoDeploy", AutoDeploy);
        ClientCertificateId = m.Text("clientCertificateId", ClientCertificateId);
        CreatedDate = m.Timestamp("createdDate", CreatedDate);
        DefaultRouteSettings = m.Structure("defaultRouteSettings", DefaultRouteSettings);
        DeploymentId = m.Text("deploymentId", DeploymentId);
        Description = m.Text("description", Description);
        LastDeploymentStatusMessage = m.Text("lastDeploymentStatusMessage", LastDeploymentStatusMessage);
        LastUpdatedDate = m.Timestamp("lastUpdatedDate", LastUpdatedDate);
        RouteSettings = m.Map("routeSettings", RouteSettings);
        StageName = m.Text("stageName", StageName);
        StageVariables = m.Map("stageVariables", StageVariables);
        Tags = m.Map("tags", Tags);
    }
}
