using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity;
using CequenceApigw.Sandbox.Identity.Credentials;
using CequenceApigw.Sandbox.Identity.Policies;
using CequenceApigw.Sandbox.Identity.Roles;
using CequenceApigw.Sandbox.Storage.Keys;
using CequenceApigw.Sandbox.Storage.S3;
using CequenceApigw.Sandbox.Storage.Secrets;

namespace CequenceApigw.EndToEnd.Tests.LeastPrivilege;

/// <summary>What accounts share is for the targets: elsewhere not even a role that looks like one of ours reads it.</summary>
public sealed class TargetScopeTests
{
    private const string Management = "111111111111";
    private const string Member = "200000000001";
    private const string Elsewhere = "200000000002";
    private const string Nested = "200000000003";
    private const string AnythingAllowed = """{ "Effect": "Allow", "Action": "*", "Resource": "*" }""";

    private readonly AccessRecord _record = new();
    private readonly List<string> _wrong = [];

    [SkippableFact]
    public async Task Only_target_accounts_read_what_is_shared()
    {
        Skip.IfNot(Simulation.Exists, Simulation.Missing);
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(
            new SandboxOptions { Accounts = 3, Regions = [Rehearsal.Home] }, local => Nest(local.Organization));
        var organization = rehearsal.Local.Organization;
        foreach (var account in organization.Accounts) Imitate(rehearsal, account.Id);

        await EnableAsync(rehearsal, organization.Workloads.Id, stacks: 2);
        Expect(rehearsal, true, Member);
        // Who may make roles in a target account reads what its forwarder reads.
        Expect(rehearsal, true, Nested);
        Expect(rehearsal, false, Elsewhere);

        await EnableAsync(rehearsal, organization.Sandbox.Id, stacks: 1);
        Expect(rehearsal, false, Member);
        Expect(rehearsal, false, Nested);
        Expect(rehearsal, true, Elsewhere);

        await EnableAsync(rehearsal, organization.Root.Id, stacks: 1, Member);
        Expect(rehearsal, true, Member);
        Expect(rehearsal, false, Nested);
        Expect(rehearsal, false, Elsewhere);

        await rehearsal.DestroyAsync();
        Assert.Empty(rehearsal.ChangedSettings);
        Assert.Empty(_wrong);
        var simulation = await Simulation.OfAsync(_record);
        Assert.Empty(simulation.Invalid);
        Assert.Empty(simulation.Disputed);
    }

    private static void Nest(OrganizationModel organization)
    {
        var unit = new OrganizationalUnit("ou-cq01-nested01", "Nested", organization.Workloads.Id);
        organization.Units = [.. organization.Units, unit];
        organization.Change(accounts => [.. accounts.Select(account => account.Id == Nested ? account with { ParentId = unit.Id } : account)]);
    }

    // What any administrator of an account can make.
    private static void Imitate(Rehearsal rehearsal, string accountId)
    {
        var role = CustomerRole.Of(accountId, "imitation", AnythingAllowed);
        rehearsal.Get<RoleStore>().Add(role with { Arn = role.Arn with { Path = rehearsal.Options.RolePath } });
        rehearsal.Get<RoleStore>().Add(CustomerRole.Of(accountId, "stacksets-exec-imitation", AnythingAllowed));
    }

    private static async Task EnableAsync(Rehearsal rehearsal, string unit, int stacks, params string[] accounts)
    {
        var summary = await rehearsal.Integration.EnableAsync(
            rehearsal.Options with { OrganizationalUnitIds = [unit], AccountIds = accounts, ApiConfigPath = ListOfApis.Path });
        Assert.Equal((stacks, stacks), (summary.Current, summary.Total));
    }

    private void Expect(Rehearsal rehearsal, bool allowed, string accountId)
    {
        var bucket = rehearsal.Get<BucketStore>().In(Management).Single();
        var secret = rehearsal.Get<SecretStore>().In(Management, Rehearsal.Home).Single().Arn;
        var key = rehearsal.Get<KeyStore>().In(Management, Rehearsal.Home).Single().Arn;
        var forwarder = CredentialStore.Session($"arn:aws:iam::{accountId}:role{rehearsal.Options.RolePath}imitation", "test");
        var stackSets = CredentialStore.Session($"arn:aws:iam::{accountId}:role/stacksets-exec-imitation", "test");
        Decide(forwarder, "secretsmanager:GetSecretValue", secret);
        Decide(forwarder, "kms:Decrypt", key, new()
        {
            ["kms:ViaService"] = $"secretsmanager.{Rehearsal.Home}.amazonaws.com", ["kms:EncryptionContext:SecretARN"] = secret,
        });
        Decide(forwarder, "s3:GetObject", bucket.ArnOf("config/any.json"));
        Decide(forwarder, "s3:GetObject", bucket.ArnOf("certificates/any.pem"));
        Decide(stackSets, "s3:GetObject", bucket.ArnOf("function/any.zip"));

        void Decide(Principal who, string action, string resource, Dictionary<string, string>? context = null)
        {
            if (rehearsal.Get<PolicyEvaluator>().Decide(who, Rehearsal.Home, action, resource, context).IsAllowed != allowed)
                _wrong.Add($"{who.Arn} {action} {resource}: {(allowed ? "refused" : "allowed")}");
            _record.Add(rehearsal.Get<AuthorizationLog>().Records.Last());
        }
    }
}
