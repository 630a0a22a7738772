using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Preflight;

namespace CequenceApigw.Engine.Rollout;

/// <summary>
/// CloudFormation as far as it concerns the integration's StackSet: every request names it, and as whom it is asked. One that forgets
/// the latter sees nothing from a delegated administrator's account.
/// </summary>
/// <param name="clients">The administering account's.</param>
/// <param name="names">The integration's.</param>
/// <param name="administrator">Who asks.</param>
/// <param name="region">The StackSet's Region; null for the home Region.</param>
internal sealed class StackSetClient(IAwsClients clients, IntegrationNames names, Administrator administrator, string? region = null)
{
    private readonly IAmazonCloudFormation _cloudFormation = clients.CloudFormation(region ?? clients.HomeRegion);

    public string Name => names.StackSet;

    public IntegrationNames Names => names;

    public string AdministratorId => administrator.AccountId;

    public string HomeRegion => clients.HomeRegion;

    public async Task<StackSet> DescribeAsync(CancellationToken ct)
    {
        var request = new DescribeStackSetRequest { StackSetName = Name, CallAs = administrator.CallAs };
        return (await _cloudFormation.DescribeStackSetAsync(request, ct)).StackSet!;
    }

    public Task CreateAsync(CreateStackSetRequest request, CancellationToken ct)
    {
        (request.StackSetName, request.CallAs) = (Name, administrator.CallAs);
        return _cloudFormation.CreateStackSetAsync(request, ct);
    }

    public Task UpdateAsync(UpdateStackSetRequest request, CancellationToken ct)
    {
        (request.StackSetName, request.CallAs) = (Name, administrator.CallAs);
        return _cloudFormation.UpdateStackSetAsync(request, ct);
    }

    public Task DeleteAsync(CancellationToken ct) =>
        _cloudFormation.DeleteStackSetAsync(new DeleteStackSetRequest { StackSetName = Name, CallAs = administrator.CallAs }, ct);

    public Task CreateInstancesAsync(CreateStackInstancesRequest request, CancellationToken ct)
    {
        (request.StackSetName, request.CallAs) = (Name, administrator.CallAs);
        return _cloudFormation.CreateStackInstancesAsync(request, ct);
    }

    public Task DeleteInstancesAsync(DeleteStackInstancesRequest request, CancellationToken ct)
    {
        (request.StackSetName, request.CallAs) = (Name, administrator.CallAs);
        return _cloudFormation.DeleteStackInstancesAsync(request, ct);
    }

    public Task DetectDriftAsync(DetectStackSetDriftRequest request, CancellationToken ct)
    {
        (request.StackSetName, request.CallAs) = (Name, administrator.CallAs);
        return _cloudFormation.DetectStackSetDriftAsync(request, ct);
    }

    public Task<ListStackInstancesResponse> ListInstancesAsync(ListStackInstancesRequest request, CancellationToken ct)
    {
        (request.StackSetName, request.CallAs) = (Name, administrator.CallAs);
        return _cloudFormation.ListStackInstancesAsync(request, ct);
    }

    public async Task<StackSetOperation> DescribeOperationAsync(string operationId, CancellationToken ct)
    {
        var request = new DescribeStackSetOperationRequest { StackSetName = Name, OperationId = operationId, CallAs = administrator.CallAs };
        return (await _cloudFormation.DescribeStackSetOperationAsync(request, ct)).StackSetOperation!;
    }

    public Task<ListStackSetOperationsResponse> ListOperationsAsync(string? token, CancellationToken ct) => _cloudFormation.ListStackSetOperationsAsync(
        new ListStackSetOperationsRequest { StackSetName = Name, NextToken = token, CallAs = administrator.CallAs }, ct);
}
