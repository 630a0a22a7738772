namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>What the lines of an execution log begin with.</summary>
internal static class GatewayLabels
{
    // Nothing in these lines was sent by a client or an integration.
    private static readonly byte[][] Own = Encode(
        "Extended Request Id:", "Verifying Usage Plan", "API Key", "Usage Plan check", "Starting execution", "Starting authorizer",
        "Received response.", "Successfully completed", "Method completed with status:", "Unauthorized request",
        "AWS Integration Endpoint RequestId", "X-ray Tracing ID");

    private static readonly byte[][] Others = Encode(
        "HTTP Method:", "Method request ", "Method response ", "Endpoint request ", "Endpoint response ", "Sending request to",
        "Request validation", "Request body does not match", "Incoming identity:", "Authorizer", "Using valid authorizer",
        "Execution failed", "Lambda ", "Key throttle limit", "Gateway response");

    /// <summary>Whether a text, which stands behind a request id, begins as one of API Gateway's lines does.</summary>
    public static bool BeginLine(ReadOnlySpan<byte> text) => BeginOwnLine(text) || IsAtStart(text, Others);

    /// <summary>Whether it begins as a line does that is all API Gateway's own.</summary>
    public static bool BeginOwnLine(ReadOnlySpan<byte> text) => IsAtStart(text, Own);

    private static bool IsAtStart(ReadOnlySpan<byte> text, byte[][] labels)
    {
        foreach (var label in labels)
            if (text.StartsWith(label))
                return true;
        return false;
    }

    private static byte[][] Encode(params string[] labels) => [.. labels.Select(System.Text.Encoding.ASCII.GetBytes)];
}
