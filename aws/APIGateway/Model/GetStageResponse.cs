using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.APIGateway.Model;

public class GetStageResponse : AmazonWebServiceResponse, IShape
{
    public AccessLogSettings? AccessLogSettings { get; set; }

    public bool? CacheClusterEnabled { get; set; }

    public CacheClusterSize? CacheClusterSize { get; set; }

    public CacheClusterStatus? CacheClusterStatus { get; set; }

    public CanarySettings? CanarySettings { get; set; }

    public string? ClientCertificateId { get; set; }

    public DateTime? CreatedDate { get; set; }

    public string? DeploymentId { get; set; }

    public string? Description { get; set; }

    public string? DocumentationVersion { get; set; }

    public DateTime? LastUpdatedDate { get; set; }

    public Dictionary<string, MethodSetting>? MethodSettings { get; set; }

    public string? StageName { get; set; }

    public Dictionary<string, string>? Tags { get; set; }

    public bool? TracingEnabled { get; set; }

    public Dictionary<string, string>? Variables { get; set; }

    public string? WebAclArn { get; set; }

    void IShape.Members(IMembers m)
    {
        AccessLogSettings = m.Structure("accessLogSettings", AccessLogSettings);
        CacheClusterEnabled = m.Boolean("cacheClusterEnabled", CacheClusterEnabled);
        CacheClusterSize = m.Text("cacheClusterSize", CacheClusterSize);
        CacheClusterStatus = m.Text("cacheClusterStatus", CacheClusterStatus);
        CanarySettings = m.Structure("canarySettings", CanarySettings);
        ClientCertificateId = m.Text("clientCertificateId", ClientCertificateId);
        CreatedDate = m.Timestamp("createdDate", CreatedDate);
        DeploymentId = m.Text("deploymentId", DeploymentId);
        Description = m.Text("description", Description);
        DocumentationVersion = m.Text("documentationVersion", DocumentationVersion);
        LastUpdatedDate = m.Timestamp("lastUpdatedDate", LastUpdatedDate);
        MethodSettings = m.Map("methodSettings", MethodSettings);
        StageName = m.Text("stageName", StageName);
        Tags = m.Map("tags", Tags);
        TracingEnabled = m.Boolean("tracingEnabled", TracingEnabled);
        Variables = m.Map("variables", Variables);
        WebAclArn = m.Text("webAclArn", WebAclArn);
    }
}
