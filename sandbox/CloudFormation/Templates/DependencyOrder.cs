namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>Orders resources so that each comes after those it depends on.</summary>
internal static class DependencyOrder
{
    /// <param name="resources">In the order to keep where nothing else decides.</param>
    /// <param name="id">Logical id.</param>
    /// <param name="dependencies">Logical ids; those not among the resources don't count.</param>
    public static IReadOnlyList<TResource> Of<TResource>(
        IEnumerable<TResource> resources, Func<TResource, string> id, Func<TResource, IEnumerable<string>> dependencies)
    {
        var waiting = resources.ToList();
        var ordered = new List<TResource>();
        while (waiting.Count > 0)
        {
            var left = waiting.Select(id).ToHashSet();
            var ready = waiting.FindAll(resource => !dependencies(resource).Any(left.Contains));
            if (ready.Count == 0)
                throw ValidationError.Of($"Circular dependency between resources: [{string.Join(", ", left)}]");
            ordered.AddRange(ready);
            waiting.RemoveAll(ready.Contains);
        }

        return ordered;
    }
}
