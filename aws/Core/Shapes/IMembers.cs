namespace CequenceApigw.Aws;

/// <summary>
/// Writes or reads a shape's members by their wire names, see <see cref="IShape"/>. An absent member is null both ways.
/// Enumerations are text, as their <see cref="Amazon.Runtime.ConstantClass"/> converts to and from it.
/// </summary>
internal interface IMembers
{
    string? Text(string name, string? value);

    bool? Boolean(string name, bool? value);

    int? Integer(string name, int? value);

    long? Long(string name, long? value);

    double? Double(string name, double? value);

    /// <summary>In the protocol's own form; read as UTC.</summary>
    DateTime? Timestamp(string name, DateTime? value);

    MemoryStream? Blob(string name, MemoryStream? value);

    List<string>? List(string name, List<string>? value);

    List<double>? List(string name, List<double>? value);

    /// <summary>Each as <see cref="Timestamp"/> has it.</summary>
    List<DateTime>? List(string name, List<DateTime>? value);

    List<T>? List<T>(string name, List<T>? value) where T : class, IShape, new();

    List<Dictionary<string, string>>? ListOfMaps(string name, List<Dictionary<string, string>>? value);

    Dictionary<string, string>? Map(string name, Dictionary<string, string>? value);

    Dictionary<string, T>? Map<T>(string name, Dictionary<string, T>? value) where T : class, IShape, new();

    Dictionary<string, List<string>>? MapOfLists(string name, Dictionary<string, List<string>>? value);

    T? Structure<T>(string name, T? value) where T : class, IShape, new();

    /// <summary>The members outside the body.</summary>
    IMembers At(MemberLocation location) => throw new NotSupportedException($"This protocol binds no member to {location}");

    /// <summary>The member that is the body.</summary>
    MemoryStream? Payload(MemoryStream? value) => throw new NotSupportedException("This protocol has no payload members");
}
