namespace CequenceApigw.Sandbox.ApiGateway.Execution;

/// <summary>The block of a TOKEN authorizer. Its labels are the integration's, and it shows the token in clear.</summary>
internal static class AuthorizerLog
{
    public static IEnumerable<LogLine> Of(RestCall call, HttpExchange exchange)
    {
        var token = exchange.RequestHeader("Authorization") ?? "";
        var uri = EndpointLog.LambdaUri(call.Gateway, "authorize");
        var methodArn = $"arn:aws:execute-api:{call.Gateway.Region}:{call.Gateway.AccountId}:{call.Api.Id}/{call.Stage.Name}/{exchange.Method}{exchange.Path}";
        yield return Flow($"Starting authorizer: {call.Method.AuthorizerId} for request: {exchange.RequestId}");
        yield return Flow($"Incoming identity: {LogText.Mask(token)}");
        yield return Trace($"Endpoint request URI: {uri}");
        yield return Trace($"Endpoint request headers: {LogText.Map(EndpointLog.LambdaHeaders(call, exchange, $"authorizers/{call.Method.AuthorizerId}"))}");
        yield return Trace($"Endpoint request body after transformations: {{\"type\":\"TOKEN\",\"methodArn\":\"{methodArn}\",\"authorizationToken\":\"{token}\"}}");
        yield return Trace($"Sending request to {uri}");
        yield return Trace($"Authorizer result body before parsing: {{\"principalId\":\"user\",\"policyDocument\":{{\"Version\":\"2012-10-17\",\"Statement\":[{{\"Action\":\"execute-api:Invoke\",\"Effect\":\"Allow\",\"Resource\":\"{methodArn}\"}}]}},\"context\":{{\"secret\":\"{exchange.RequestId[..8]}\"}}}}");
        yield return Flow("Using valid authorizer policy for principal: ****user");
        yield return Flow("Successfully completed authorizer execution");
    }

    private static LogLine Flow(string text) => new(LogDetail.Flow, TimeSpan.Zero, text);

    private static LogLine Trace(string text) => new(LogDetail.Trace, TimeSpan.Zero, text);
}
