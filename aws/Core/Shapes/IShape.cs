namespace CequenceApigw.Aws;

/// <summary>
/// A request, response or structure. It names its members once, for both directions and every protocol: each is given to
/// <see cref="IMembers"/> and set to what comes back. A writer gives back what it was given; a reader what it read.
/// </summary>
internal interface IShape
{
    void Members(IMembers m);
}
