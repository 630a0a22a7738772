using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>Refuses calls that policies do not allow, in the words and with the code of the called service.</summary>
internal sealed class Authorizer(PolicyEvaluator evaluator) : IAuthorizer
{
    public void Authorize(AwsCall call, string action, string resource, IReadOnlyDictionary<string, string>? context) =>
        Authorize(call.Principal, call.Region, call.Service, action, resource, context);

    /// <summary>For a service that acts with its caller's rights, as Lambda does when it reads a function's code.</summary>
    public void Authorize(
        Principal principal, string region, string service, string action, string resource, IReadOnlyDictionary<string, string>? context = null)
    {
        var decision = evaluator.Decide(principal, region, action, resource, context);
        if (decision.IsAllowed) return;
        var family = ServiceFamilies.Of(service);
        var named = family == ServiceFamily.S3 ? $"\"{resource}\"" : resource;
        throw Denied(family, $"User: {principal.Arn} is not authorized to perform: {action} on resource: {named} {decision.Reason}");
    }

    private static AwsException Denied(ServiceFamily family, string message) => family switch
    {
        ServiceFamily.S3 or ServiceFamily.Query => new AwsException("AccessDenied", message, 403),
        ServiceFamily.Ec2 => new AwsException("UnauthorizedOperation", message, 403),
        ServiceFamily.RestJson => new AwsException("AccessDeniedException", message, 403),
        _ => new AwsException("AccessDeniedException", message),
    };
}
