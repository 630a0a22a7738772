using CequenceApigw.Engine;

namespace CequenceApigw.Cmdlets.Environments;

/// <summary>Reads a .env file of the product guide.</summary>
internal static class EnvironmentFile
{
    private const string Remedy = "Correct the file, or leave the variable out and give the parameter. The product guide's table lists the variables.";

    // The product guide's and those that are likely to stand beside them; any other name may be a secret that went astray.
    private static readonly string[] NamesToTell = ["cequence_", "are_", "AWS_"];

    // A thousand times what the guide's variables need.
    private const int LargestSize = 1 << 20;

    /// <exception cref="IntegrationException">
    /// <c>EnvironmentFileNotFound</c>, or <c>EnvironmentFileInvalid</c> with file and line; several faults are its <c>Failures</c>.
    /// </exception>
    public static EnvironmentSettings Read(string path)
    {
        var (settings, faults) = Parse(path, Text(path));
        return faults.Count == 0 ? settings : throw Invalid(path, faults);
    }

    /// <summary>What the text of a file says, and what is wrong with it, in the order of lines.</summary>
    public static (EnvironmentSettings Settings, IReadOnlyList<DotEnvFault> Faults) Parse(string path, string text)
    {
        var (entries, faults) = DotEnv.Parse(text);
        var settings = new EnvironmentSettings { Path = path };
        var all = faults.ToList();
        var lines = new Dictionary<string, int>();
        foreach (var entry in entries)
        {
            if (!EnvironmentVariable.All.TryGetValue(entry.Name, out var variable))
                all.Add(new DotEnvFault(entry.Line, $"has the variable {Told(entry.Name)}, which the product guide doesn't know"));
            else if (!lines.TryAdd(entry.Name, entry.Line))
                all.Add(new DotEnvFault(entry.Line, $"sets {entry.Name} again, after line {lines[entry.Name]}"));
            // Variables that don't apply are often left empty.
            else if (entry.Value.Length == 0)
                continue;
            else if (variable.Set(settings, entry.Value) is { } set)
                settings = set;
            else
                all.Add(new DotEnvFault(entry.Line, $"has a value that {entry.Name} doesn't take: it takes {variable.Takes}"));
        }
        return (settings, [.. all.OrderBy(fault => fault.Line)]);
    }

    private static string Told(string name) =>
        NamesToTell.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) ? name : "(its name isn't shown: it may be a value)";

    private static IntegrationException Invalid(string path, IReadOnlyList<DotEnvFault> faults)
    {
        var failures = faults
            .Select(fault => new IntegrationException(IntegrationErrorId.EnvironmentFileInvalid, $"{path}, line {fault.Line} {fault.Message}.", Remedy))
            .ToList();
        return failures is [var only]
            ? only
            : new IntegrationException(IntegrationErrorId.EnvironmentFileInvalid, $"{path} has {failures.Count} faults.", Remedy) { Failures = failures };
    }

    private static string Text(string path)
    {
        try
        {
            using var file = new StreamReader(path);
            var text = new char[LargestSize + 1];
            var length = file.ReadBlock(text);
            return length <= LargestSize
                ? new string(text, 0, length)
                : throw new IntegrationException(IntegrationErrorId.EnvironmentFileInvalid, $"{path} is no .env file: it has more than {LargestSize:N0} characters.", Remedy);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IntegrationException(
                IntegrationErrorId.EnvironmentFileNotFound,
                $"{path} can't be read: {exception.Message}",
                "Give the path of a .env file with the product guide's variables.",
                exception);
        }
    }
}
