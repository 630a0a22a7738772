namespace CequenceApigw.Sandbox.Core;

/// <summary>One request and its answer, as text.</summary>
/// <param name="Name">Method, path without the query, and AWS's operation where a header names it.</param>
/// <param name="Request">Query, headers and body.</param>
/// <param name="Answer">Headers and body.</param>
internal sealed record WireRecord(string Name, string Request, string Answer);
