namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>A parameter as a request gives it.</summary>
internal sealed record ParameterInput(string Key, string? Value, bool UsePreviousValue);
