using System.Xml.Linq;
using CequenceApigw.Sandbox.CloudFormation.Templates;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.CloudFormation.Stacks;

/// <summary>The operations that change stacks.</summary>
internal sealed class StackOperations(StackStore store, StackLifecycle lifecycle, TemplateSource templates, SandboxClock clock)
{
    public XElement[] Create(AwsCall call, QueryInput input)
    {
        var name = input.NewName("StackName");
        call.Authorize("cloudformation:CreateStack", $"arn:aws:cloudformation:{call.Region}:{call.AccountId}:stack/{name}/*");
        var template = templates.Read(call, input);
        RefuseTransforms(template);
        var definition = Definition(input, template, ParameterValues.Resolve(template, input.Parameters()));
        var onFailure = input["OnFailure"] ?? (input.Flag("DisableRollback") == true ? "DO_NOTHING" : "ROLLBACK");
        if (onFailure is not ("DO_NOTHING" or "ROLLBACK" or "DELETE"))
            throw ValidationError.Constraint(onFailure, "onFailure", "satisfy enum value set: [DELETE, DO_NOTHING, ROLLBACK]");
        var stack = new Stack(call.AccountId, call.Region, name, definition, clock)
        {
            DisableRollback = onFailure == "DO_NOTHING",
            TerminationProtection = input.Flag("EnableTerminationProtection") ?? false,
        };
        stack = lifecycle.Create(stack, call.Principal, onFailure, input["ClientRequestToken"]);
        return [new XElement("StackId", stack.Id)];
    }

    public XElement[] Update(AwsCall call, QueryInput input)
    {
        var stack = store.Get(call, input.Required("StackName"));
        call.Authorize("cloudformation:UpdateStack", stack.Id);
        var former = stack.Definition;
        var template = input.Flag("UsePreviousTemplate") == true ? former.Template : templates.Read(call, input);
        RefuseTransforms(template);
        var parameters = ParameterValues.Resolve(template, input.Parameters(), former.Parameters);
        var definition = Definition(input, template, parameters) with { RoleArn = input["RoleARN"] ?? former.RoleArn };
        if (!input.Has("Tags")) definition = definition with { Tags = former.Tags };
        lifecycle.Update(stack, definition, call.Principal, input.Flag("DisableRollback") ?? false, input["ClientRequestToken"]);
        return [new XElement("StackId", stack.Id)];
    }

    public XElement[] Delete(AwsCall call, QueryInput input)
    {
        // AWS deletes by name what isn't there without a word.
        if (store.Find(call.AccountId, call.Region, input.Required("StackName")) is not { } stack) return [];
        call.Authorize("cloudformation:DeleteStack", stack.Id);
        if (input["RoleARN"] is { } role) stack.Definition = stack.Definition with { RoleArn = role };
        lifecycle.Delete(stack, call.Principal, input.Strings("RetainResources"), input["ClientRequestToken"]);
        return [];
    }

    public XElement[] UpdateTerminationProtection(AwsCall call, QueryInput input)
    {
        var stack = store.Get(call, input.Required("StackName"));
        call.Authorize("cloudformation:UpdateTerminationProtection", stack.Id);
        stack.TerminationProtection = input.Flag("EnableTerminationProtection") ?? false;
        return [new XElement("StackId", stack.Id)];
    }

    private static StackDefinition Definition(QueryInput input, Template template, IReadOnlyDictionary<string, string> parameters) =>
        new(template, parameters, input.Strings("Capabilities"), input.Tags())
        {
            NotificationArns = input.Strings("NotificationARNs"),
            RoleArn = input["RoleARN"],
        };

    private static void RefuseTransforms(Template template)
    {
        if (template.Transforms.Count > 0)
            throw ValidationError.Of($"The sandbox runs no transforms: [{string.Join(", ", template.Transforms)}]");
    }
}
