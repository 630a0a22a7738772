namespace CequenceApigw.Sandbox.Core;

/// <summary>An error an AWS service answers with; each protocol renders it in its own shape.</summary>
/// <param name="code">AWS's error code, e.g. <c>ResourceNotFoundException</c>.</param>
/// <param name="message">AWS's wording.</param>
/// <param name="status">HTTP status.</param>
internal sealed class AwsException(string code, string message, int status = 400) : Exception(message)
{
    public string Code { get; } = code;

    public int Status { get; } = status;

    /// <summary>A value that breaks a member's constraint, in the words of AWS's request validation; null is a member that is missing.</summary>
    public static AwsException Constraint(string code, string? value, string member, string constraint) =>
        new(code, $"1 validation error detected: Value {Quoted(value)} at '{member}' failed to satisfy constraint: Member must {constraint}");

    private static string Quoted(string? value) => value is null ? "null" : $"'{value}'";
}
