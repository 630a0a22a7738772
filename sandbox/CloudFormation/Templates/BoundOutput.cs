namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>An output with its value.</summary>
internal sealed record BoundOutput(string Name, string Value, string? Description, string? ExportName);
