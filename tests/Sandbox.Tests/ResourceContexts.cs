using CequenceApigw.Sandbox.CloudFormation;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Tests;

/// <summary>A stack to create resources in without CloudFormation.</summary>
internal static class ResourceContexts
{
    public static ResourceContext In(string accountId, string logicalId = "Resource", string region = LocalOrganizationFixture.Home) => new(
        accountId,
        region,
        $"arn:aws:cloudformation:{region}:{accountId}:stack/test/1",
        "test",
        logicalId,
        new Principal(accountId, $"arn:aws:iam::{accountId}:user/deployer"),
        new Dictionary<string, string>());
}
