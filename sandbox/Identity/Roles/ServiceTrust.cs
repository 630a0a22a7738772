using CequenceApigw.Sandbox.Identity.Policies;
using CequenceApigw.Sandbox.Identity.Sts;

namespace CequenceApigw.Sandbox.Identity.Roles;

/// <summary>Whether AWS services may assume roles: asked when a role is given to one, and each time that it acts.</summary>
internal sealed class ServiceTrust(RoleStore roles, PolicyEvaluator evaluator)
{
    /// <summary>Of EventBridge Scheduler, which tells the account and the group of the schedule, never the schedule.</summary>
    /// <remarks>https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html</remarks>
    public bool OfScheduler(string roleArn, string accountId, string groupArn) => Of("scheduler.amazonaws.com", roleArn, new Dictionary<string, string>
    {
        ["aws:SourceAccount"] = accountId,
        ["aws:SourceArn"] = groupArn,
    });

    /// <summary>Of a service that isn't documented to tell whom it acts for: Lambda, API Gateway.</summary>
    public bool Of(string service, string roleArn) => Of(service, roleArn, new Dictionary<string, string>());

    private bool Of(string service, string roleArn, Dictionary<string, string> context) =>
        roles.Find(roleArn) is not null && evaluator.Decide(service, StsService.AssumeRoleAction, roleArn, context).IsAllowed;
}
