namespace CequenceApigw.Aws.Tests.ApiModels;

/// <summary>Writes down what a shape declares, and gives one of its members a value: the one told by <paramref name="valued"/>.</summary>
internal sealed class MemberRecorder(List<RecordedMember> members, Func<RecordedMember, bool> valued, string location = "body") : IMembers
{
    public string? Text(string name, string? value) => Record(name, "string", value, () => "text");

    public bool? Boolean(string name, bool? value) => Record(name, "boolean", value, () => (bool?)true);

    public int? Integer(string name, int? value) => Record(name, "integer", value, () => (int?)1);

    public long? Long(string name, long? value) => Record(name, "long", value, () => (long?)1);

    public double? Double(string name, double? value) => Record(name, "double", value, () => (double?)1);

    public DateTime? Timestamp(string name, DateTime? value) => Record(name, "timestamp", value, () => (DateTime?)DateTime.UnixEpoch);

    public MemoryStream? Blob(string name, MemoryStream? value) => Record(name, "blob", value, () => new MemoryStream());

    public List<string>? List(string name, List<string>? value) => Record(name, "list<string>", value, () => []);

    public List<double>? List(string name, List<double>? value) => Record(name, "list<double>", value, () => []);

    public List<DateTime>? List(string name, List<DateTime>? value) => Record(name, "list<timestamp>", value, () => []);

    public List<T>? List<T>(string name, List<T>? value) where T : class, IShape, new() =>
        Record(name, "list<structure>", value, () => [], typeof(T));

    public List<Dictionary<string, string>>? ListOfMaps(string name, List<Dictionary<string, string>>? value) =>
        Record(name, "list<map<string>>", value, () => []);

    public Dictionary<string, string>? Map(string name, Dictionary<string, string>? value) => Record(name, "map<string>", value, () => []);

    public Dictionary<string, T>? Map<T>(string name, Dictionary<string, T>? value) where T : class, IShape, new() =>
        Record(name, "map<structure>", value, () => [], typeof(T));

    public Dictionary<string, List<string>>? MapOfLists(string name, Dictionary<string, List<string>>? value) =>
        Record(name, "map<list<string>>", value, () => []);

    public T? Structure<T>(string name, T? value) where T : class, IShape, new() =>
        Record(name, "structure", value, () => new T(), typeof(T));

    public IMembers At(MemberLocation at) => new MemberRecorder(members, valued, at switch
    {
        MemberLocation.Path => "uri",
        MemberLocation.Query => "querystring",
        MemberLocation.Header => "header",
        _ => "statusCode",
    });

    public MemoryStream? Payload(MemoryStream? value) =>
        new MemberRecorder(members, valued, "payload").Record("Payload", "blob", value, () => new MemoryStream());

    private T? Record<T>(string name, string type, T? value, Func<T> example, Type? structure = null)
    {
        var member = new RecordedMember(name, location, type, structure, HasDefault: value is not null);
        members.Add(member);
        return valued(member) ? example() : default;
    }
}
