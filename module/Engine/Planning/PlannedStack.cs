using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Planning;

/// <summary>What happens to one stack of the administrator's own account.</summary>
/// <param name="Region">Its Region.</param>
/// <param name="Definition">What it should be.</param>
/// <param name="Present">What stands there now.</param>
/// <param name="Action">Create, Update, Delete or None.</param>
/// <param name="Why">Why.</param>
internal sealed record PlannedStack(
    string Region, StackDefinition Definition, Stack? Present, PlannedAction Action, string Why);
