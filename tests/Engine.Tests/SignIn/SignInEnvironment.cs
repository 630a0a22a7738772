namespace CequenceApigw.Engine.Tests.SignIn;

/// <summary>An environment without any AWS setting but the test's own; put back at the end.</summary>
internal sealed class SignInEnvironment : IDisposable
{
    private readonly Dictionary<string, string?> _before = [];
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public SignInEnvironment()
    {
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)))
            this[name] = null;
        this["AWS_EC2_METADATA_DISABLED"] = "true";
        this["AWS_MAX_ATTEMPTS"] = "1";
    }

    /// <summary>A variable; null takes it away.</summary>
    public string? this[string name]
    {
        set
        {
            _before.TryAdd(name, Environment.GetEnvironmentVariable(name));
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    /// <summary>The file of the profiles: the SDK asks once a process where the usual one is.</summary>
    public string ProfileLocation => Path.Combine(_folder, "credentials");

    /// <summary>What is in it.</summary>
    public string Profiles
    {
        set => File.WriteAllText(ProfileLocation, value);
    }

    /// <summary>A further file.</summary>
    public string Write(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before)
            Environment.SetEnvironmentVariable(name, value);
        Directory.Delete(_folder, recursive: true);
    }
}
