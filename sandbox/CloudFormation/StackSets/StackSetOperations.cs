using System.Xml.Linq;
using CequenceApigw.Sandbox.CloudFormation.Templates;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>The operations that change StackSets themselves.</summary>
internal sealed class StackSetOperations(
    StackSetStore store,
    StackSetAccess access,
    OperationQueue queue,
    TargetResolver resolver,
    TemplateSource templates,
    ResourceProviders providers,
    SandboxClock clock)
{
    public XElement[] Create(AwsCall call, QueryInput input)
    {
        var owner = access.OwnerOf(call, input);
        var name = input.NewName("StackSetName");
        call.Authorize("cloudformation:CreateStackSet", "*");
        CheckServiceManaged(input["PermissionModel"] ?? "SELF_MANAGED");
        access.CheckTrusted(owner);
        var template = templates.Read(call, input);
        var parameters = ParameterValues.Resolve(template, input.Parameters());
        var set = new StackSet(owner, call.Region, name, Definition(input, template, parameters))
        {
            AutoDeployment = AutoDeployment.Of(input) ?? new AutoDeployment(false, false),
            ManagedExecution = input.Structure("ManagedExecution").Flag("Active") ?? false,
            CreationToken = input["ClientRequestToken"],
        };
        StackSetAccess.AuthorizeTags(call, input, $"arn:aws:cloudformation:{call.Region}:{call.AccountId}:stackset/{set.Id}");
        set = store.Add(set);
        return [new XElement("StackSetId", set.Id)];
    }

    public XElement[] Update(AwsCall call, QueryInput input)
    {
        var set = access.GetToOperate(call, input, "UpdateStackSet");
        CheckServiceManaged(input["PermissionModel"] ?? "SERVICE_MANAGED");
        var former = set.Definition;
        var template = input.Flag("UsePreviousTemplate") == true ? former.Template : templates.Read(call, input);
        var parameters = ParameterValues.Resolve(template, input.Parameters(), former.Parameters);
        var definition = Definition(input, template, parameters);
        if (!input.Has("Tags")) definition = definition with { Tags = former.Tags };
        if (input["Description"] is null) definition = definition with { Description = former.Description };
        var automatic = AutoDeployment.Of(input);
        var targets = input.Has("DeploymentTargets") ? DeploymentTargets.Of(input, creates: false) : null;
        if (automatic is not null && targets is not null)
            throw ValidationError.Of("AutoDeployment and DeploymentTargets cannot be specified in the same request");

        var regions = input.Strings("Regions");
        StackSetAccess.AuthorizeTargets(call, "UpdateStackSet", set, targets);
        StackSetAccess.AuthorizeTags(call, input, $"arn:aws:cloudformation:{call.Region}:{call.AccountId}:stackset/{set.Id}");
        if (targets is not null) resolver.Check(targets, regions);
        else if (regions.Count > 0) throw ValidationError.Of("Regions need DeploymentTargets in an update of a SERVICE_MANAGED stack set");
        var worked = targets is null ? [.. set.Instances.Select(instance => instance.Region).Distinct()] : regions;
        var operation = new StackSetOperation(
            input["OperationId"] ?? Guid.NewGuid().ToString(), "UPDATE", worked, OperationPreferences.Of(input, worked),
            () => InstanceOperations.Existing(targets is null ? set.Instances : resolver.Matching(targets, regions, set.Instances)), clock)
        {
            Targets = targets,
        };
        queue.Start(set, operation, () => Accept(set, definition, automatic, input.Structure("ManagedExecution").Flag("Active")));
        return [new XElement("OperationId", operation.Id)];
    }

    public XElement[] Delete(AwsCall call, QueryInput input)
    {
        if (store.Find(access.OwnerOf(call, input), call.Region, input.Required("StackSetName")) is not { } set) return [];
        access.Authorize(call, "DeleteStackSet", set);
        lock (set.Gate)
        {
            if (set.Operations.FirstOrDefault(operation => operation.IsActive) is { } underway) throw OperationQueue.InProgress(set, underway);
            if (set.Instances.Count > 0) throw new AwsException("StackSetNotEmptyException", "StackSet is not empty", 409);
            set.IsDeleted = true;
        }

        return [];
    }

    // The new definition stays even where the operation fails: the instances are then outdated.
    private static void Accept(StackSet set, StackSetDefinition definition, AutoDeployment? automatic, bool? managed)
    {
        if (managed is { } active && active != set.ManagedExecution && set.Operations.Any(operation => operation.IsActive))
            throw ValidationError.Of("ManagedExecution cannot be changed while operations run or are queued");
        set.ManagedExecution = managed ?? set.ManagedExecution;
        set.AutoDeployment = automatic ?? set.AutoDeployment;
        // With the same template and parameters the instances that aren't targeted stay as they are.
        var isSame = set.Definition.IsSameAs(definition);
        set.Definition = definition;
        if (isSame) return;
        foreach (var instance in set.Instances.Where(instance => !instance.IsInoperable)) set.Keep(instance with { Status = "OUTDATED" });
    }

    private StackSetDefinition Definition(QueryInput input, Template template, IReadOnlyDictionary<string, string> parameters)
    {
        if (template.Transforms.Count > 0)
            throw ValidationError.Of("Transforms are not supported in templates of StackSets with SERVICE_MANAGED permission model");
        var capabilities = input.Strings("Capabilities");
        Capabilities.Check(template, capabilities);
        providers.Check(template);
        return new StackSetDefinition(template, parameters, capabilities, input.Tags(), input["Description"]);
    }

    private static void CheckServiceManaged(string permissionModel)
    {
        if (permissionModel != "SERVICE_MANAGED")
            throw ValidationError.Of($"The sandbox has service-managed StackSets alone: PermissionModel must be SERVICE_MANAGED, not {permissionModel}.");
    }
}
