using System.Collections.ObjectModel;

namespace CequenceApigw.Cmdlets.Output;

/// <summary>Names or ids; as text a line, so that a row with it can be exported as CSV.</summary>
public sealed class NameList(IList<string> names) : ReadOnlyCollection<string>(names)
{
    internal static NameList Of(IEnumerable<string> names) => new([.. names]);

    /// <summary>E.g. <c>us-east-1, eu-west-1</c>.</summary>
    public override string ToString() => string.Join(", ", this);
}
