namespace CequenceApigw.Cmdlets.Environments;

/// <summary>A variable of a dotenv file. Its value may be a secret: it has no text of its own.</summary>
internal sealed class DotEnvEntry(int line, string name, string value)
{
    public int Line { get; } = line;

    public string Name { get; } = name;

    public string Value { get; } = value;
}
