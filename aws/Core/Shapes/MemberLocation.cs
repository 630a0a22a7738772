namespace CequenceApigw.Aws;

/// <summary>Where a restJson member travels, other than in the body.</summary>
internal enum MemberLocation
{
    Path,
    Query,
    Header,
    StatusCode,
}
