using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>What a caller must acknowledge before CloudFormation creates IAM resources for them.</summary>
internal static class Capabilities
{
    private static readonly Dictionary<string, string?> NameProperties = new()
    {
        ["AWS::IAM::AccessKey"] = null,
        ["AWS::IAM::Group"] = "GroupName",
        ["AWS::IAM::InstanceProfile"] = "InstanceProfileName",
        ["AWS::IAM::ManagedPolicy"] = "ManagedPolicyName",
        ["AWS::IAM::Policy"] = null,
        ["AWS::IAM::Role"] = "RoleName",
        ["AWS::IAM::User"] = "UserName",
        ["AWS::IAM::UserToGroupAddition"] = null,
    };

    /// <summary>Null where the template needs none.</summary>
    public static string? NeededBy(Template template)
    {
        var iam = IamResources(template).ToArray();
        if (iam.Length == 0) return null;
        return iam.Any(resource => NameProperties[resource.Type] is { } name && resource.Properties.ContainsKey(name))
            ? "CAPABILITY_NAMED_IAM"
            : "CAPABILITY_IAM";
    }

    /// <summary>Why, in AWS's words; null where none is needed.</summary>
    public static string? Reason(Template template)
    {
        var types = IamResources(template).Select(resource => resource.Type).Distinct().ToArray();
        return types.Length == 0 ? null : $"The following resource(s) require capabilities: [{string.Join(", ", types)}]";
    }

    /// <summary>Throws InsufficientCapabilitiesException unless the caller has acknowledged what the template needs.</summary>
    public static void Check(Template template, IReadOnlyList<string> acknowledged)
    {
        if (NeededBy(template) is { } needed && !acknowledged.Contains(needed) && !acknowledged.Contains("CAPABILITY_NAMED_IAM"))
            throw new AwsException("InsufficientCapabilitiesException", $"Requires capabilities : [{needed}]");
    }

    private static IEnumerable<TemplateResource> IamResources(Template template) =>
        template.Resources.Values.Where(resource => NameProperties.ContainsKey(resource.Type));
}
