namespace CequenceApigw.Help.Pages;

/// <summary>What is wrong with a page.</summary>
/// <param name="File">Path of the page.</param>
/// <param name="Message">What is missing or too much.</param>
internal sealed record HelpFault(string File, string Message);
