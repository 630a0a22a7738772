using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Stacks;

/// <summary>The stacks of one name, as far as the Regions let them be seen.</summary>
/// <param name="Standing">By Region, in alphabetical order.</param>
/// <param name="Closed">Regions that can't be looked into, with the reason: a service control policy, or the account hasn't enabled them.</param>
internal sealed record RegionalStacks(IReadOnlyDictionary<string, Stack> Standing, IReadOnlyDictionary<string, string> Closed)
{
    /// <summary>The closed Regions that the integration was rolled out to; in the others nobody can have made anything.</summary>
    /// <param name="home">The home Region's administration stack, which remembers them.</param>
    public IReadOnlyDictionary<string, string> ClosedSince(Stack? home) =>
        Closed.Where(region => OwnershipTags.TellRegion(home?.Tags, region.Key)).ToDictionary();
}
