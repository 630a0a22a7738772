namespace CequenceApigw.Engine.Preflight;

/// <summary>One thing that has to be so before anything is enabled.</summary>
/// <param name="Name">Its name; stable across versions.</param>
/// <param name="Passed">Whether it is so.</param>
/// <param name="Detail">What was found, or what failed.</param>
/// <param name="Remedy">The way out; null where it passed.</param>
/// <param name="ErrorId">The id of the error that enabling would end with; null where it passed.</param>
public sealed record PreflightCheck(string Name, bool Passed, string Detail, string? Remedy = null, string? ErrorId = null)
{
    internal static PreflightCheck Of(string name, IntegrationException failure) => new(
        name,
        Passed: false,
        failure.Failures.Count == 0 ? failure.Message : string.Join(Environment.NewLine, failure.Failures.Select(each => each.Message)),
        failure.Remedy,
        failure.ErrorId);
}
