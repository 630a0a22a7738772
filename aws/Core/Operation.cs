namespace CequenceApigw.Aws;

/// <summary>An operation of a service's API. Protocols with one URI for all operations leave method and URI as they are.</summary>
/// <param name="Name">The operation's name in the API.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Uri">The path, with <c>{names}</c> for the members bound to it.</param>
internal sealed record Operation(string Name, string Method = "POST", string Uri = "/");
