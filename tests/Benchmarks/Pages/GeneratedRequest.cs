namespace CequenceApigw.Benchmarks.Pages;

/// <summary>The lines of one traced request to a Lambda proxy integration, 17 as in the product guide's example run.</summary>
internal sealed class GeneratedRequest(Random random)
{
    private const int Limit = 1024;
    private const int LargestBody = 1600;

    private readonly string _id = new Guid([.. Bytes(random, 16)]).ToString();

    public IEnumerable<string> Lines()
    {
        var order = random.Next(100_000);
        var path = $"/orders/{order}";
        var body = Body(random.Next(3) == 0 ? random.Next(LargestBody) : random.Next(200));
        var answer = Body(random.Next(2) == 0 ? random.Next(LargestBody) : random.Next(400));
        var address = $"203.0.113.{random.Next(256)}";
        string[] lines =
        [
            $"Extended Request Id: {Convert.ToBase64String(Bytes(random, 11))}",
            $"Verifying Usage Plan for request: {_id}. API Key:  API Stage: a1b2c3d4e5/prod",
            "API Key  authorized because method 'POST /orders/{id}' does not require API Key. Request will not contribute to throttle or quota limits",
            "Usage Plan check succeeded for API Key  and API Stage a1b2c3d4e5/prod",
            $"Starting execution for request: {_id}",
            $"HTTP Method: POST, Resource Path: {path}",
            $"Method request query string: {{page={order % 10}, q=shoes}}",
            "Method request headers: {Accept=application/json, text/plain, */*, Accept-Encoding=gzip, deflate, br, Accept-Language=en-US,en;q=0.9, "
                + $"Content-Type=application/json, Host=a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com, User-Agent=Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) "
                + $"AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36, X-Amzn-Trace-Id=Root=1-5c7674f4-{order:x24}, X-Forwarded-For={address}, "
                + "X-Forwarded-Port=443, X-Forwarded-Proto=https}",
            $"Method request body before transformations: {body}",
            "Endpoint request URI: https://lambda.eu-west-1.amazonaws.com/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:orders/invocations",
            $"Endpoint request headers: {{x-amzn-lambda-integration-tag={_id}, Authorization={new string('*', 240)}37c4d7, X-Amz-Date=20251122T000000Z, "
                + "X-Amz-Source-Arn=arn:aws:execute-api:eu-west-1:111122223333:a1b2c3d4e5/prod/POST/orders/{id}, Accept=application/json}",
            $$"""Endpoint request body after transformations: {"resource":"/orders/{id}","path":"{{path}}","httpMethod":"POST","headers":{"Accept":"application/json, text/plain, */*","Accept-Encoding":"gzip, deflate, br","Host":"a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com","User-Agent":"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36","X-Forwarded-For":"{{address}}"},"body":"{{body.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}""",
            $$"""Endpoint response body before transformations: {"statusCode":200,"headers":{"Content-Type":"application/json"},"body":"{{answer.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}""",
            $"Method response body after transformations: {answer}",
            $"Method response headers: {{X-Amzn-Trace-Id=Root=1-5c7674f4-{order:x24};Sampled=0, Content-Type=application/json}}",
            "Successfully completed execution",
            "Method completed with status: 200",
        ];
        return lines.Select(line => $"({_id}) {(line.Length > Limit ? line[..Limit] + " [TRUNCATED]" : line)}");
    }

    private string Body(int length)
    {
        var text = new System.Text.StringBuilder("{\"items\":[");
        while (text.Length < length)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{{\"sku\":\"{random.Next(1_000_000):x}\",\"quantity\":{random.Next(9)},\"name\":\"Shoes, red\"}},");
        return text.Append("{}]}").ToString();
    }

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
