using Amazon;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.Runtime;

namespace CequenceApigw.Engine.Tests.Fakes;

/// <summary>CloudFormation as a reader role may use it: for the account's own stack.</summary>
internal sealed class FakeMemberCloudFormation(FakeAws aws, string roleArn)
    : AmazonCloudFormationClient(new AnonymousAWSCredentials(), RegionEndpoint.USEast1), IAmazonCloudFormation
{
    Task<DescribeStacksResponse> IAmazonCloudFormation.DescribeStacksAsync(DescribeStacksRequest request, CancellationToken cancellationToken)
    {
        aws.Record(request);
        Assert.Contains($":{roleArn.Split(':')[4]}:stack/", request.StackName);
        var member = aws.Members[roleArn];
        return Task.FromResult(new DescribeStacksResponse
        {
            Stacks =
            [
                new()
                {
                    StackStatus = member.StackStatus,
                    Outputs =
                    [
                        new() { OutputKey = "IntegrationVersion", OutputValue = member.Version },
                        .. member.TellsStateTable ? [new Output { OutputKey = "StateTable", OutputValue = "state" }] : Array.Empty<Output>(),
                    ],
                },
            ],
        });
    }
}
