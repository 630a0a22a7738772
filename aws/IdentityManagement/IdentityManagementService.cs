using Amazon.IdentityManagement.Model;
using CequenceApigw.Aws;

namespace Amazon.IdentityManagement;

internal static class IdentityManagementService
{
    public static ServiceModel Model { get; } = new(
        ServiceId: "IAM",
        SigningName: "iam",
        ApiVersion: "2010-05-08",
        Protocol: new QueryProtocol("2010-05-08", Exceptions.Create),
        Endpoint: new EndpointRule("iam", Global: true, GovCloudIsFips: true)
        {
            GlobalHosts = new Dictionary<string, GlobalHost>
            {
                ["aws"] = new("", "us-east-1"),
                ["aws-cn"] = new(".cn-north-1", "cn-north-1"),
                ["aws-us-gov"] = new(".us-gov", "us-gov-west-1"),
            },
        });
}
