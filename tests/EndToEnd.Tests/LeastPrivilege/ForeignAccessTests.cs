using CequenceApigw.Sandbox.Compute.Scheduler;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Credentials;
using CequenceApigw.Sandbox.Identity.Roles;
using CequenceApigw.Sandbox.Storage.Keys;
using CequenceApigw.Sandbox.Storage.S3;
using CequenceApigw.Sandbox.Storage.Secrets;

namespace CequenceApigw.EndToEnd.Tests.LeastPrivilege;

/// <summary>Who is kept out, by the sandbox's evaluation and by another one alike; beside each, who is let in by the same policy.</summary>
public sealed class ForeignAccessTests
{
    private const string Management = "111111111111";
    private const string Member = "200000000001";
    private const string OtherMember = "200000000002";
    private const string Stranger = "999999999999";

    [SkippableFact]
    public async Task Nobody_else_gets_in()
    {
        Skip.IfNot(Simulation.Exists, Simulation.Missing);
        await using var rehearsal = await StartAsync();
        var roles = rehearsal.Get<RoleStore>();
        var decisions = new Decisions(rehearsal);
        var (forwarder, discovery) = (RoleOf(roles, "forwarder"), RoleOf(roles, "discovery"));
        var administrator = Session($"arn:aws:iam::{Member}:role/{RoleStore.OrganizationAccess}");
        var stranger = AddStranger(roles);
        var bucket = rehearsal.Get<BucketStore>().In(Management).Single();
        var (artifact, config) = (bucket.ArnOf(Key(bucket, "function/")), bucket.ArnOf(Key(bucket, "config/")));
        var secret = rehearsal.Get<SecretStore>().In(Management, Rehearsal.Home).Single().Arn;
        var key = rehearsal.Get<KeyStore>().In(Management, Rehearsal.Home).Single().Arn;
        var decrypting = new Dictionary<string, string>
        {
            ["kms:ViaService"] = $"secretsmanager.{Rehearsal.Home}.amazonaws.com", ["kms:EncryptionContext:SecretARN"] = secret,
        };

        // Another account's logs.
        Expect(true, forwarder, "logs:FilterLogEvents", Logs(Member));
        Expect(false, forwarder, "logs:FilterLogEvents", Logs(OtherMember));

        // What every account shares: for StackSets, the forwarders and discovery alone.
        Expect(true, Session($"arn:aws:iam::{Member}:role/stacksets-exec-0123456789abcdef"), "s3:GetObject", artifact);
        Expect(true, forwarder, "secretsmanager:GetSecretValue", secret);
        Expect(true, forwarder, "kms:Decrypt", key, decrypting);
        Expect(false, forwarder, "kms:Decrypt", key);
        Expect(true, discovery, "s3:GetObject", config);
        Expect(false, discovery, "secretsmanager:GetSecretValue", secret);
        foreach (var other in new[] { administrator, stranger })
        {
            Expect(false, other, "s3:GetObject", artifact);
            Expect(false, other, "s3:GetObject", config);
            Expect(false, other, "secretsmanager:GetSecretValue", secret);
            Expect(false, other, "kms:Decrypt", key, decrypting);
        }

        // Writing to the administration account.
        foreach (var other in new[] { forwarder, discovery, administrator, stranger })
        {
            Expect(false, other, "s3:PutObject", artifact);
            Expect(false, other, "s3:PutBucketPolicy", bucket.Arn);
            Expect(false, other, "secretsmanager:PutSecretValue", secret);
            Expect(false, other, "secretsmanager:PutResourcePolicy", secret);
            Expect(false, other, "kms:PutKeyPolicy", key);
        }

        // The reader role: for the administration account, if it names the external id.
        var reader = RoleOf(roles, "read-statistics").RoleArn!;
        var operating = rehearsal.Get<CredentialStore>().Administrator;
        var externalId = new Dictionary<string, string> { ["sts:ExternalId"] = $"{rehearsal.Local.Organization.Id}/CequenceApigw" };
        Expect(true, operating, "sts:AssumeRole", reader, externalId);
        Expect(false, operating, "sts:AssumeRole", reader);
        Expect(false, operating, "sts:AssumeRole", reader, new() { ["sts:ExternalId"] = "o-another/CequenceApigw" });
        Expect(false, stranger, "sts:AssumeRole", reader, externalId);
        Expect(false, Session($"arn:aws:iam::{OtherMember}:role/{RoleStore.OrganizationAccess}"), "sts:AssumeRole", reader, externalId);

        // Scheduler as somebody's deputy: of another account, of another Region's schedules, or of schedules of another group.
        var starting = RoleOf(roles, "start-forwarder").RoleArn!;
        var group = rehearsal.Get<ScheduleStore>().In(Member, Rehearsal.Home)[0].GroupName;
        ExpectOfScheduler(true, starting, Member, Rehearsal.Home, group);
        ExpectOfScheduler(false, starting, Stranger, Rehearsal.Home, group);
        ExpectOfScheduler(false, starting, Member, "eu-west-1", group);
        ExpectOfScheduler(false, starting, Member, Rehearsal.Home, "default");

        await decisions.AssertAsync();

        void Expect(bool allowed, Principal who, string action, string resource, Dictionary<string, string>? context = null) =>
            decisions.Expect(allowed, who, action, resource, context);

        void ExpectOfScheduler(bool allowed, string role, string accountId, string region, string groupName) =>
            decisions.Expect(allowed, "scheduler.amazonaws.com", "sts:AssumeRole", role, new()
            {
                ["aws:SourceAccount"] = accountId, ["aws:SourceArn"] = $"arn:aws:scheduler:{region}:{accountId}:schedule-group/{groupName}",
            });
    }

    private static async Task<Rehearsal> StartAsync()
    {
        var rehearsal = await Rehearsal.StartAsync(new SandboxOptions { Accounts = 2, Regions = [Rehearsal.Home], SimulatesFunctions = true });
        var summary = await rehearsal.Integration.EnableAsync(rehearsal.Options with { ApiConfigPath = ListOfApis.Path });
        Assert.Equal((2, 2), (summary.Current, summary.Total));
        return rehearsal;
    }

    private static Principal Session(string roleArn) => CredentialStore.Session(roleArn, "test");

    private static Principal RoleOf(RoleStore roles, string policy) =>
        Session(roles.In(Member).Single(role => role.InlinePolicies.ContainsKey(policy)).Arn.ToString());

    private static Principal AddStranger(RoleStore roles)
    {
        var role = CustomerRole.Of(Stranger, "administrator", """{ "Effect": "Allow", "Action": "*", "Resource": "*" }""");
        roles.Add(role);
        return Session(role.Arn.ToString());
    }

    private static string Logs(string accountId) => $"arn:aws:logs:{Rehearsal.Home}:{accountId}:log-group:API-Gateway-Execution-Logs_abc123/prod:log-stream:";

    private static string Key(Bucket bucket, string prefix) => bucket.Objects.Keys.Single(key => key.StartsWith(prefix, StringComparison.Ordinal));
}
