namespace CequenceApigw.Sandbox.Identity.Credentials;

/// <summary>Temporary credentials of a role session.</summary>
/// <param name="AccessKeyId">Begins with <c>ASIA</c>, as AWS's temporary keys do.</param>
/// <param name="SecretAccessKey">40 characters.</param>
/// <param name="SessionToken">Required in every request signed with the key.</param>
/// <param name="Expiration">By the machine's clock, which signatures follow.</param>
internal sealed record SessionCredentials(string AccessKeyId, string SecretAccessKey, string SessionToken, DateTimeOffset Expiration);
