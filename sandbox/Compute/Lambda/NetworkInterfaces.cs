using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Credentials;
using CequenceApigw.Sandbox.Identity.Policies;

namespace CequenceApigw.Sandbox.Compute.Lambda;

/// <summary>
/// What Lambda checks before it attaches a function to a VPC. The sandbox has no VPCs: ids only have to look like ids, and a function
/// reaches what any other does.
/// </summary>
internal sealed partial class NetworkInterfaces(PolicyEvaluator policies)
{
    // https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-permissions
    private static readonly string[] NeededActions =
    [
        "CreateNetworkInterface", "DescribeNetworkInterfaces", "DescribeSubnets", "DeleteNetworkInterface", "AssignPrivateIpAddresses",
        "UnassignPrivateIpAddresses",
    ];

    public void Check(string roleArn, string region, string functionName, JsonObject? vpcConfig)
    {
        if (Ids(vpcConfig, "SubnetIds") is not { Count: > 0 } subnets) return;
        var role = CredentialStore.Session(roleArn, functionName);
        foreach (var action in NeededActions)
        {
            if (!policies.Decide(role, region, $"ec2:{action}", "*").IsAllowed)
                throw Invalid($"The provided execution role does not have permissions to call {action} on EC2");
        }

        if (subnets.FirstOrDefault(id => !Subnet().IsMatch(id)) is { } subnet)
            throw Invalid($"Error occurred while DescribeSubnets. EC2 Error Code: InvalidSubnetID.NotFound. EC2 Error Message: The subnet ID '{subnet}' does not exist");
        if (Ids(vpcConfig, "SecurityGroupIds").FirstOrDefault(id => !SecurityGroup().IsMatch(id)) is { } group)
            throw Invalid($"Error occurred while DescribeSecurityGroups. EC2 Error Code: InvalidGroup.NotFound. EC2 Error Message: The security group '{group}' does not exist");
    }

    private static List<string> Ids(JsonObject? vpcConfig, string name) => [.. (vpcConfig?[name] as JsonArray ?? []).Select(id => (string)id!)];

    private static AwsException Invalid(string message) => new("InvalidParameterValueException", message);

    [GeneratedRegex("^subnet-[0-9a-f]{8,17}$")]
    private static partial Regex Subnet();

    [GeneratedRegex("^sg-[0-9a-f]{8,17}$")]
    private static partial Regex SecurityGroup();
}
