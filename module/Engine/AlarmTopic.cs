namespace CequenceApigw.Engine;

/// <summary>The SNS topics that are told of alarms: one in each Region, of the same name.</summary>
/// <param name="Name">The topics' name: letters, digits, hyphens and underscores, 256 at most.</param>
/// <param name="AccountId">The one account that has them, 12 digits; null where each account has its own.</param>
public sealed record AlarmTopic(string Name, string? AccountId = null);
