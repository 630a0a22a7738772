using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.APIGateway.Model;

public class UpdateAccountResponse : AmazonWebServiceResponse, IShape
{
    public string? ApiKeyVersion { get; set; }

    public string? CloudwatchRoleArn { get; set; }

    public List<string>? Features { get; set; }

    public ThrottleSettings? ThrottleSettings { get; set; }

    void IShape.Members(IMembers m)
    {
        ApiKeyVersion = m.Text("apiKeyVersion", ApiKeyVersion);
        CloudwatchRoleArn = m.Text("cloudwatchRoleArn", CloudwatchRoleArn);
        Features = m.List("features", Features);
        ThrottleSettings = m.Structure("throttleSettings", ThrottleSettings);
    }
}
