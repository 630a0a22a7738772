namespace CequenceApigw.Transactions.Pages;

/// <summary>What an answer of FilterLogEvents held, besides the events that went to the assembler.</summary>
/// <param name="Events">How many events.</param>
/// <param name="LatestEvent">The greatest timestamp among them, in milliseconds since the Unix epoch; null without events.</param>
/// <param name="NextToken">Asks for the next page; null on the last one.</param>
public readonly record struct LogPage(int Events, long? LatestEvent, string? NextToken);
