using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Policies;

namespace CequenceApigw.Sandbox.Identity.Roles;

/// <summary><c>AWS::IAM::Role</c>: Ref is the name; Arn and RoleId are attributes.</summary>
internal sealed class RoleProvider(RoleStore roles, PolicyStore policies, SandboxClock clock) : IResourceProvider
{
    private const int MaxNameLength = 64;

    public string Type => "AWS::IAM::Role";

    public Task<ResourceState> CreateAsync(ResourceContext context, JsonObject properties, CancellationToken cancellationToken)
    {
        var name = (string?)properties["RoleName"] ?? context.GenerateName(MaxNameLength);
        if (roles.Find(context.AccountId, name) is not null) throw new AwsException("AlreadyExists", $"{name} already exists");
        var role = Read(properties, new RoleArn(context.AccountId, PathOf(properties), name), RoleId.Next(), clock.GetUtcNow(), context.Tags);
        roles.Add(role);
        return Task.FromResult(State(role));
    }

    public Task<ResourceState> UpdateAsync(
        ResourceContext context, ResourceState current, JsonObject oldProperties, JsonObject newProperties, CancellationToken cancellationToken)
    {
        if (PathOf(oldProperties) != PathOf(newProperties) || (string?)oldProperties["RoleName"] != (string?)newProperties["RoleName"])
            return CreateAsync(context, newProperties, cancellationToken);
        var old = roles.Find(context.AccountId, current.PhysicalId)
            ?? throw new AwsException("NoSuchEntity", $"The role with name {current.PhysicalId} cannot be found.", 404);
        var role = Read(newProperties, old.Arn, old.Id, old.Created, context.Tags);
        roles.Replace(role);
        return Task.FromResult(State(role));
    }

    public bool IsAsDefined(string accountId, string region, ResourceState current, JsonObject properties) =>
        roles.Find(accountId, current.PhysicalId) is not null;

    public Task DeleteAsync(ResourceContext context, ResourceState current, JsonObject properties, CancellationToken cancellationToken)
    {
        roles.Remove(context.AccountId, current.PhysicalId);
        return Task.CompletedTask;
    }

    private Role Read(JsonObject properties, RoleArn arn, string id, DateTimeOffset created, IReadOnlyDictionary<string, string> stackTags) =>
        new(arn, id, created, properties["AssumeRolePolicyDocument"] as JsonObject ?? throw MalformedPolicy.Because("AssumeRolePolicyDocument is missing."))
        {
            Description = (string?)properties["Description"],
            MaxSessionDuration = (int?)properties["MaxSessionDuration"] ?? 3600,
            InlinePolicies = (properties["Policies"] as JsonArray ?? []).OfType<JsonObject>()
                .ToDictionary(policy => (string)policy["PolicyName"]!, policy => PolicyDocument.Parse(policy["PolicyDocument"])),
            ManagedPolicyArns = [.. (properties["ManagedPolicyArns"] as JsonArray ?? []).Select(ManagedPolicy)],
            BoundaryArn = (string?)properties["PermissionsBoundary"] is { } boundary ? Boundary(boundary) : null,
            Tags = (properties["Tags"] as JsonArray ?? []).OfType<JsonObject>()
                .Select(tag => KeyValuePair.Create((string)tag["Key"]!, (string)tag["Value"]!))
                .Concat(stackTags).DistinctBy(tag => tag.Key).ToDictionary(),
        };

    private string Boundary(string arn) => policies.Find(arn) is not null
        ? arn
        : throw new AwsException("NoSuchEntity", $"Scope ARN: {arn} does not exist or is not attachable.", 404);

    private static string ManagedPolicy(JsonNode? node) =>
        (string)node! is var arn && ManagedPolicies.Find(arn) is not null
            ? arn
            : throw new AwsException("NoSuchEntity", $"Policy {arn} does not exist or is not attachable.", 404);

    private static string PathOf(JsonObject properties) => (string?)properties["Path"] ?? "/";

    private static ResourceState State(Role role) =>
        new(role.Arn.Name, new Dictionary<string, JsonNode?> { ["Arn"] = role.Arn.ToString(), ["RoleId"] = role.Id });
}
