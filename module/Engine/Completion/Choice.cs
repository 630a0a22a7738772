namespace CequenceApigw.Engine.Completion;

/// <summary>Something to choose for a parameter.</summary>
/// <param name="Value">What is typed.</param>
/// <param name="Description">What a person calls it.</param>
public sealed record Choice(string Value, string Description);
