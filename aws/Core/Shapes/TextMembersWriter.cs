using System.Globalization;

namespace CequenceApigw.Aws;

/// <summary>
/// Writes members as named texts: awsQuery's parameters (<c>Tags.member.1.Key</c>), and what restJson binds to path, query and headers.
/// </summary>
internal sealed class TextMembersWriter(Action<string, string> put, string prefix = "") : IMembers
{
    public string? Text(string name, string? value)
    {
        if (value is not null)
            put(prefix + name, value);
        return value;
    }

    public bool? Boolean(string name, bool? value)
    {
        Text(name, value switch { true => "true", false => "false", null => null });
        return value;
    }

    public int? Integer(string name, int? value) => Number(name, value);

    public long? Long(string name, long? value) => Number(name, value);

    public double? Double(string name, double? value) => Number(name, value);

    public DateTime? Timestamp(string name, DateTime? value)
    {
        Text(name, value is { } time ? Time(time) : null);
        return value;
    }

    public MemoryStream? Blob(string name, MemoryStream? value)
    {
        Text(name, value is null ? null : Convert.ToBase64String(value.ToArray()));
        return value;
    }

    public List<string>? List(string name, List<string>? value) => Each(name, value, (at, item) => put(at, item));

    public List<double>? List(string name, List<double>? value) =>
        Each(name, value, (at, item) => put(at, item.ToString(CultureInfo.InvariantCulture)));

    public List<DateTime>? List(string name, List<DateTime>? value) => Each(name, value, (at, item) => put(at, Time(item)));

    public List<T>? List<T>(string name, List<T>? value) where T : class, IShape, new() =>
        Each(name, value, (at, item) => item.Members(Under(at)));

    public List<Dictionary<string, string>>? ListOfMaps(string name, List<Dictionary<string, string>>? value) => throw NoMaps(name);

    public Dictionary<string, string>? Map(string name, Dictionary<string, string>? value) => throw NoMaps(name);

    public Dictionary<string, T>? Map<T>(string name, Dictionary<string, T>? value) where T : class, IShape, new() => throw NoMaps(name);

    public Dictionary<string, List<string>>? MapOfLists(string name, Dictionary<string, List<string>>? value) => throw NoMaps(name);

    public T? Structure<T>(string name, T? value) where T : class, IShape, new()
    {
        value?.Members(Under(prefix + name));
        return value;
    }

    private TextMembersWriter Under(string name) => new(put, name + ".");

    private T? Number<T>(string name, T? value) where T : struct, IFormattable
    {
        Text(name, value?.ToString(null, CultureInfo.InvariantCulture));
        return value;
    }

    // An empty list is sent as an empty parameter: "none", where an absent one is "as it is".
    private List<T>? Each<T>(string name, List<T>? values, Action<string, T> write)
    {
        if (values is [])
            put(prefix + name, "");
        for (var i = 0; i < values?.Count; i++)
            write($"{prefix}{name}.member.{i + 1}", values[i]);
        return values;
    }

    private static string Time(DateTime value) =>
        value.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static NotSupportedException NoMaps(string name) => new($"No operation in use sends a map as parameters: {name}");
}
