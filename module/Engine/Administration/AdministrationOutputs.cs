namespace CequenceApigw.Engine.Administration;

/// <summary>What the account stacks need from the administration stacks.</summary>
/// <param name="ClientSecretArn">The UAP client's secret in the home Region; empty without authentication.</param>
/// <param name="ClientSecretKeyArn">The key that decrypts it; empty without authentication.</param>
/// <param name="Changed">True if a stack was created or updated.</param>
internal sealed record AdministrationOutputs(string ClientSecretArn, string ClientSecretKeyArn, bool Changed);
