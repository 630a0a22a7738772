using System.Globalization;

namespace CequenceApigw.Aws;

/// <summary>
/// Reads members that are texts: response headers and the status code; with lists and structures, an XML element's
/// (<see cref="XmlMembersReader"/>).
/// </summary>
internal class TextMembersReader(Func<string, string?> get) : IMembers
{
    public string? Text(string name, string? value) => get(name);

    public bool? Boolean(string name, bool? value) => get(name) is { } text ? bool.Parse(text) : null;

    public int? Integer(string name, int? value) => get(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public long? Long(string name, long? value) => get(name) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    public double? Double(string name, double? value) => get(name) is { } text ? Number(text) : null;

    public DateTime? Timestamp(string name, DateTime? value) => get(name) is { } text ? Time(text) : null;

    public MemoryStream? Blob(string name, MemoryStream? value) =>
        get(name) is { } text ? new MemoryStream(Convert.FromBase64String(text)) : null;

    public virtual List<string>? List(string name, List<string>? value) => throw NotText(name);

    public virtual List<double>? List(string name, List<double>? value) => throw NotText(name);

    public virtual List<DateTime>? List(string name, List<DateTime>? value) => throw NotText(name);

    public virtual List<T>? List<T>(string name, List<T>? value) where T : class, IShape, new() => throw NotText(name);

    public List<Dictionary<string, string>>? ListOfMaps(string name, List<Dictionary<string, string>>? value) => throw NotText(name);

    public Dictionary<string, string>? Map(string name, Dictionary<string, string>? value) => throw NotText(name);

    public Dictionary<string, T>? Map<T>(string name, Dictionary<string, T>? value) where T : class, IShape, new() =>
        throw NotText(name);

    public Dictionary<string, List<string>>? MapOfLists(string name, Dictionary<string, List<string>>? value) => throw NotText(name);

    public virtual T? Structure<T>(string name, T? value) where T : class, IShape, new() => throw NotText(name);

    protected static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    protected static DateTime Time(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static NotSupportedException NotText(string name) => new($"No operation in use answers {name} like this");
}
