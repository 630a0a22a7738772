namespace CequenceApigw.Engine.Preflight;

/// <summary>The organization that an integration is rolled out over.</summary>
/// <param name="Id">E.g. <c>o-abcdefghij</c>.</param>
/// <param name="ManagementAccountId">Its management account, which no StackSet reaches.</param>
internal sealed record Organization(string Id, string ManagementAccountId);
