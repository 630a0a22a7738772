using System.Xml.Linq;
using CequenceApigw.Sandbox.CloudFormation.Templates;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>The operations over instances, and stopping them.</summary>
internal sealed class InstanceOperations(StackSetAccess access, OperationQueue queue, TargetResolver resolver, SandboxClock clock)
{
    public XElement[] Create(AwsCall call, QueryInput input)
    {
        var set = access.GetToOperate(call, input, "CreateStackInstances");
        var (targets, regions) = Targets(input, creates: true);
        StackSetAccess.AuthorizeTargets(call, "CreateStackInstances", set, targets);
        var overrides = Overrides(set, input);
        return Start(set, input, "CREATE", targets, regions, () => Override(set, resolver.Resolve(targets, regions), overrides), () =>
        {
            foreach (var unit in targets.OrganizationalUnitIds)
            {
                foreach (var region in regions) set.Target(unit, region);
            }
        });
    }

    public XElement[] Update(AwsCall call, QueryInput input)
    {
        var set = access.GetToOperate(call, input, "UpdateStackInstances");
        var (targets, regions) = Targets(input, creates: false);
        StackSetAccess.AuthorizeTargets(call, "UpdateStackInstances", set, targets);
        if (!resolver.Matching(targets, regions, set.Instances).Any())
            throw new AwsException("StackInstanceNotFoundException", $"StackSet {set.Name} has no instances in the given targets", 404);
        var overrides = Overrides(set, input);
        return Start(set, input, "UPDATE", targets, regions, () => Override(
            set, Existing(resolver.Matching(targets, regions, set.Instances)), overrides));
    }

    public XElement[] Delete(AwsCall call, QueryInput input)
    {
        var set = access.GetToOperate(call, input, "DeleteStackInstances");
        var (targets, regions) = Targets(input, creates: false);
        StackSetAccess.AuthorizeTargets(call, "DeleteStackInstances", set, targets);
        var retain = input.Flag("RetainStacks") ?? throw ValidationError.Of("RetainStacks must be specified");
        return Start(
            set, input, "DELETE", targets, regions,
            () => [.. resolver.Matching(targets, regions, set.Instances).Select(TargetOf)],
            () => Untarget(set, targets, regions),
            retain);
    }

    public XElement[] Stop(AwsCall call, QueryInput input)
    {
        var set = access.GetToOperate(call, input, "StopStackSetOperation");
        var operation = StackSetQueries.Operation(set, input.Required("OperationId"));
        lock (set.Gate)
        {
            if (operation.Status is not ("RUNNING" or "QUEUED"))
                throw new AwsException("InvalidOperationException", $"Operation {operation.Id} is {operation.Status} and cannot be stopped");
            operation.Stop();
        }

        return [];
    }

    /// <summary>Inoperable instances take no part in updates.</summary>
    public static IReadOnlyList<InstanceTarget> Existing(IEnumerable<StackInstance> instances) =>
        [.. instances.Where(instance => !instance.IsInoperable).Select(TargetOf)];

    private static InstanceTarget TargetOf(StackInstance instance) => new(instance.AccountId, instance.Region, instance.OrganizationalUnitId);

    private (DeploymentTargets Targets, IReadOnlyList<string> Regions) Targets(QueryInput input, bool creates)
    {
        var (targets, regions) = (DeploymentTargets.Of(input, creates), input.Strings("Regions"));
        resolver.Check(targets, regions);
        return (targets, regions);
    }

    private XElement[] Start(
        StackSet set,
        QueryInput input,
        string action,
        DeploymentTargets targets,
        IReadOnlyList<string> regions,
        Func<IReadOnlyList<InstanceTarget>> select,
        Action? accepted = null,
        bool retainStacks = false)
    {
        var id = input["OperationId"] ?? Guid.NewGuid().ToString();
        var operation = new StackSetOperation(id, action, regions, OperationPreferences.Of(input, regions), select, clock)
        {
            Targets = targets,
            RetainStacks = retainStacks,
        };
        queue.Start(set, operation, accepted);
        return [new XElement("OperationId", id)];
    }

    private static IReadOnlyDictionary<string, string>? Overrides(StackSet set, QueryInput input)
    {
        if (!input.Has("ParameterOverrides")) return null;
        var (template, given) = (set.Definition.Template, input.Parameters("ParameterOverrides"));
        var values = ParameterValues.Resolve(
            template,
            [.. given, .. set.Definition.Parameters.Where(known => given.All(each => each.Key != known.Key))
                .Select(known => new ParameterInput(known.Key, known.Value, false))],
            set.Definition.Parameters);
        return given.ToDictionary(each => each.Key, each => values[each.Key]);
    }

    // What an override list leaves out goes back to the StackSet's value; no list changes nothing.
    private static IReadOnlyList<InstanceTarget> Override(
        StackSet set, IReadOnlyList<InstanceTarget> targets, IReadOnlyDictionary<string, string>? overrides)
    {
        if (overrides is null) return targets;
        foreach (var target in targets)
        {
            var instance = set.Find(target.AccountId, target.Region)
                ?? new StackInstance(target.AccountId, target.Region, target.OrganizationalUnitId);
            set.Keep(instance with { ParameterOverrides = overrides });
        }

        return targets;
    }

    // Narrowed to accounts, a deletion leaves automatic deployment as it was.
    private void Untarget(StackSet set, DeploymentTargets targets, IReadOnlyList<string> regions)
    {
        if (targets.Filter != "NONE") return;
        foreach (var (unit, region) in set.Targets.ToArray())
        {
            if (regions.Contains(region) && targets.OrganizationalUnitIds.Any(each => resolver.Covers(each, unit))) set.Untarget(unit, region);
        }
    }
}
