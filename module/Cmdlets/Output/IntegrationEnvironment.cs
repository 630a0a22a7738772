namespace CequenceApigw.Cmdlets.Output;

/// <summary>
/// What a .env file says, as parameters: each variable is a property of the name that Enable-CqApiGwIntegration's parameter has. What the
/// file leaves out isn't there, so that it doesn't bind.
/// </summary>
/// <param name="Path">The file.</param>
public sealed record IntegrationEnvironment(string Path);
