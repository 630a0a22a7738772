namespace CequenceApigw.EndToEnd.Tests.LeastPrivilege;

/// <summary>An api-config.json that lists every API, so that each account reads it.</summary>
internal static class ListOfApis
{
    /// <summary>Written once, beside the tests.</summary>
    public static string Path { get; } = Write(System.IO.Path.Combine(AppContext.BaseDirectory, "every-api.json"));

    private static string Write(string path)
    {
        File.WriteAllText(path, """{ "enable": [ { "accounts": ["*"], "apis": ["*"], "stages": ["*"] } ] }""");
        return path;
    }
}
