using Amazon.CloudFormation.Model;
using Amazon.Runtime;

namespace Amazon.CloudFormation;

public interface IAmazonCloudFormation : IAmazonService, IDisposable
{
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonCloudFormationConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonCloudFormationClient(awsCredentials, (AmazonCloudFormationConfig)clientConfig);

    Task<CreateStackResponse> CreateStackAsync(CreateStackRequest request, CancellationToken cancellationToken = default);

    Task<UpdateStackResponse> UpdateStackAsync(UpdateStackRequest request, CancellationToken cancellationToken = default);

    Task<DeleteStackResponse> DeleteStackAsync(DeleteStackRequest request, CancellationToken cancellationToken = default);

    Task<DescribeStacksResponse> DescribeStacksAsync(DescribeStacksRequest request, CancellationToken cancellationToken = default);

    Task<DescribeStackEventsResponse> DescribeStackEventsAsync(
        DescribeStackEventsRequest request, CancellationToken cancellationToken = default);

    Task<DescribeStackResourcesResponse> DescribeStackResourcesAsync(
        DescribeStackResourcesRequest request, CancellationToken cancellationToken = default);

    Task<GetTemplateResponse> GetTemplateAsync(GetTemplateRequest request, CancellationToken cancellationToken = default);

    Task<CreateStackSetResponse> CreateStackSetAsync(CreateStackSetRequest request, CancellationToken cancellationToken = default);

    Task<UpdateStackSetResponse> UpdateStackSetAsync(UpdateStackSetRequest request, CancellationToken cancellationToken = default);

    Task<DeleteStackSetResponse> DeleteStackSetAsync(DeleteStackSetRequest request, CancellationToken cancellationToken = default);

    Task<DescribeStackSetResponse> DescribeStackSetAsync(DescribeStackSetRequest request, CancellationToken cancellationToken = default);

    Task<ListStackSetsResponse> ListStackSetsAsync(ListStackSetsRequest request, CancellationToken cancellationToken = default);

    Task<CreateStackInstancesResponse> CreateStackInstancesAsync(
        CreateStackInstancesRequest request, CancellationToken cancellationToken = default);

    Task<UpdateStackInstancesResponse> UpdateStackInstancesAsync(
        UpdateStackInstancesRequest request, CancellationToken cancellationToken = default);

    Task<DeleteStackInstancesResponse> DeleteStackInstancesAsync(
        DeleteStackInstancesRequest request, CancellationToken cancellationToken = default);

    Task<DescribeStackInstanceResponse> DescribeStackInstanceAsync(
        DescribeStackInstanceRequest request, CancellationToken cancellationToken = default);

    Task<ListStackInstancesResponse> ListStackInstancesAsync(
        ListStackInstancesRequest request, CancellationToken cancellationToken = default);

    Task<DescribeStackSetOperationResponse> DescribeStackSetOperationAsync(
        DescribeStackSetOperationRequest request, CancellationToken cancellationToken = default);

    Task<ListStackSetOperationsResponse> ListStackSetOperationsAsync(
        ListStackSetOperationsRequest request, CancellationToken cancellationToken = default);

    Task<ListStackSetOperationResultsResponse> ListStackSetOperationResultsAsync(
        ListStackSetOperationResultsRequest request, CancellationToken cancellationToken = default);

    Task<StopStackSetOperationResponse> StopStackSetOperationAsync(
        StopStackSetOperationRequest request, CancellationToken cancellationToken = default);

    Task<DetectStackDriftResponse> DetectStackDriftAsync(DetectStackDriftRequest request, CancellationToken cancellationToken = default);

    Task<DescribeStackDriftDetectionStatusResponse> DescribeStackDriftDetectionStatusAsync(
        DescribeStackDriftDetectionStatusRequest request, CancellationToken cancellationToken = default);

    Task<DetectStackSetDriftResponse> DetectStackSetDriftAsync(
        DetectStackSetDriftRequest request, CancellationToken cancellationToken = default);

    Task<ActivateOrganizationsAccessResponse> ActivateOrganizationsAccessAsync(
        ActivateOrganizationsAccessRequest request, CancellationToken cancellationToken = default);

    Task<DescribeOrganizationsAccessResponse> DescribeOrganizationsAccessAsync(
        DescribeOrganizationsAccessRequest request, CancellationToken cancellationToken = default);

    Task<GetTemplateSummaryResponse> GetTemplateSummaryAsync(
        GetTemplateSummaryRequest request, CancellationToken cancellationToken = default);

    Task<ValidateTemplateResponse> ValidateTemplateAsync(ValidateTemplateRequest request, CancellationToken cancellationToken = default);
}
