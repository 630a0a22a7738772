namespace CequenceApigw.Engine.Planning;

/// <summary>Words a plan's rows of what stands in the administration account.</summary>
internal sealed class PlanRows(string administrationAccountId, string homeRegion)
{
    private const string AsWanted = "as wanted";

    /// <summary>Why nothing happens in a Region that can't be looked into any more.</summary>
    public static string Closed(string reason) => $"what stands there stays: {reason}";

    public PlannedChange TrustedAccess(bool granted) => Row(
        PlannedKind.TrustedAccess, homeRegion, granted ? PlannedAction.None : PlannedAction.Create,
        granted ? AsWanted : "StackSets may not act in the organization yet");

    public IEnumerable<PlannedChange> Administration(AdministrationPlan plan) => plan.Wanted
        .Select(stack => Row(PlannedKind.AdministrationStack, stack.Region, stack.Action, stack.Why))
        .Concat(plan.Unwanted.Select(region => Row(
            PlannedKind.AdministrationStack, region, PlannedAction.Delete, $"{region} is no target any more")))
        .Concat(plan.Closed.Select(each => Row(PlannedKind.AdministrationStack, each.Key, PlannedAction.None, Closed(each.Value))));

    public PlannedChange Published(PlannedPublication planned) => Row(
        planned.Publication.Kind, planned.Region, planned.IsMissing ? PlannedAction.Create : PlannedAction.None,
        planned.IsMissing ? $"{planned.Publication.Key} isn't there yet" : AsWanted);

    public PlannedChange ClientSecret(bool authEnabled, bool stores) => Row(
        PlannedKind.ClientSecret, homeRegion, stores ? PlannedAction.Update : PlannedAction.None,
        stores ? "the secret doesn't hold this client's id and secret" : authEnabled ? AsWanted : "no authentication");

    public PlannedChange StackSet(bool isMissing, string? difference, int operations) => (isMissing, difference) switch
    {
        (true, _) => Row(PlannedKind.StackSet, homeRegion, PlannedAction.Create, "there is none yet"),
        (_, not null) => Row(PlannedKind.StackSet, homeRegion, PlannedAction.Update, difference),
        _ when operations > 0 => Row(PlannedKind.StackSet, homeRegion, PlannedAction.Update, "its targets change"),
        _ => Row(PlannedKind.StackSet, homeRegion, PlannedAction.None, AsWanted),
    };

    public IEnumerable<PlannedChange> Plain(IEnumerable<PlannedStack> stacks) =>
        stacks.Select(stack => Row(PlannedKind.AccountStack, stack.Region, stack.Action, stack.Why));

    private PlannedChange Row(PlannedKind kind, string region, PlannedAction action, string why) =>
        new() { Kind = kind, AccountId = administrationAccountId, Region = region, Action = action, Why = why };
}
