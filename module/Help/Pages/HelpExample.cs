namespace CequenceApigw.Help.Pages;

/// <summary>An example of a cmdlet.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Code">Its PowerShell.</param>
/// <param name="Remarks">Paragraphs after the code.</param>
internal sealed record HelpExample(string Title, string Code, IReadOnlyList<string> Remarks);
