using System.Runtime.CompilerServices;
using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Configured;

/// <summary>The integrations that are administered from the home Region.</summary>
internal static class AdministeredIntegrations
{
    /// <summary>Each one's name and version. The administration stack comes first and goes last: whatever stands has one.</summary>
    public static async IAsyncEnumerable<(string Name, string? Version)> ListAsync(IAwsClients clients, [EnumeratorCancellation] CancellationToken ct)
    {
        var cloudFormation = clients.CloudFormation(clients.HomeRegion);
        var request = new DescribeStacksRequest();
        do
        {
            var page = await cloudFormation.DescribeStacksAsync(request, ct);
            foreach (var stack in page.Stacks ?? [])
            {
                if (OwnershipTags.IntegrationOf(stack.Tags) is { } name && stack.StackName == new IntegrationNames(name).AdministrationStack)
                    yield return (name, OwnershipTags.VersionOf(stack.Tags));
            }
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
    }
}
