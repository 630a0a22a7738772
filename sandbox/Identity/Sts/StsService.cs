using System.Text.RegularExpressions;
using System.Xml.Linq;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Credentials;
using CequenceApigw.Sandbox.Identity.Policies;
using CequenceApigw.Sandbox.Identity.Roles;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Identity.Sts;

/// <summary>Security Token Service: who am I, and sessions of roles.</summary>
internal sealed partial class StsService : QueryService
{
    public const string AssumeRoleAction = "sts:AssumeRole";

    private const int ShortestSession = 900;
    private const int ChainedSession = 3600;
    private readonly CredentialStore _credentials;
    private readonly RoleStore _roles;
    private readonly PolicyEvaluator _evaluator;
    private readonly AccountHardships _hardships;

    public StsService(CredentialStore credentials, RoleStore roles, PolicyEvaluator evaluator, AccountHardships hardships)
    {
        (_credentials, _roles, _evaluator, _hardships) = (credentials, roles, evaluator, hardships);
        On("GetCallerIdentity", (call, _) => GetCallerIdentity(call));
        On("AssumeRole", AssumeRole);
    }

    public override string SigningName => "sts";

    protected override string XmlNamespace => "https://sts.amazonaws.com/doc/2011-06-15/";

    private XElement[] GetCallerIdentity(AwsCall call) =>
    [
        new("Arn", call.Principal.Arn),
        new("UserId", UserId(call.Principal)),
        new("Account", call.AccountId),
    ];

    private XElement[] AssumeRole(AwsCall call, QueryInput input)
    {
        var roleArn = input.Required("RoleArn");
        var sessionName = SessionName(input);
        if (input["Policy"] is not null || input.Has("PolicyArns"))
            throw new AwsException("ValidationError", "The sandbox has no session policies.");
        var role = _roles.Find(roleArn);
        CheckTrust(call, input, roleArn, exists: role is not null);
        var session = _credentials.Issue(roleArn, sessionName, TimeSpan.FromSeconds(Duration(call, input, role!)));
        var principal = CredentialStore.Session(roleArn, sessionName);
        return
        [
            new("AssumedRoleUser", new XElement("AssumedRoleId", UserId(principal)), new XElement("Arn", principal.Arn)),
            new(
                "Credentials",
                new XElement("AccessKeyId", session.AccessKeyId),
                new XElement("SecretAccessKey", session.SecretAccessKey),
                new XElement("SessionToken", session.SessionToken),
                new XElement("Expiration", session.Expiration.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"))),
        ];
    }

    /// <summary>AWS does not tell a role that refuses from one that is not there.</summary>
    private void CheckTrust(AwsCall call, QueryInput input, string roleArn, bool exists)
    {
        var context = new Dictionary<string, string> { ["sts:RoleSessionName"] = input["RoleSessionName"]! };
        if (input["ExternalId"] is { } externalId) context["sts:ExternalId"] = externalId;
        var allowed = _evaluator.Decide(call.Principal, call.Region, AssumeRoleAction, roleArn, context).IsAllowed;
        if (!allowed || !exists || _hardships.RefusesSessions(roleArn.Split(':')[4]))
        {
            throw new AwsException(
                "AccessDenied", $"User: {call.Principal.Arn} is not authorized to perform: {AssumeRoleAction} on resource: {roleArn}", 403);
        }
    }

    private static int Duration(AwsCall call, QueryInput input, Role role)
    {
        var seconds = input.Int("DurationSeconds") ?? Math.Min(role.MaxSessionDuration, 3600);
        if (seconds < ShortestSession)
            throw Invalid("durationSeconds", $"{seconds}", $"have value greater than or equal to {ShortestSession}");
        if (call.Principal.RoleArn is not null && seconds > ChainedSession)
        {
            throw new AwsException(
                "ValidationError", "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.");
        }

        return seconds <= role.MaxSessionDuration
            ? seconds
            : throw new AwsException("ValidationError", "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
    }

    private static string SessionName(QueryInput input) =>
        input.Required("RoleSessionName") is var name && ValidSessionName().IsMatch(name)
            ? name
            : throw Invalid("roleSessionName", name, @"satisfy regular expression pattern: [\w+=,.@-]*");

    private static AwsException Invalid(string member, string value, string constraint) =>
        AwsException.Constraint("ValidationError", value, member, constraint);

    private string UserId(Principal principal)
    {
        if (principal.RoleArn is null) return "AIDACQSANDBOXADMIN001";
        return $"{_roles.Find(principal.RoleArn)?.Id ?? "AROACQSANDBOXSERVICE1"}:{principal.Arn.Split('/')[^1]}";
    }

    [GeneratedRegex(@"^[\w+=,.@-]{2,64}$")]
    private static partial Regex ValidSessionName();
}
