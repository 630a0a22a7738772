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
        (stack.Parameters, stack.Tags) = (request.Parameters, request.Tags);
        MakeResources(stack);
        Settle(stack, StackStatus.UPDATE_IN_PROGRESS, StackStatus.UPDATE_COMPLETE);
        return Task.FromResult(new UpdateStackResponse { StackId = stack.StackId });
    }

    public Task<DeleteStackResponse> DeleteStackAsync(DeleteStackRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        var stack = Stacks.Values.Single(stack => stack.StackId == request.StackName);
        var bucket = Parameter(stack, "ArtifactBucketName");
        var isEmpty = !aws.Buckets.TryGetValue(bucket, out var keys) || keys.Count == 0;
        if (isEmpty)
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
        var stack = Stacks.Values.FirstOrDefault(stack => stack.StackName == request.StackName || stack.StackId == request.StackName)
            ?? throw new AmazonCloudFormationException($"Stack with id {request.StackName} does not exist") { ErrorCode = "ValidationError" };
        if (_settling.TryGetValue(stack.StackId!, out var steps) && steps.TryDequeue(out var status))
            stack.StackStatus = status;
        if (stack.StackStatus == StackStatus.DELETE_COMPLETE)
            Stacks.Remove(stack.StackName!);
        return Task.FromResult(new DescribeStacksResponse { Stacks = [stack] });
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
                new() { LogicalResourceId = "ArtifactBucket", ResourceStatus = ResourceStatus.CREATE_FAILED, ResourceStatusReason = FailCreation },
            ],
        });
    }

    private string SecretArn => $"arn:aws:secretsmanager:{region}:{FakeAws.ManagementAccount}:secret:ClientSecret-abc123";

    private static string Parameter(Stack stack, string key) => stack.Parameters!.Find(parameter => parameter.ParameterKey == key)?.ParameterValue ?? "";

    private void MakeResources(Stack stack)
    {
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
