using CequenceApigw.Sandbox.Compute;

namespace CequenceApigw.Sandbox.CloudFormation.CustomResources;

/// <summary>Sends a request to its Lambda and waits for what the Lambda puts to the response URL; its return value counts for nothing.</summary>
internal sealed class CustomResourceRequests(Lazy<ILambdaInvoker> lambda, ResponseUrls responseUrls)
{
    public async Task<CustomResourceAnswer> SendAsync(CustomResourceRequest request, CancellationToken cancellationToken)
    {
        var timeout = request.Timeout;
        using var response = responseUrls.Open(request);
        var invocation = lambda.Value.InvokeAsync(request.ServiceToken, request.ToEvent(response.Url), cancellationToken);
        try
        {
            var body = await AnswerAsync(response.Body, invocation).WaitAsync(timeout, cancellationToken);
            return CustomResourceAnswer.Parse(body, request);
        }
        catch (TimeoutException)
        {
            throw ValidationError.Of(
                "CloudFormation did not receive a response from your custom resource. Please check your logs for requestId "
                + $"[{request.RequestId}]. If you are using the Python cfn-response module, you may need to update your Lambda function "
                + "code so that CloudFormation can attach the updated version.");
        }
    }

    // A function that cannot be invoked fails the resource at once. One that fails may still answer: an hour is not too long to wait.
    private static async Task<ReadOnlyMemory<byte>> AnswerAsync(Task<ReadOnlyMemory<byte>> answer, Task<LambdaResult> invocation)
    {
        if (await Task.WhenAny(answer, invocation) == invocation) await invocation;
        return await answer;
    }
}
