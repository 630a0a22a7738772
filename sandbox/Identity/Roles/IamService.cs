using System.Xml.Linq;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Identity.Roles;

/// <summary>IAM as far as roles are read; they are made by CloudFormation.</summary>
internal sealed class IamService : QueryService
{
    private const int MaxPage = 1000;
    private readonly RoleStore _roles;

    public IamService(RoleStore roles)
    {
        _roles = roles;
        On("GetRole", GetRole);
        On("ListRoles", ListRoles);
    }

    public override string SigningName => "iam";

    protected override string XmlNamespace => "https://iam.amazonaws.com/doc/2010-05-08/";

    private XElement[] GetRole(AwsCall call, QueryInput input)
    {
        var name = input.Required("RoleName");
        var role = _roles.Find(call.AccountId, name);
        call.Authorize("iam:GetRole", (role?.Arn ?? new RoleArn(call.AccountId, "/", name)).ToString());
        return role is null
            ? throw new AwsException("NoSuchEntity", $"The role with name {name} cannot be found.", 404)
            : [Describe("Role", role, [.. Tags(role)])];
    }

    private XElement[] ListRoles(AwsCall call, QueryInput input)
    {
        call.Authorize("iam:ListRoles", $"arn:aws:iam::{call.AccountId}:role/");
        var matching = _roles.In(call.AccountId).Where(role => role.Arn.Path.StartsWith(input["PathPrefix"] ?? "/", StringComparison.Ordinal));
        var page = Page.Of(matching, input.Int("MaxItems") ?? 100, MaxPage, input["Marker"], "ValidationError");
        return
        [
            new("Roles", page.Items.Select(role => Describe("member", role))),
            new("IsTruncated", page.NextToken is not null),
            .. page.NextToken is { } marker ? [new XElement("Marker", marker)] : Array.Empty<XElement>(),
        ];
    }

    private static XElement Describe(string element, Role role, params XElement[] more) =>
        new(
            element,
            new XElement("Path", role.Arn.Path),
            new XElement("RoleName", role.Arn.Name),
            new XElement("RoleId", role.Id),
            new XElement("Arn", role.Arn),
            new XElement("CreateDate", role.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'")),
            new XElement("AssumeRolePolicyDocument", Uri.EscapeDataString(role.TrustDocument.ToJsonString())),
            role.Description is null ? null : new XElement("Description", role.Description),
            new XElement("MaxSessionDuration", role.MaxSessionDuration),
            role.BoundaryArn is null
                ? null
                : new XElement(
                    "PermissionsBoundary",
                    new XElement("PermissionsBoundaryType", "Policy"),
                    new XElement("PermissionsBoundaryArn", role.BoundaryArn)),
            more);

    /// <summary>GetRole alone tells the tags, as in AWS.</summary>
    private static IEnumerable<XElement> Tags(Role role)
    {
        if (role.Tags.Count > 0)
            yield return new XElement("Tags", role.Tags.Select(tag => new XElement("member", new XElement("Key", tag.Key), new XElement("Value", tag.Value))));
    }
}
