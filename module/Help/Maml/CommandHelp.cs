using CequenceApigw.Help.Commands;
using CequenceApigw.Help.Pages;

namespace CequenceApigw.Help.Maml;

/// <summary>What is to be said about a cmdlet: what the assembly knows and what the page says.</summary>
/// <param name="Command">The cmdlet.</param>
/// <param name="Page">Its page.</param>
/// <param name="Parameters">Paragraphs about each of its parameters, by name.</param>
internal sealed record CommandHelp(Command Command, HelpPage Page, IReadOnlyDictionary<string, IReadOnlyList<string>> Parameters);
