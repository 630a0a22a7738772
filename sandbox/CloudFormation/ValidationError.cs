using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.CloudFormation;

/// <summary>The error CloudFormation answers with to whatever is wrong in a request or a template.</summary>
internal static class ValidationError
{
    public static AwsException Of(string message) => new("ValidationError", message);

    /// <summary>A value that breaks a member's constraint, in the words of AWS's request validation.</summary>
    public static AwsException Constraint(string value, string member, string constraint) =>
        AwsException.Constraint("ValidationError", value, member, constraint);
}
