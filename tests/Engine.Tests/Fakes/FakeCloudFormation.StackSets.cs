using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Tests.Fakes;

internal sealed partial class FakeCloudFormation : IAmazonCloudFormation
{
    private const int PageSize = 2;

    public OrganizationStatus OrganizationsAccess { get; set; } = OrganizationStatus.ENABLED;

    private FakeStackSet Existing => aws.StackSet is { } stackSet && stackSet.Region == region
        ? stackSet
        : throw new StackSetNotFoundException("StackSet not found");

    public Task<DescribeOrganizationsAccessResponse> DescribeOrganizationsAccessAsync(
        DescribeOrganizationsAccessRequest request, CancellationToken cancellationToken = default) =>
        Answer(request, () => new DescribeOrganizationsAccessResponse { Status = OrganizationsAccess });

    public Task<ActivateOrganizationsAccessResponse> ActivateOrganizationsAccessAsync(
        ActivateOrganizationsAccessRequest request, CancellationToken cancellationToken = default) => Answer(request, () =>
        {
            OrganizationsAccess = OrganizationStatus.ENABLED;
            return new ActivateOrganizationsAccessResponse();
        });

    public Task<DescribeStackSetResponse> DescribeStackSetAsync(
        DescribeStackSetRequest request, CancellationToken cancellationToken = default) =>
        Answer(request, () => new DescribeStackSetResponse { StackSet = Existing.Description });

    public Task<CreateStackSetResponse> CreateStackSetAsync(
        CreateStackSetRequest request, CancellationToken cancellationToken = default) => Answer(request, () =>
    {
        aws.StackSet = new FakeStackSet(aws, new StackSet
        {
            StackSetName = request.StackSetName,
            Parameters = request.Parameters,
            Tags = request.Tags,
            AutoDeployment = request.AutoDeployment,
            ManagedExecution = request.ManagedExecution,
            PermissionModel = request.PermissionModel,
        });
        return new CreateStackSetResponse();
    });

    public Task<UpdateStackSetResponse> UpdateStackSetAsync(
        UpdateStackSetRequest request, CancellationToken cancellationToken = default) => Answer(request, () =>
    {
        Existing.Check(Existing.Instances.Values.Count(instance => request.Regions?.Contains(instance.Region!) ?? true));
        Existing.Start(request.OperationId!, () =>
        {
            var description = Existing.Description;
            var former = description.Parameters!.ToDictionary(parameter => parameter.ParameterKey!, parameter => parameter.ParameterValue);
            description.Parameters = [.. request.Parameters!.Select(parameter => parameter.UsePreviousValue == true
                ? description.Parameters!.Single(previous => previous.ParameterKey == parameter.ParameterKey)
                : parameter)];
            description.Tags = request.Tags ?? description.Tags;
            description.AutoDeployment = request.AutoDeployment ?? description.AutoDeployment;
            Existing.Redeploy(
                request.DeploymentTargets,
                request.Regions,
                description.Parameters.Any(parameter => former.GetValueOrDefault(parameter.ParameterKey!) != parameter.ParameterValue));
        });
        return new UpdateStackSetResponse { OperationId = request.OperationId };
    });

    public Task<DeleteStackSetResponse> DeleteStackSetAsync(
        DeleteStackSetRequest request, CancellationToken cancellationToken = default) => Answer(request, () =>
    {
        if (Existing.Instances.Count > 0)
            throw new StackSetNotEmptyException("StackSet is not empty");
        aws.StackSet = null;
        return new DeleteStackSetResponse();
    });

    public Task<CreateStackInstancesResponse> CreateStackInstancesAsync(
        CreateStackInstancesRequest request, CancellationToken cancellationToken = default) =>
        Answer(request, () =>
        {
            Existing.Check(request.DeploymentTargets!.OrganizationalUnitIds!.Sum(unit => aws.AccountsOf[unit].Count) * request.Regions!.Count);
            Existing.Start(request.OperationId!, () =>
            {
                var description = Existing.Description;
                description.OrganizationalUnitIds = [.. (description.OrganizationalUnitIds ?? []).Union(request.DeploymentTargets!.OrganizationalUnitIds!)];
                description.Regions = [.. (description.Regions ?? []).Union(request.Regions!)];
                Existing.Deploy(request.DeploymentTargets, request.Regions!);
            });
            return new CreateStackInstancesResponse { OperationId = request.OperationId };
        });

    public Task<DeleteStackInstancesResponse> DeleteStackInstancesAsync(
        DeleteStackInstancesRequest request, CancellationToken cancellationToken = default) =>
        Answer(request, () =>
        {
            Existing.Check(Existing.Instances.Keys.Count(instance => request.Regions!.Contains(instance.Region)));
            Existing.Start(request.OperationId!, () =>
            {
                Existing.Remove(request.DeploymentTargets!, request.Regions!);
                var description = Existing.Description;
                var left = Existing.Instances.Values.Select(instance => instance.OrganizationalUnitId).ToHashSet();
                if (request.DeploymentTargets!.AccountFilterType == AccountFilterType.NONE)
                    description.OrganizationalUnitIds = [.. description.OrganizationalUnitIds!.Where(unit => left.Contains(unit) || !request.DeploymentTargets.OrganizationalUnitIds!.Contains(unit))];
            });
            return new DeleteStackInstancesResponse { OperationId = request.OperationId };
        });

    public Task<DetectStackSetDriftResponse> DetectStackSetDriftAsync(
        DetectStackSetDriftRequest request, CancellationToken cancellationToken = default) => Answer(request, () =>
    {
        Existing.Start(request.OperationId!, () =>
        {
            foreach (var instance in Existing.Instances.Values)
                (instance.DriftStatus, instance.LastDriftCheckTimestamp) = (StackDriftStatus.IN_SYNC, DateTime.UnixEpoch);
        });
        return new DetectStackSetDriftResponse { OperationId = request.OperationId };
    });

    public Task<ListStackInstancesResponse> ListStackInstancesAsync(
        ListStackInstancesRequest request, CancellationToken cancellationToken = default) =>
        Answer(request, () =>
        {
            var skip = int.Parse(request.NextToken ?? "0");
            var instances = Existing.List(begins: request.NextToken is null);
            var page = instances.Skip(skip).Take(PageSize).ToList();
            var more = skip + PageSize < instances.Count;
            return new ListStackInstancesResponse { Summaries = page, NextToken = more ? $"{skip + PageSize}" : null };
        });

    public Task<DescribeStackSetOperationResponse> DescribeStackSetOperationAsync(
        DescribeStackSetOperationRequest request, CancellationToken cancellationToken = default) =>
        Answer(request, () => new DescribeStackSetOperationResponse { StackSetOperation = Existing.Poll(request.OperationId!) });

    public Task<ListStackSetOperationsResponse> ListStackSetOperationsAsync(
        ListStackSetOperationsRequest request, CancellationToken cancellationToken = default) =>
        Answer(request, () =>
        {
            var running = Existing.Running.Select(id => new StackSetOperationSummary { OperationId = id, Status = StackSetOperationStatus.RUNNING }).ToList();
            Existing.PollAll();
            return new ListStackSetOperationsResponse { Summaries = running };
        });

    private Task<T> Answer<T>(object request, Func<T> answer)
    {
        aws.Record(request);
        CheckCallAs(request);
        return Task.FromResult(answer());
    }

    // As CloudFormation does: asked as oneself, a delegated administrator's account has no service-managed StackSet.
    private void CheckCallAs(object request)
    {
        if (request.GetType().GetProperty("CallAs") is not { } property)
            return;
        var isDelegated = aws.OrganizationsFake.Delegated.Contains(aws.SecurityTokenFake.CallerAccount);
        var asDelegated = Equals(property.GetValue(request), CallAs.DELEGATED_ADMIN);
        if (asDelegated && !isDelegated)
            throw new AmazonCloudFormationException("Account used is not a delegated administrator") { ErrorCode = "ValidationError" };
        if (!asDelegated && aws.SecurityTokenFake.CallerAccount != FakeAws.ManagementAccount)
            throw new StackSetNotFoundException("StackSet not found");
    }
}
