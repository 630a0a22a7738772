namespace CequenceApigw.Sandbox.Core;

/// <summary>An error an AWS service answers with; each protocol renders it in its own shape.</summary>
/// <param name="code">AWS's error code, e.g. <c>ResourceNotFoundException</c>.</param>
/// <param name="message">AWS's wording.</param>
/// <param name="status">HTTP status.</param>
internal sealed class AwsException(string code, string message, int status = 400) : Exception(message)
{
    public string Code { get; } = code;

    public int Status { get; } = status;
}
