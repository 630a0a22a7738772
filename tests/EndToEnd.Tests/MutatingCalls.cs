using CequenceApigw.Sandbox;
using CequenceApigw.Sandbox.Identity.Policies;
using Microsoft.Extensions.DependencyInjection;

namespace CequenceApigw.EndToEnd.Tests;

/// <summary>The calls that change something, of anybody in the organization.</summary>
internal sealed class MutatingCalls(LocalOrganization local)
{
    private static readonly string[] ReadingVerbs =
        ["Describe", "List", "Get", "Filter", "Head", "Query", "Validate", "AssumeRole", "Decrypt", "GET"];

    private readonly AuthorizationLog _log = local.Services.GetRequiredService<AuthorizationLog>();
    private int _seen;

    /// <summary>Those since the last time that this was asked, as <c>action resource</c>.</summary>
    public IReadOnlyList<string> New()
    {
        var records = _log.Records.Skip(_seen).ToList();
        _seen += records.Count;
        return [.. records.Where(record => record.Allowed && !Reads(record.Action)).Select(record => $"{record.Action} {record.Resource}")];
    }

    private static bool Reads(string action) =>
        action.Split(':')[1] is var verb && ReadingVerbs.Any(reading => verb.StartsWith(reading, StringComparison.Ordinal));
}
