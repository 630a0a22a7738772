using CequenceApigw.Sandbox.CloudFormation.Stacks;
using CequenceApigw.Sandbox.Compute.Lambda;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Credentials;
using CequenceApigw.Sandbox.Identity.Roles;
using CequenceApigw.Sandbox.Storage.DynamoDb;
using CequenceApigw.Sandbox.Storage.Keys;
using CequenceApigw.Sandbox.Storage.S3;
using CequenceApigw.Sandbox.Storage.Secrets;

namespace CequenceApigw.EndToEnd.Tests.LeastPrivilege;

/// <summary>Where each policy ends: every request that it allows, beside those that it would allow if it were a little wider.</summary>
public sealed class NeighbourTests
{
    private const string Management = "111111111111";
    private const string Member = "200000000001";
    private const string Stranger = "999999999999";
    private const string OtherRegion = "eu-west-1";

    private Rehearsal _rehearsal = null!;
    private Decisions _decisions = null!;

    [SkippableFact]
    public async Task A_right_to_one_thing_is_none_to_its_neighbours()
    {
        Skip.IfNot(Simulation.Exists, Simulation.Missing);
        await using var rehearsal = await Rehearsal.StartAsync(
            new SandboxOptions { Accounts = 1, Regions = [Rehearsal.Home], SimulatesFunctions = true });
        await rehearsal.Integration.EnableAsync(rehearsal.Options with { ApiConfigPath = ListOfApis.Path });
        (_rehearsal, _decisions) = (rehearsal, new Decisions(rehearsal));

        StackResources();
        Gateways();
        ClientSecret();
        Strangers();

        await _decisions.AssertAsync();
    }

    // The state table, log groups and functions of a stack, and the stack itself.
    private void StackResources()
    {
        var (forwarder, discovery, reader) = (RoleOf("forwarder"), RoleOf("discovery"), RoleOf("read-statistics"));
        var table = _rehearsal.Get<TableStore>().In(Member, Rehearsal.Home).Single().Name;
        foreach (var action in new[] { "DeleteItem", "GetItem", "PutItem", "Query" })
        {
            OnlyOn(forwarder, $"dynamodb:{action}", Arn("dynamodb", $"table/{table}"), table);
            OnlyOn(discovery, $"dynamodb:{action}", Arn("dynamodb", $"table/{table}"), table);
        }
        OnlyOn(reader, "dynamodb:Query", Arn("dynamodb", $"table/{table}"), table);
        foreach (var action in new[] { "CreateLogStream", "PutLogEvents" })
        {
            OnlyOn(forwarder, $"logs:{action}", LogGroup("/CequenceApigw/forwarder"), "forwarder");
            OnlyOn(discovery, $"logs:{action}", LogGroup("/CequenceApigw/discovery"), "discovery");
        }
        OnlyOn(reader, "logs:FilterLogEvents", LogGroup("/CequenceApigw/forwarder"), "forwarder");
        var functions = _rehearsal.Get<FunctionStore>().In(Member, Rehearsal.Home);
        foreach (var kind in new[] { "forwarder", "discovery" })
        {
            var function = functions.Single(each => each.Handler == kind);
            OnlyOn(RoleOf($"start-{kind}"), "lambda:InvokeFunction", function.Arn, function.Name);
        }
        var stack = _rehearsal.Get<StackStore>().In(Member, Rehearsal.Home).Single();
        OnlyOn(reader, "cloudformation:DescribeStacks", stack.Id, stack.Name);
        var bucket = _rehearsal.Get<BucketStore>().In(Management).Single();
        OnlyOn(discovery, "s3:GetObject", bucket.ArnOf(bucket.Objects.Keys.Single(key => key.StartsWith("config/", StringComparison.Ordinal))), "config/");
    }

    // What has no name of its own ends at the Region; logs at what API Gateway writes.
    private void Gateways()
    {
        var (forwarder, discovery, reader) = (RoleOf("forwarder"), RoleOf("discovery"), RoleOf("read-statistics"));
        OnlyOn(forwarder, "logs:FilterLogEvents", LogGroup("API-Gateway-Execution-Logs_abc123/prod"), "API-Gateway");
        OnlyOn(forwarder, "logs:FilterLogEvents", LogGroup("/aws/vendedlogs/orders"), "/aws/vendedlogs");
        OnlyOn(discovery, "logs:PutRetentionPolicy", Arn("logs", "log-group:API-Gateway-Execution-Logs_abc123/prod"), "API-Gateway");
        _decisions.Expect(true, discovery, "apigateway:PATCH", $"arn:aws:apigateway:{Rehearsal.Home}::/restapis/abc123/stages/prod");
        _decisions.Expect(false, discovery, "apigateway:PATCH", $"arn:aws:apigateway:{Rehearsal.Home}::/restapis/abc123");
        _decisions.Expect(false, discovery, "apigateway:PATCH", $"arn:aws:apigateway:{OtherRegion}::/restapis/abc123/stages/prod", region: OtherRegion);
        foreach (var (who, action) in new[]
        {
            (forwarder, "cloudwatch:GetMetricData"), (reader, "cloudwatch:GetMetricData"), (discovery, "logs:CreateLogDelivery"),
            (discovery, "logs:PutResourcePolicy"), (discovery, "logs:DescribeDeliverySources"),
        })
        {
            _decisions.Expect(true, who, action, "*");
            _decisions.Expect(false, who, action, "*", region: OtherRegion);
        }
    }

    // Where the key's or the secret's own policy would let a caller in, the forwarder's does not, and the other way round.
    private void ClientSecret()
    {
        var forwarder = RoleOf("forwarder");
        var secret = _rehearsal.Get<SecretStore>().In(Management, Rehearsal.Home).Single().Arn;
        var others = secret.Replace(Management, Member, StringComparison.Ordinal);
        var key = _rehearsal.Get<KeyStore>().In(Management, Rehearsal.Home).Single();
        _rehearsal.Get<KeyStore>().Put(key with { Id = "other" });
        _decisions.Expect(true, forwarder, "secretsmanager:GetSecretValue", secret);
        _decisions.Expect(false, forwarder, "secretsmanager:GetSecretValue", others);
        _decisions.Expect(true, forwarder, "kms:Decrypt", key.Arn, Decrypting(secret));
        _decisions.Expect(false, forwarder, "kms:Decrypt", key.Arn, Decrypting(others));
        _decisions.Expect(false, forwarder, "kms:Decrypt", (key with { Id = "other" }).Arn, Decrypting(secret));
        var directly = Decrypting(secret);
        directly.Remove("kms:ViaService");
        _decisions.Expect(false, forwarder, "kms:Decrypt", key.Arn, directly);
    }

    // Paths and names that the shared policies look for can be had in any account: another organization's are refused all the same.
    private void Strangers()
    {
        var (forwarder, stackSets) = (StrangerWith("/cequence-apigw/", "x"), StrangerWith("/", "stacksets-exec-x"));
        var bucket = _rehearsal.Get<BucketStore>().In(Management).Single();
        foreach (var name in bucket.Objects.Keys)
            _decisions.Expect(false, name.StartsWith("function/", StringComparison.Ordinal) ? stackSets : forwarder, "s3:GetObject", bucket.ArnOf(name));
        var secret = _rehearsal.Get<SecretStore>().In(Management, Rehearsal.Home).Single().Arn;
        _decisions.Expect(false, forwarder, "secretsmanager:GetSecretValue", secret);
        foreach (var key in _rehearsal.Get<KeyStore>().In(Management, Rehearsal.Home))
            _decisions.Expect(false, forwarder, "kms:Decrypt", key.Arn, Decrypting(secret));
    }

    /// <summary>The resource, but neither its like in another Region nor one whose name goes on where its own ends.</summary>
    private void OnlyOn(Principal who, string action, string resource, string name)
    {
        _decisions.Expect(true, who, action, resource);
        _decisions.Expect(false, who, action, resource.Replace(name, $"{name}-2", StringComparison.Ordinal));
        var elsewhere = resource.Replace($":{Rehearsal.Home}:", $":{OtherRegion}:", StringComparison.Ordinal);
        if (elsewhere != resource) _decisions.Expect(false, who, action, elsewhere, region: OtherRegion);
    }

    private Principal RoleOf(string policy) => Session(
        _rehearsal.Get<RoleStore>().In(Member).Single(role => role.InlinePolicies.ContainsKey(policy)));

    private Principal StrangerWith(string path, string name)
    {
        var role = CustomerRole.Of(Stranger, name, """{ "Effect": "Allow", "Action": "*", "Resource": "*" }""");
        role = role with { Arn = role.Arn with { Path = path } };
        _rehearsal.Get<RoleStore>().Add(role);
        return Session(role);
    }

    private static Dictionary<string, string> Decrypting(string secret) => new()
    {
        ["kms:ViaService"] = $"secretsmanager.{Rehearsal.Home}.amazonaws.com", ["kms:EncryptionContext:SecretARN"] = secret,
    };

    private static Principal Session(Role role) => CredentialStore.Session(role.Arn.ToString(), "test");

    private static string Arn(string service, string resource) => $"arn:aws:{service}:{Rehearsal.Home}:{Member}:{resource}";

    private static string LogGroup(string name) => Arn("logs", $"log-group:{name}:log-stream:stream");
}
