using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>Whether accounts get and lose their stacks as they join and leave the targeted OUs.</summary>
internal sealed record AutoDeployment(bool Enabled, bool RetainStacksOnAccountRemoval)
{
    /// <summary>Null where the request says nothing of it.</summary>
    public static AutoDeployment? Of(QueryInput input)
    {
        if (!input.Has("AutoDeployment")) return null;
        var member = input.Structure("AutoDeployment");
        var (enabled, retain) = (member.Flag("Enabled") ?? false, member.Flag("RetainStacksOnAccountRemoval"));
        if (enabled && retain is null) throw ValidationError.Of("RetainStacksOnAccountRemoval must be specified when AutoDeployment is enabled");
        if (!enabled && retain is not null) throw ValidationError.Of("RetainStacksOnAccountRemoval can be specified only when AutoDeployment is enabled");
        return new AutoDeployment(enabled, retain ?? false);
    }
}
