using System.Text.Json;

namespace CequenceApigw.Aws;

/// <summary>Writes members as the properties of a JSON object.</summary>
internal class JsonMembersWriter(Utf8JsonWriter json) : IMembers
{
    public string? Text(string name, string? value) => Write(name, value, json.WriteStringValue);

    public bool? Boolean(string name, bool? value) => Write(name, value, v => json.WriteBooleanValue(v!.Value));

    public int? Integer(string name, int? value) => Write(name, value, v => json.WriteNumberValue(v!.Value));

    public long? Long(string name, long? value) => Write(name, value, v => json.WriteNumberValue(v!.Value));

    public double? Double(string name, double? value) => Write(name, value, v => json.WriteNumberValue(v!.Value));

    public DateTime? Timestamp(string name, DateTime? value) => Write(name, value, v => Time(v!.Value));

    public MemoryStream? Blob(string name, MemoryStream? value) => Write(name, value, v => json.WriteBase64StringValue(v!.ToArray()));

    public List<string>? List(string name, List<string>? value) => Write(name, value, v => Array(v!, json.WriteStringValue));

    public List<double>? List(string name, List<double>? value) => Write(name, value, v => Array(v!, json.WriteNumberValue));

    public List<DateTime>? List(string name, List<DateTime>? value) => Write(name, value, v => Array(v!, Time));

    public List<T>? List<T>(string name, List<T>? value) where T : class, IShape, new() => Write(name, value, v => Array(v!, Object));

    public List<Dictionary<string, string>>? ListOfMaps(string name, List<Dictionary<string, string>>? value) =>
        Write(name, value, v => Array(v!, map => Map(map, json.WriteStringValue)));

    public Dictionary<string, string>? Map(string name, Dictionary<string, string>? value) =>
        Write(name, value, v => Map(v!, json.WriteStringValue));

    public Dictionary<string, T>? Map<T>(string name, Dictionary<string, T>? value) where T : class, IShape, new() =>
        Write(name, value, v => Map(v!, Object));

    public Dictionary<string, List<string>>? MapOfLists(string name, Dictionary<string, List<string>>? value) =>
        Write(name, value, v => Map(v!, list => Array(list, json.WriteStringValue)));

    public T? Structure<T>(string name, T? value) where T : class, IShape, new() => Write(name, value, v => Object(v!));

    public void Object(IShape shape)
    {
        json.WriteStartObject();
        shape.Members(this);
        json.WriteEndObject();
    }

    private void Time(DateTime value) => json.WriteNumberValue((value.ToUniversalTime() - DateTime.UnixEpoch).TotalSeconds);

    private T? Write<T>(string name, T? value, Action<T> write)
    {
        if (value is null)
            return value;
        json.WritePropertyName(name);
        write(value);
        return value;
    }

    private void Array<T>(List<T> values, Action<T> write)
    {
        json.WriteStartArray();
        values.ForEach(write);
        json.WriteEndArray();
    }

    private void Map<T>(Dictionary<string, T> values, Action<T> write)
    {
        json.WriteStartObject();
        foreach (var (key, value) in values)
        {
            json.WritePropertyName(key);
            write(value);
        }
        json.WriteEndObject();
    }
}
