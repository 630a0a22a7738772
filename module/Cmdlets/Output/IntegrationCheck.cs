using CequenceApigw.Engine.Preflight;

namespace CequenceApigw.Cmdlets.Output;

/// <summary>One thing that has to be so before anything is enabled.</summary>
public sealed record IntegrationCheck
{
    /// <summary>The check's name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is so.</summary>
    public bool Passed { get; init; }

    /// <summary>What was found, or what failed.</summary>
    public required string Detail { get; init; }

    /// <summary>The way out, where it failed.</summary>
    public string? Remedy { get; init; }

    /// <summary>The id of the error that enabling would end with.</summary>
    public string? ErrorId { get; init; }

    internal static IntegrationCheck Of(PreflightCheck check) => new()
    {
        Name = check.Name,
        Passed = check.Passed,
        Detail = ShownText.Of(check.Detail),
        Remedy = check.Remedy,
        ErrorId = check.ErrorId,
    };
}
