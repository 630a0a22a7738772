using System.Text;
using System.Text.Json;
using CequenceApigw.Function.Discovery;
using CequenceApigw.Function.Discovery.Protocol;

namespace CequenceApigw.Benchmarks.Fuzzing.Targets;

/// <summary>Custom resource requests, and our answers to them: JSON that names the request, and no longer than CloudFormation takes.</summary>
internal sealed class CustomResourceFuzzing : IFuzzTarget
{
    // CloudFormation's limit.
    private const int LongestAnswer = 4096;

    private static readonly byte[] Event = Encoding.UTF8.GetBytes("""
        {"RequestType":"Create","ServiceToken":"arn:aws:lambda:us-east-1:111122223333:function:discovery","ResponseURL":"https://bucket.s3.amazonaws.com/key?X-Amz-Signature=0",
        "StackId":"arn:aws:cloudformation:us-east-1:111122223333:stack/s/1","RequestId":"8b2c","LogicalResourceId":"Discovery","ResourceType":"Custom::Discovery",
        "ResourceProperties":{"RestApiEnabled":"true","HttpApiEnabled":"false","RestApiExecutionLogsAlreadyEnabled":"false","GatewayLoggingRoleArn":"arn:aws:iam::111122223333:role/r",
        "HttpAccessLogGroupArn":"arn:aws:logs:us-east-1:111122223333:log-group:/aws/vendedlogs/x:*","HttpAccessLogsReplaced":"false","HttpAccessLogGroupPrefix":"/aws/vendedlogs/","LogRetentionDays":"30"}}
        """);

    public string Name => "custom resource requests and answers";

    public long Accepted { get; private set; }

    public void Run(int seed)
    {
        var mutator = new FuzzMutator(new Random(seed));
        CustomResourceRequest request;
        try
        {
            request = CustomResourceRequest.Parse(mutator.Mutate(Event));
        }
        catch (InvalidDataException)
        {
            return;
        }
        var failure = Failure(request, Encoding.UTF8.GetString(mutator.Mutate(Event)));
        // What names the request is CloudFormation's; it is short there.
        if (request.StackId.Length + request.RequestId.Length + request.LogicalResourceId.Length + request.PhysicalResourceId.Length < 256)
            Check(new CustomResourceAnswer(failure, Summary: failure is null ? "REST: 8 enabled" : null).Render(request), request);
        Accepted++;
    }

    private static string? Failure(CustomResourceRequest request, string reason)
    {
        try
        {
            PropertiesReader.Read(request.Properties);
            return null;
        }
        catch (DiscoveryException exception)
        {
            return exception.Message + reason;
        }
    }

    private static void Check(ReadOnlyMemory<byte> answer, CustomResourceRequest request)
    {
        if (answer.Length > LongestAnswer)
            throw new InvalidOperationException($"An answer of {answer.Length} bytes.");
        using var json = JsonDocument.Parse(answer);
        if (json.RootElement.GetProperty("RequestId").GetString() != request.RequestId)
            throw new InvalidOperationException("The answer is to another request.");
    }
}
