using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Planning;

/// <summary>What happens to one administration stack.</summary>
/// <param name="Region">Its Region.</param>
/// <param name="Definition">What it should be.</param>
/// <param name="Present">What stands there now.</param>
/// <param name="Action">Create, Update or None.</param>
/// <param name="Why">Why.</param>
internal sealed record PlannedAdministrationStack(
    string Region, StackDefinition Definition, Stack? Present, PlannedAction Action, string Why);
