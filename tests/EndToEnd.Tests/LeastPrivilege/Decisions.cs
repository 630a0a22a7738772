using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Policies;

namespace CequenceApigw.EndToEnd.Tests.LeastPrivilege;

/// <summary>What a local organization decides of single requests, compared with what is expected and with another evaluation.</summary>
internal sealed class Decisions(Rehearsal rehearsal)
{
    private readonly AccessRecord _record = new();
    private readonly List<string> _wrong = [];

    /// <param name="allowed">What is expected.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="action">An IAM action.</param>
    /// <param name="resource">ARN or <c>*</c>.</param>
    /// <param name="context">Condition keys beyond the global ones.</param>
    /// <param name="region">Region that is asked.</param>
    public void Expect(
        bool allowed, Principal who, string action, string resource, Dictionary<string, string>? context = null, string region = Rehearsal.Home) =>
        Check(allowed, rehearsal.Get<PolicyEvaluator>().Decide(who, region, action, resource, context), $"{who.Arn} in {region} {action} {resource}");

    /// <summary>The same of an AWS service that acts in its own name.</summary>
    public void Expect(bool allowed, string service, string action, string resource, Dictionary<string, string> context) => Check(
        allowed,
        rehearsal.Get<PolicyEvaluator>().Decide(service, action, resource, context),
        $"{service} {action} {resource} for {string.Join(", ", context.Values)}");

    public async Task AssertAsync()
    {
        Assert.Empty(_wrong);
        var simulation = await Simulation.OfAsync(_record);
        Assert.Empty(simulation.Invalid);
        Assert.Empty(simulation.Disputed);
    }

    private void Check(bool allowed, AccessDecision decision, string line)
    {
        if (decision.IsAllowed != allowed) _wrong.Add($"{line}: {(allowed ? "refused" : "allowed")}");
        _record.Add(rehearsal.Get<AuthorizationLog>().Records.Last());
    }
}
