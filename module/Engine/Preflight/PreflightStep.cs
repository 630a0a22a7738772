namespace CequenceApigw.Engine.Preflight;

/// <summary>Runs a check and tells how it went.</summary>
internal static class PreflightStep
{
    /// <param name="name">The check's name.</param>
    /// <param name="check">Throws if it fails.</param>
    /// <param name="detail">What was found, in words.</param>
    /// <returns>The check, and what it found if it passed.</returns>
    public static async Task<(PreflightCheck Check, T? Found)> TryAsync<T>(string name, Func<Task<T>> check, Func<T, string> detail)
    {
        try
        {
            var found = await AwsErrors.TranslatedAsync(check);
            return (new PreflightCheck(name, Passed: true, detail(found)), found);
        }
        catch (IntegrationException failure)
        {
            return (PreflightCheck.Of(name, failure), default);
        }
    }

    /// <summary>As the other, for a check that finds nothing more.</summary>
    public static async Task<PreflightCheck> TryAsync(string name, Func<Task> check, string detail) => (await TryAsync(
        name,
        async () =>
        {
            await check();
            return true;
        },
        _ => detail)).Check;
}
