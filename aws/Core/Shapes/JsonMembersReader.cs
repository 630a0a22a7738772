using System.Globalization;
using System.Text.Json;

namespace CequenceApigw.Aws;

/// <summary>Reads members from the properties of a JSON object.</summary>
internal class JsonMembersReader(JsonElement json) : IMembers
{
    public string? Text(string name, string? value) => Find(name)?.GetString();

    public bool? Boolean(string name, bool? value) => Find(name)?.GetBoolean();

    public int? Integer(string name, int? value) => Find(name)?.GetInt32();

    public long? Long(string name, long? value) => Find(name)?.GetInt64();

    public double? Double(string name, double? value) => Find(name)?.GetDouble();

    public DateTime? Timestamp(string name, DateTime? value) => Find(name) is { } time ? Time(time) : null;

    public MemoryStream? Blob(string name, MemoryStream? value) =>
        Find(name) is { } base64 ? new MemoryStream(base64.GetBytesFromBase64()) : null;

    public List<string>? List(string name, List<string>? value) =>
        Find(name) is { } array ? Texts(array) : null;

    public List<double>? List(string name, List<double>? value) =>
        Find(name) is { } array ? [.. array.EnumerateArray().Select(item => item.GetDouble())] : null;

    public List<DateTime>? List(string name, List<DateTime>? value) =>
        Find(name) is { } array ? [.. array.EnumerateArray().Select(Time)] : null;

    public List<T>? List<T>(string name, List<T>? value) where T : class, IShape, new() =>
        Find(name) is { } array ? [.. array.EnumerateArray().Select(Object<T>)] : null;

    public List<Dictionary<string, string>>? ListOfMaps(string name, List<Dictionary<string, string>>? value) =>
        Find(name) is { } array ? [.. array.EnumerateArray().Select(item => Map(item, text => text.GetString()!))] : null;

    public Dictionary<string, string>? Map(string name, Dictionary<string, string>? value) =>
        Find(name) is { } map ? Map(map, text => text.GetString()!) : null;

    public Dictionary<string, T>? Map<T>(string name, Dictionary<string, T>? value) where T : class, IShape, new() =>
        Find(name) is { } map ? Map(map, Object<T>) : null;

    public Dictionary<string, List<string>>? MapOfLists(string name, Dictionary<string, List<string>>? value) =>
        Find(name) is { } map ? Map(map, Texts) : null;

    public T? Structure<T>(string name, T? value) where T : class, IShape, new() => Find(name) is { } item ? Object<T>(item) : null;

    private static DateTime Time(JsonElement item) => item.ValueKind is JsonValueKind.Number
        ? DateTime.UnixEpoch.AddSeconds(item.GetDouble())
        : DateTime.Parse(item.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private JsonElement? Find(string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var item) && item.ValueKind != JsonValueKind.Null
            ? item
            : null;

    private static Dictionary<string, T> Map<T>(JsonElement map, Func<JsonElement, T> read) =>
        map.EnumerateObject().ToDictionary(item => item.Name, item => read(item.Value));

    private static List<string> Texts(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];

    private static T Object<T>(JsonElement item) where T : IShape, new()
    {
        var shape = new T();
        shape.Members(new JsonMembersReader(item));
        return shape;
    }
}
