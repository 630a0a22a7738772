using System.Xml.Linq;

namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>
/// A StackSet's lists as they are told. Where they lag behind, some of them still tell what was before an operation, as AWS's do for
/// some seconds: of the instances what was when it began, of the operation that it runs.
/// </summary>
internal sealed class StackSetLists(StackSet set)
{
    private readonly Lock _gate = new();
    private IReadOnlyList<StackInstance> _before = [];
    private IReadOnlyList<XElement?[]> _operationsBefore = [];
    private IReadOnlyList<StackInstance>? _listing;
    private int _instancesBehind;
    private int _operationsBehind;

    /// <summary>An operation begins.</summary>
    public void Begin()
    {
        lock (_gate) _before = set.Instances;
    }

    /// <summary>The operation is about to end; so many lists don't know yet.</summary>
    public void End(int lists)
    {
        lock (_gate)
        {
            (_instancesBehind, _operationsBehind) = (lists, lists);
            if (lists > 0) _operationsBefore = Told();
        }
    }

    /// <summary>The instances that a page is of; all pages of a list tell of the same moment.</summary>
    public IReadOnlyList<StackInstance> Instances(bool isFirstPage)
    {
        lock (_gate)
        {
            if (isFirstPage) _listing = _instancesBehind-- > 0 ? _before : null;
            return _listing ?? set.Instances;
        }
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<XElement?[]> Operations()
    {
        lock (_gate) return _operationsBehind-- > 0 ? _operationsBefore : Told();
    }

    private IReadOnlyList<XElement?[]> Told() => [.. set.Operations.Reverse().Select(operation => StackSetXml.OperationSummary(operation).ToArray())];
}
