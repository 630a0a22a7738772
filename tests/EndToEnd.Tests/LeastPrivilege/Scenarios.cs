using System.Text.Json;
using Amazon.Runtime;
using CequenceApigw.Engine;
using CequenceApigw.Engine.Apis;
using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Statistics;
using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity;
using CequenceApigw.Sandbox.Identity.Credentials;
using CequenceApigw.Sandbox.Identity.Policies;
using CequenceApigw.Sandbox.Identity.Roles;
using CequenceApigw.Sandbox.Logs;
using CequenceApigw.Sandbox.Storage.Keys;
using CequenceApigw.Sandbox.Storage.Parameters;
using CequenceApigw.Sandbox.Storage.S3;

namespace CequenceApigw.EndToEnd.Tests.LeastPrivilege;

/// <summary>The whole life of integrations, run with the rights of docs/iam; what was asked for and granted is recorded.</summary>
/// <param name="record">Where it is recorded.</param>
/// <param name="authorities">Private authorities, which every integration publishes.</param>
internal sealed class Scenarios(AccessRecord record, PemFile authorities)
{
    private const string Management = "111111111111";
    private const string Member = "200000000001";
    private const string AccessLog = "/aws/vendedlogs/CequenceApigw/http-api-access";
    private const string OptInRegion = "eu-south-1";
    private const string Boundary = "security/Boundary";

    /// <summary>An organization with the management account itself; one member logs already, one doesn't.</summary>
    public async Task OrganizationAsync()
    {
        await using var rehearsal = await Rehearsal.StartAsync(
            new SandboxOptions { Accounts = 2, Regions = [Rehearsal.Home, OptInRegion], ManagementAccountTraffic = true });
        rehearsal.Local.Organization.StackSetsTrusted = true;
        rehearsal.Local.Organization.TrustedServices[OrganizationModel.AccountManagement] = DateTimeOffset.UnixEpoch;
        var caller = Operator.Of(rehearsal, Management, "example-user-iam-policy", "example-user-iam-policy-own-account");
        var options = rehearsal.Options with { IncludeManagementAccount = true, Regions = [Rehearsal.Home] };
        // Members are asked which opt-in Regions they have.
        await rehearsal.As(caller).PlanAsync(options with { Regions = [Rehearsal.Home, OptInRegion] });
        await LiveAsync(rehearsal, caller, options);
    }

    /// <summary>A member that administers StackSets for the management account. The functions are no others: they aren't started once more.</summary>
    public async Task DelegatedAdministratorAsync()
    {
        await using var rehearsal = await Rehearsal.StartAsync(
            new SandboxOptions { Accounts = 1, Regions = [Rehearsal.Home], SimulatesFunctions = true });
        rehearsal.Local.Organization.StackSetsTrusted = true;
        rehearsal.Local.Organization.DelegatedAdministrators[(Member, OrganizationModel.StackSets)] = DateTimeOffset.UnixEpoch;
        foreach (var name in new[] { "subnet", "group" })
            rehearsal.Get<ParameterStore>().Put(Member, Rehearsal.Home, $"/network/{name}", name == "subnet" ? "subnet-0a0a0a0a" : "sg-0c0c0c0c", overwrite: false);
        var network = new NetworkOptions { SubnetParameters = ["/network/subnet"], SecurityGroupParameters = ["/network/group"], DiscoveryInVpc = true };
        var caller = Operator.Of(rehearsal, Member, "example-user-iam-policy-delegated-administrator");
        await LiveAsync(rehearsal, caller, rehearsal.Options with { Network = network });
    }

    /// <summary>One account that belongs to no organization.</summary>
    public async Task SingleAccountAsync()
    {
        await using var rehearsal = await Rehearsal.StartAsync(
            new SandboxOptions { Accounts = 0, HasOrganization = false, Regions = [Rehearsal.Home], ManagementAccountTraffic = true });
        var caller = Operator.Of(rehearsal, Management, "example-user-iam-policy-single-account", "example-user-iam-policy-own-account");
        await LiveAsync(rehearsal, caller, rehearsal.Options with { HasOrganization = false, OrganizationalUnitIds = [] });
    }

    private async Task LiveAsync(Rehearsal rehearsal, AWSCredentials caller, IntegrationOptions options)
    {
        var (integration, name) = (rehearsal.As(caller), options.IntegrationName);
        options = options with { Network = options.Network with { PrivateCaPath = authorities.Path }, AlarmTopic = new AlarmTopic("operations") };
        foreach (var account in rehearsal.Local.Organization.Accounts)
            rehearsal.Get<PolicyStore>().Put($"arn:aws:iam::{account.Id}:policy/{Boundary}", ManagedPolicies.Find(ManagedPolicies.AdministratorAccess)!);

        // One owner has deleted the role that API Gateway logs with; it comes back before everything is put back.
        var loggingRole = rehearsal.Get<RoleStore>().Find(CustomerLogging.RoleArn(Member));
        if (loggingRole is not null) rehearsal.Get<RoleStore>().Remove(Member, loggingRole.Arn.Name);

        await FailAsync(rehearsal, integration, options);
        await EnableAsync(rehearsal, integration, options with { HttpAccessLogsReplaced = true, DiscoveryMinutes = 2 });
        await DriftAsync(rehearsal);
        // A log is looked at once more, by CloudWatch's count, when it has settled.
        if (!options.HasOrganization) await rehearsal.Local.AdvanceAsync(TimeSpan.FromMinutes(25));
        await PreflightAsync(rehearsal, caller, options);
        await ReadAsync(rehearsal, integration, name);
        Audit(rehearsal);
        Assert.False(await integration.UpdateCredentialAsync(name, options.ClientId!, options.ClientSecret!));

        // The next release, a canary first, with a list of APIs, another retention and a permissions boundary.
        var next = options with
        {
            ApiConfigPath = ListOfApis.Path, LogRetentionDays = 7, PermissionsBoundaryName = Boundary, DiscoveryMinutes = 2,
            Canary = options.HasOrganization ? Member : null,
        };
        await EnableAsync(rehearsal, rehearsal.As(caller, "99.0.0"), next);
        // Without the boundary again, looked at less often, and in one account alone, which the policies of what is shared follow.
        await ChangeAsync(rehearsal.As(caller, "99.0.0"), next with
        {
            Canary = null, PermissionsBoundaryName = null, DiscoveryMinutes = 5, AccountIds = options.HasOrganization ? [Member] : [],
        });
        if (loggingRole is not null) rehearsal.Get<RoleStore>().Add(loggingRole);
        await integration.DisableAsync(name, ApiTypes.Rest);
        await integration.DisableAsync(name, ApiTypes.Rest | ApiTypes.Http);
        await integration.DestroyAsync(name);
        Assert.DoesNotContain(rehearsal.Leftovers, left =>
            !left.EndsWith($" {Operator.RoleName}", StringComparison.Ordinal) && !left.Contains("AWS::SSM::Parameter", StringComparison.Ordinal));
        Assert.Empty(rehearsal.ChangedSettings);
        record.AddCalls(rehearsal);
    }

    // Two names are somebody else's at first: the reasons are looked for, and the stacks replaced.
    private static async Task FailAsync(Rehearsal rehearsal, Integration integration, IntegrationOptions options)
    {
        var buckets = rehearsal.Get<BucketStore>();
        var account = rehearsal.Get<RoleStore>();
        var own = rehearsal.Local.Organization.Accounts.Single(each => account.Find(each.Id, Operator.RoleName) is not null).Id;
        var bucket = buckets.Create($"cequenceapigw-{own}-{Rehearsal.Home}", "999999999999", Rehearsal.Home);
        var failure = await Assert.ThrowsAsync<IntegrationException>(() => integration.EnableAsync(options));
        Assert.Equal(IntegrationErrorId.AdministrationStackFailed, failure.ErrorId);
        buckets.Delete(bucket);

        if (options is { HasOrganization: true }) return;
        var reader = CustomerRole.Of(own, $"CequenceApigw-reader-{Rehearsal.Home}");
        account.Add(reader);
        Assert.Contains("already exists", Assert.Single((await integration.EnableAsync(options)).NotCurrent).Reason, StringComparison.Ordinal);
        account.Remove(own, reader.Arn.Name);
    }

    private static IntegrationArtifact Artifact => IntegrationArtifact.FromDirectory(Path.Combine(AppContext.BaseDirectory, "product"));

    private async Task EnableAsync(Rehearsal rehearsal, Integration integration, IntegrationOptions options)
    {
        await ChangeAsync(integration, options);
        record.AddGrants(rehearsal);
        await rehearsal.Traffic.PassMinuteAsync(30);
        await rehearsal.Local.AdvanceAsync(TimeSpan.FromMinutes(2));
    }

    private static async Task ChangeAsync(Integration integration, IntegrationOptions options)
    {
        var summary = await integration.EnableAsync(options);
        Assert.True(summary.NotCurrent.Count == 0, string.Join(Environment.NewLine, summary.NotCurrent.Select(row => row.Reason)));
    }

    // An owner switches logging off, takes an access log away and, for a while, the log group: the next looks find it.
    private static async Task DriftAsync(Rehearsal rehearsal)
    {
        var logs = rehearsal.Get<LogStore>();
        var gateways = rehearsal.Get<GatewayStore>().All.Where(gateway => logs.Find(gateway.AccountId, gateway.Region, AccessLog) is not null).ToList();
        foreach (var gateway in gateways)
        {
            logs.Remove(gateway.AccountId, gateway.Region, AccessLog);
            foreach (var stage in gateway.RestApis.SelectMany(api => api.Stages).Take(1)) stage.MethodSettings = stage.MethodSettings.Clear();
            gateway.HttpApis.Single(api => api.Name == "catalogue").Stages[0].AccessLogSettings = null;
        }

        await rehearsal.Local.AdvanceAsync(TimeSpan.FromMinutes(2));
        foreach (var gateway in gateways) logs.Create(gateway.AccountId, gateway.Region, AccessLog).IsManagedByStack = true;
        await rehearsal.Local.AdvanceAsync(TimeSpan.FromMinutes(2));
    }

    // Where the integration stands there is more to look at than before.
    private static async Task PreflightAsync(Rehearsal rehearsal, AWSCredentials caller, IntegrationOptions options)
    {
        var connection = new AwsConnection(caller, Rehearsal.Home, rehearsal.Local.BaseAddress);
        var preflight = new IntegrationPreflight(() => connection, () => Artifact, Integration.Http);
        Assert.All(await preflight.RunAsync(options).ToListAsync(), check => Assert.True(check.Passed, $"{check.Name}: {check.Detail}"));
    }

    // The sandbox's KMS has no such operations; whether an auditor may is asked all the same.
    private static void Audit(Rehearsal rehearsal)
    {
        foreach (var account in rehearsal.Local.Organization.Accounts)
        {
            foreach (var key in rehearsal.Get<KeyStore>().In(account.Id, Rehearsal.Home))
            {
                string[] actions = ["kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:ListResourceTags"];
                var statement = $$"""{ "Effect": "Allow", "Action": {{JsonSerializer.Serialize(actions)}}, "Resource": "*" }""";
                var auditor = CustomerRole.Of(account.Id, "auditor", statement);
                rehearsal.Get<RoleStore>().Add(auditor);
                var session = CredentialStore.Session(auditor.Arn.ToString(), "audit");
                foreach (var action in actions) Assert.True(rehearsal.Get<PolicyEvaluator>().Decide(session, Rehearsal.Home, action, key.Arn).IsAllowed);
                rehearsal.Get<RoleStore>().Remove(account.Id, auditor.Arn.Name);
            }
        }
    }

    private static async Task ReadAsync(Rehearsal rehearsal, Integration integration, string name)
    {
        var now = rehearsal.Local.Clock.GetUtcNow();
        var query = new StatisticsQuery { Since = now - TimeSpan.FromHours(1), Until = now, WithCompleteness = true };
        Assert.All(await integration.GetDetailedRolloutAsync(name).ToListAsync(), row => Assert.Null(row.Member!.Error));
        Assert.NotEmpty(await integration.GetApisAsync(name, new ApiQuery()).ToListAsync());
        Assert.Single(await integration.GetConfigurationsAsync(null).ToListAsync());
        await integration.DetectDriftAsync(name);
        Assert.All(await integration.GetStatisticsAsync(name, query).ToListAsync(), row => Assert.Null(row.Error));
    }
}
