namespace CequenceApigw.Aws.Tests.ApiModels;

/// <summary>A member as one of our shapes declares it.</summary>
/// <param name="Name">The wire name.</param>
/// <param name="Location">The API model's word for where it travels: uri, querystring, header, statusCode, payload, or body.</param>
/// <param name="Type">The API model's word for its type, with "&lt;…&gt;" for what lists and maps hold.</param>
/// <param name="Structure">Our type for the structure that it is or holds.</param>
/// <param name="HasDefault">It is sent even where the caller sets nothing.</param>
internal sealed record RecordedMember(string Name, string Location, string Type, Type? Structure, bool HasDefault);
