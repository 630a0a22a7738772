using Amazon.CloudFormation.Model;
using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudFormation;

public class AmazonCloudFormationClient : ServiceClient, IAmazonCloudFormation
{
    public AmazonCloudFormationClient() : base(new AmazonCloudFormationConfig())
    {
    }

    public AmazonCloudFormationClient(RegionEndpoint region) : base(new AmazonCloudFormationConfig { RegionEndpoint = region })
    {
    }

    public AmazonCloudFormationClient(AmazonCloudFormationConfig config) : base(config)
    {
    }

    public AmazonCloudFormationClient(AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonCloudFormationConfig { RegionEndpoint = region })
    {
    }

    public AmazonCloudFormationClient(AWSCredentials credentials, AmazonCloudFormationConfig config) : base(credentials, config)
    {
    }

    public Task<CreateStackResponse> CreateStackAsync(CreateStackRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<CreateStackResponse>(request, cancellationToken);

    public Task<UpdateStackResponse> UpdateStackAsync(UpdateStackRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<UpdateStackResponse>(request, cancellationToken);

    public Task<DeleteStackResponse> DeleteStackAsync(DeleteStackRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DeleteStackResponse>(request, cancellationToken);

    public Task<DescribeStacksResponse> DescribeStacksAsync(DescribeStacksRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DescribeStacksResponse>(request, cancellationToken);

    public Task<DescribeStackEventsResponse> DescribeStackEventsAsync(
        DescribeStackEventsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DescribeStackEventsResponse>(request, cancellationToken);

    public Task<DescribeStackResourcesResponse> DescribeStackResourcesAsync(
        DescribeStackResourcesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DescribeStackResourcesResponse>(request, cancellationToken);

    public Task<GetTemplateResponse> GetTemplateAsync(GetTemplateRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetTemplateResponse>(request, cancellationToken);

    public Task<CreateStackSetResponse> CreateStackSetAsync(CreateStackSetRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<CreateStackSetResponse>(request, cancellationToken);

    public Task<UpdateStackSetResponse> UpdateStackSetAsync(UpdateStackSetRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<UpdateStackSetResponse>(request, cancellationToken);

    public Task<DeleteStackSetResponse> DeleteStackSetAsync(DeleteStackSetRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DeleteStackSetResponse>(request, cancellationToken);

    public Task<DescribeStackSetResponse> DescribeStackSetAsync(
        DescribeStackSetRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DescribeStackSetResponse>(request, cancellationToken);

    public Task<ListStackSetsResponse> ListStackSetsAsync(ListStackSetsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListStackSetsResponse>(request, cancellationToken);

    public Task<CreateStackInstancesResponse> CreateStackInstancesAsync(
        CreateStackInstancesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<CreateStackInstancesResponse>(request, cancellationToken);

    public Task<UpdateStackInstancesResponse> UpdateStackInstancesAsync(
        UpdateStackInstancesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<UpdateStackInstancesResponse>(request, cancellationToken);

    public Task<DeleteStackInstancesResponse> DeleteStackInstancesAsync(
        DeleteStackInstancesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DeleteStackInstancesResponse>(request, cancellationToken);

    public Task<DescribeStackInstanceResponse> DescribeStackInstanceAsync(
        DescribeStackInstanceRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DescribeStackInstanceResponse>(request, cancellationToken);

    public Task<ListStackInstancesResponse> ListStackInstancesAsync(
        ListStackInstancesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListStackInstancesResponse>(request, cancellationToken);

    public Task<DescribeStackSetOperationResponse> DescribeStackSetOperationAsync(
        DescribeStackSetOperationRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DescribeStackSetOperationResponse>(request, cancellationToken);

    public Task<ListStackSetOperationsResponse> ListStackSetOperationsAsync(
        ListStackSetOperationsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListStackSetOperationsResponse>(request, cancellationToken);

    public Task<ListStackSetOperationResultsResponse> ListStackSetOperationResultsAsync(
        ListStackSetOperationResultsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListStackSetOperationResultsResponse>(request, cancellationToken);

    public Task<DetectStackDriftResponse> DetectStackDriftAsync(
        DetectStackDriftRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DetectStackDriftResponse>(request, cancellationToken);

    public Task<DescribeStackDriftDetectionStatusResponse> DescribeStackDriftDetectionStatusAsync(
        DescribeStackDriftDetectionStatusRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DescribeStackDriftDetectionStatusResponse>(request, cancellationToken);

    public Task<DetectStackSetDriftResponse> DetectStackSetDriftAsync(
        DetectStackSetDriftRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DetectStackSetDriftResponse>(request, cancellationToken);

    public Task<StopStackSetOperationResponse> StopStackSetOperationAsync(
        StopStackSetOperationRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<StopStackSetOperationResponse>(request, cancellationToken);

    public Task<ActivateOrganizationsAccessResponse> ActivateOrganizationsAccessAsync(
        ActivateOrganizationsAccessRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ActivateOrganizationsAccessResponse>(request, cancellationToken);

    public Task<DescribeOrganizationsAccessResponse> DescribeOrganizationsAccessAsync(
        DescribeOrganizationsAccessRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DescribeOrganizationsAccessResponse>(request, cancellationToken);

    public Task<GetTemplateSummaryResponse> GetTemplateSummaryAsync(
        GetTemplateSummaryRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetTemplateSummaryResponse>(request, cancellationToken);

    public Task<ValidateTemplateResponse> ValidateTemplateAsync(
        ValidateTemplateRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ValidateTemplateResponse>(request, cancellationToken);
}
