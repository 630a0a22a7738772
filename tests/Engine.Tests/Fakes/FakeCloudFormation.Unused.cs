using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.Runtime;

namespace CequenceApigw.Engine.Tests.Fakes;

// What the interface asks for and no step uses.
internal sealed partial class FakeCloudFormation
{
    public IClientConfig Config => throw new NotSupportedException();

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonCloudFormationConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonCloudFormationClient(awsCredentials, (AmazonCloudFormationConfig)clientConfig);

    public void Dispose()
    {
    }

    public Task<DescribeStackResourcesResponse> DescribeStackResourcesAsync(
        DescribeStackResourcesRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<GetTemplateResponse> GetTemplateAsync(
        GetTemplateRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<ListStackSetsResponse> ListStackSetsAsync(
        ListStackSetsRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<UpdateStackInstancesResponse> UpdateStackInstancesAsync(
        UpdateStackInstancesRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<DescribeStackInstanceResponse> DescribeStackInstanceAsync(
        DescribeStackInstanceRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<ListStackSetOperationResultsResponse> ListStackSetOperationResultsAsync(
        ListStackSetOperationResultsRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<StopStackSetOperationResponse> StopStackSetOperationAsync(
        StopStackSetOperationRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<GetTemplateSummaryResponse> GetTemplateSummaryAsync(
        GetTemplateSummaryRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<ValidateTemplateResponse> ValidateTemplateAsync(
        ValidateTemplateRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
