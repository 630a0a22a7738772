using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Tests.Fakes;

/// <summary>CloudFormation of one Region: stacks here; StackSets in the other part, of the home Region alone.</summary>
internal sealed partial class FakeCloudFormation(FakeAws aws, string region)
{
    private readonly Dictionary<string, Queue<StackStatus>> _settling = [];

    public Dictionary<string, Stack> Stacks { get; } = [];

    /// <summary>Makes the next stacks roll back, for this reason.</summary>
    public string? FailCreation { get; set; }

    /// <summary>Whether a policy of the organization closes the Region to the account.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Makes the next updates roll back, for this reason.</summary>
    public string? FailUpdate { get; set; }

    /// <summary>Keeps the next stacks from being deleted, for this reason.</summary>
    public string? FailDeletion { get; set; }

    public Task<CreateStackResponse> CreateStackAsync(CreateStackRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        var stack = new Stack
        {
            StackId = $"arn:aws:cloudformation:{region}:{FakeAws.ManagementAccount}:stack/{request.StackName}/{Guid.NewGuid()}",
            StackName = request.StackName,
            Parameters = request.Parameters,
            Tags = request.Tags,
        };
        Stacks.Add(request.StackName!, stack);
        Settle(stack, StackStatus.CREATE_IN_PROGRESS, FailCreation is null ? StackStatus.CREATE_COMPLETE : StackStatus.ROLLBACK_COMPLETE);
        if (FailCreation is null)
            MakeResources(stack);
        return Task.FromResult(new CreateStackResponse { StackId = stack.StackId });
    }

    public Task<UpdateStackResponse> UpdateStackAsync(UpdateStackRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        var stack = Stacks.Values.Single(stack => stack.StackId == request.StackName);
        if (FailUpdate is not null)
        {
            Settle(stack, StackStatus.UPDATE_IN_PROGRESS, StackStatus.UPDATE_ROLLBACK_COMPLETE);
            return Task.FromResult(new UpdateStackResponse { StackId = stack.StackId });
        }
        stack.Parameters = [.. request.Parameters!.Select(parameter => parameter.UsePreviousValue == true
            ? stack.Parameters!.Single(previous => previous.ParameterKey == parameter.ParameterKey)
            : parameter)];
        stack.Tags = request.Tags ?? stack.Tags;
        MakeResources(stack);
        Settle(stack, StackStatus.UPDATE_IN_PROGRESS, StackStatus.UPDATE_COMPLETE);
        return Task.FromResult(new UpdateStackResponse { StackId = stack.StackId });
    }

    public Task<DeleteStackResponse> DeleteStackAsync(DeleteStackRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        var stack = Stacks.Values.Single(stack => stack.StackId == request.StackName);
        var bucket = Parameter(stack, "ArtifactBucketName");
        var isEmpty = FailDeletion is null && (!aws.Buckets.TryGetValue(bucket, out var keys) || keys.Count == 0);
        if (isEmpty && bucket.Length > 0)
        {
            aws.Buckets.TryRemove(bucket, out _);
            aws.Secrets.TryRemove(SecretArn, out _);
        }
        Settle(stack, StackStatus.DELETE_IN_PROGRESS, isEmpty ? StackStatus.DELETE_COMPLETE : StackStatus.DELETE_FAILED);
        return Task.FromResult(new DeleteStackResponse());
    }

    public Task<DescribeStacksResponse> DescribeStacksAsync(DescribeStacksRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        if (IsClosed)
            throw new AmazonCloudFormationException("not authorized, with an explicit deny in a service control policy") { ErrorCode = "AccessDenied" };
        if (request.StackName is null)
            return Task.FromResult(PageOfStacks(request.NextToken));
        var stack = Stacks.Values.FirstOrDefault(stack => stack.StackName == request.StackName || stack.StackId == request.StackName)
            ?? throw new AmazonCloudFormationException($"Stack with id {request.StackName} does not exist") { ErrorCode = "ValidationError" };
        if (_settling.TryGetValue(stack.StackId!, out var steps) && steps.TryDequeue(out var status))
            stack.StackStatus = status;
        if (stack.StackStatus == StackStatus.DELETE_COMPLETE)
            Stacks.Remove(stack.StackName!);
        return Task.FromResult(new DescribeStacksResponse { Stacks = [stack] });
    }

    // A stack a page.
    private DescribeStacksResponse PageOfStacks(string? token)
    {
        var at = int.Parse(token ?? "0");
        return new() { Stacks = [.. Stacks.Values.Skip(at).Take(1)], NextToken = at + 1 < Stacks.Count ? $"{at + 1}" : null };
    }

    public Task<DescribeStackEventsResponse> DescribeStackEventsAsync(
        DescribeStackEventsRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        return Task.FromResult(new DescribeStackEventsResponse
        {
            StackEvents =
            [
                new() { LogicalResourceId = "ArtifactBucketPolicy", ResourceStatus = ResourceStatus.CREATE_FAILED, ResourceStatusReason = "Resource creation cancelled" },
                new() { LogicalResourceId = "ArtifactBucket", ResourceStatus = ResourceStatus.CREATE_FAILED, ResourceStatusReason = FailCreation ?? FailUpdate ?? FailDeletion },
            ],
        });
    }

    /// <summary>Keeps drift from being found out, for this reason.</summary>
    public string? FailDriftDetection { get; set; }

    private readonly HashSet<string> _looking = [];

    public Task<DetectStackDriftResponse> DetectStackDriftAsync(DetectStackDriftRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        _looking.Add(request.StackName!);
        return Task.FromResult(new DetectStackDriftResponse { StackDriftDetectionId = request.StackName });
    }

    // The first answer comes too early.
    public Task<DescribeStackDriftDetectionStatusResponse> DescribeStackDriftDetectionStatusAsync(
        DescribeStackDriftDetectionStatusRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        if (_looking.Remove(request.StackDriftDetectionId!))
            return Task.FromResult(new DescribeStackDriftDetectionStatusResponse { DetectionStatus = StackDriftDetectionStatus.DETECTION_IN_PROGRESS });
        if (FailDriftDetection is not null)
            return Task.FromResult(new DescribeStackDriftDetectionStatusResponse { DetectionStatus = StackDriftDetectionStatus.DETECTION_FAILED, DetectionStatusReason = FailDriftDetection });
        var stack = Stacks.Values.Single(stack => stack.StackId == request.StackDriftDetectionId);
        stack.DriftInformation = new() { StackDriftStatus = StackDriftStatus.DRIFTED, LastCheckTimestamp = DateTime.UnixEpoch };
        return Task.FromResult(new DescribeStackDriftDetectionStatusResponse
        {
            DetectionStatus = StackDriftDetectionStatus.DETECTION_COMPLETE,
            StackDriftStatus = StackDriftStatus.DRIFTED,
        });
    }

    private string SecretArn => $"arn:aws:secretsmanager:{region}:{FakeAws.ManagementAccount}:secret:ClientSecret-abc123";

    private static string Parameter(Stack stack, string key) => stack.Parameters!.Find(parameter => parameter.ParameterKey == key)?.ParameterValue ?? "";

    private void MakeResources(Stack stack)
    {
        // Only administration stacks have anything that others look at.
        if (Parameter(stack, "ArtifactBucketName").Length == 0)
            return;
        aws.Buckets.GetOrAdd(Parameter(stack, "ArtifactBucketName"), _ => []);
        stack.Outputs = [new() { OutputKey = "ArtifactBucketName", OutputValue = Parameter(stack, "ArtifactBucketName") }];
        if (Parameter(stack, "HoldsClientSecret") != "true")
            return;
        aws.Secrets.TryAdd(SecretArn, null);
        stack.Outputs.Add(new() { OutputKey = "ClientSecretArn", OutputValue = SecretArn });
        stack.Outputs.Add(new() { OutputKey = "ClientSecretKeyArn", OutputValue = $"arn:aws:kms:{region}:{FakeAws.ManagementAccount}:key/1" });
    }

    private void Settle(Stack stack, StackStatus now, StackStatus then)
    {
        stack.StackStatus = now;
        _settling[stack.StackId!] = new([now, then]);
    }
}
