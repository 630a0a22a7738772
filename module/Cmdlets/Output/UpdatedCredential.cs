namespace CequenceApigw.Cmdlets.Output;

/// <summary>The UAP client whose credentials the forwarders use from now on.</summary>
/// <param name="IntegrationName">The integration's name.</param>
/// <param name="ClientId">The client's id; its secret is nowhere but in Secrets Manager.</param>
/// <param name="Changed">False if these were the credentials before.</param>
public sealed record UpdatedCredential(string IntegrationName, string ClientId, bool Changed);
