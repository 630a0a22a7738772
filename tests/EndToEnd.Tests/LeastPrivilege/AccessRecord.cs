using System.Text.Json;
using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Identity.Policies;
using CequenceApigw.Sandbox.Identity.Roles;
using CequenceApigw.Sandbox.Storage.Keys;
using CequenceApigw.Sandbox.Storage.S3;
using CequenceApigw.Sandbox.Storage.Secrets;

namespace CequenceApigw.EndToEnd.Tests.LeastPrivilege;

/// <summary>What was granted and what was asked for in local organizations, each thing once, as tests/Iam/simulate.mjs reads it.</summary>
internal sealed class AccessRecord
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _policies = [];
    private readonly HashSet<string> _grants = [];
    private readonly HashSet<string> _calls = [];

    /// <summary>Policies as they stand: of the integration's roles, of its bucket, secret and key, and of who operates it.</summary>
    public void AddGrants(Rehearsal rehearsal)
    {
        var accounts = rehearsal.Local.Organization.Accounts;
        foreach (var role in accounts.SelectMany(account => rehearsal.Get<RoleStore>().In(account.Id)))
        {
            var isOurs = role.Arn.Path == rehearsal.Options.RolePath;
            if (!isOurs && role.Arn.Name != Operator.RoleName) continue;
            foreach (var (name, policy) in role.InlinePolicies) Grant(name, policy);
            if (isOurs) Grant($"trust of {role.InlinePolicies.Keys.FirstOrDefault() ?? "gateway-logging"}", role.Trust);
        }

        foreach (var account in accounts)
        {
            foreach (var bucket in rehearsal.Get<BucketStore>().In(account.Id)) Grant("bucket", bucket.Policy);
            foreach (var region in rehearsal.Local.Organization.Regions)
            {
                foreach (var secret in rehearsal.Get<SecretStore>().In(account.Id, region)) Grant("secret", secret.Policy);
                foreach (var key in rehearsal.Get<KeyStore>().In(account.Id, region)) Grant("key", key.Policy);
            }
        }
    }

    /// <summary>All calls so far.</summary>
    public void AddCalls(Rehearsal rehearsal)
    {
        var log = rehearsal.Get<AuthorizationLog>();
        Assert.True(log.Records.Count < AuthorizationLog.Capacity, "The log has forgotten calls.");
        foreach (var record in log.Records) Add(record);
    }

    public void Add(AuthorizationRecord record)
    {
        lock (_lock) _calls.Add(Call(record).ToJsonString());
    }

    public void Grant(string name, PolicyDocument? policy)
    {
        if (policy is null) return;
        lock (_lock) _grants.Add(new JsonObject { ["name"] = name, ["policy"] = Index(policy) }.ToJsonString());
    }

    public Task WriteAsync(string path) => File.WriteAllTextAsync(path, new JsonObject
    {
        ["policies"] = new JsonArray([.. _policies.OrderBy(policy => policy.Value).Select(policy => JsonNode.Parse(policy.Key))]),
        ["grants"] = Array(_grants),
        ["calls"] = Array(_calls),
    }.ToJsonString());

    private static JsonArray Array(IEnumerable<string> lines) => new([.. lines.Select(line => JsonNode.Parse(line))]);

    private JsonObject Call(AuthorizationRecord record)
    {
        var (request, policies) = (record.Request, record.Policies);
        return new JsonObject
        {
            ["principal"] = request.Service ?? request.Caller!.Arn,
            ["action"] = request.Action,
            ["resource"] = request.Resource,
            ["account"] = policies.Resource?.AccountId
                ?? (request.Resource.Split(':') is [_, _, _, _, { Length: 12 } owner, ..] ? owner : request.Caller?.AccountId),
            ["keys"] = JsonSerializer.SerializeToNode(request.Keys.OrderBy(key => key.Key, StringComparer.Ordinal).ToDictionary()),
            ["identity"] = new JsonObject(policies.Identity.Select(policy => KeyValuePair.Create(policy.Key, (JsonNode?)Index(policy.Value)))),
            ["boundary"] = policies.Boundary is { } boundary ? Index(boundary) : null,
            ["resourcePolicy"] = policies.Resource?.Document is { } own ? Index(own) : null,
            ["allowed"] = record.Allowed,
        };
    }

    private int Index(PolicyDocument policy)
    {
        var text = policy.Source.ToJsonString();
        if (!_policies.TryGetValue(text, out var index)) _policies[text] = index = _policies.Count;
        return index;
    }
}
