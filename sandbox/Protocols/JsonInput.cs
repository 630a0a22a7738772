using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Protocols;

/// <summary>Reads the members of a JSON input.</summary>
internal static class JsonInput
{
    public static string? Text(this JsonObject input, string member) => (string?)input[member];

    public static int? Int(this JsonObject input, string member) => (int?)input[member];

    public static long? Long(this JsonObject input, string member) => (long?)input[member];

    public static bool? Flag(this JsonObject input, string member) => (bool?)input[member];

    /// <summary>A required string; without it AWS answers with a validation error.</summary>
    public static string Required(this JsonObject input, string member, string errorCode = "ValidationException") =>
        input.Text(member) ?? throw AwsException.Constraint(errorCode, null, member, "not be null");
}
