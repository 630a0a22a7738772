using System.Net;
using Amazon.Runtime;
using CequenceApigw.Chaos.Connections;
using CequenceApigw.Chaos.Faults;
using CequenceApigw.Chaos.Processes;
using CequenceApigw.Chaos.Truth;
using CequenceApigw.Engine;
using CequenceApigw.Sandbox;
using CequenceApigw.Sandbox.CloudFormation;
using CequenceApigw.Sandbox.CloudFormation.CustomResources;
using CequenceApigw.Sandbox.CloudFormation.Stacks;
using CequenceApigw.Sandbox.CloudFormation.StackSets;
using CequenceApigw.Sandbox.Compute;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Credentials;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CequenceApigw.Chaos;

/// <summary>A local organization in which things go wrong as the seed says.</summary>
internal sealed class ChaosOrganization : IAsyncDisposable
{
    private static readonly DateTimeOffset Beginning = new(2031, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static int _addresses;

    private readonly InMemoryServer _server;
    private readonly DeliveryJournal _journal;

    private ChaosOrganization(LocalOrganization local, InMemoryServer server, DeliveryJournal journal, FaultPlan plan) =>
        (Local, _server, _journal, Plan) = (local, server, journal, plan);

    public LocalOrganization Local { get; }

    public FaultPlan Plan { get; }

    /// <summary>The organization's time since the start.</summary>
    public TimeSpan Age => Local.Clock.GetUtcNow() - Beginning;

    /// <summary>The transactions that may arrive more than once.</summary>
    public IReadOnlySet<string> AcknowledgedInVain => _journal.AcknowledgedInVain;

    /// <summary>Who got a transaction's acknowledgements.</summary>
    public string HistoryOf(string id) => _journal.HistoryOf(id);

    /// <summary>The transactions that were acknowledged and that nobody noted, without a reason.</summary>
    public IReadOnlyCollection<string> Unnoted => _journal.Unnoted;

    public static async Task<ChaosOrganization> StartAsync(int seed)
    {
        ImmediateRetries.Use();
        // An address of its own: the SDK counts retries by address, for the whole program.
        var address = new IPAddress([127, .. BitConverter.GetBytes(Interlocked.Increment(ref _addresses)).Reverse().Skip(1)]);
        var server = new InMemoryServer(new Uri($"http://{address}:4566"));
        var journal = new DeliveryJournal();
        var options = new SandboxOptions
        {
            Accounts = 2, Regions = ["us-east-1"], StandingTime = Beginning, Seed = seed, LatePercent = seed % 3, SimulatesFunctions = true,
        };
        var local = await LocalOrganization.StartAsync(options, configure: services => services
            .AddSingleton<IServer>(server)
            .AddSingleton<IHostLifetime, UnattendedLifetime>()
            .AddSingleton(server)
            .AddSingleton(journal)
            .AddSingleton<OperationHold>()
            .AddSingleton(provider => new FaultPlan(seed, provider.GetRequiredService<SandboxClock>()))
            .AddSingleton<InProcessFunctions>()
            .AddSingleton<ILambdaInvoker>(provider => provider.GetRequiredService<InProcessFunctions>())
            .AddSingleton(provider => new ResourceProviders(
                provider.GetServices<IResourceProvider>().Select(each => new FailingProvider(each, provider.GetRequiredService<FaultPlan>())),
                provider.GetRequiredService<CustomResourceRequests>())));
        return new ChaosOrganization(local, server, journal, local.Services.GetRequiredService<FaultPlan>());
    }

    public T Get<T>() where T : notnull => Local.Services.GetRequiredService<T>();

    /// <summary>A run of the module, in a process of its own that may be killed.</summary>
    /// <param name="name">Unique in the seed's run.</param>
    /// <param name="isImmune">Whether nothing happens to it.</param>
    public Integration Administrator(string name, bool isImmune = false)
    {
        var holds = !isImmune && Plan.Happens(0.5, $"hold {name}");
        if (holds)
            Get<OperationHold>().Close();
        var process = new SimulatedProcess(name, Local.Organization.Management.Id, Local.Clock, Plan, _server, _journal)
        {
            IsImmune = isImmune,
            AfterCall = WorkAsync,
        };
        var keys = new BasicAWSCredentials(CredentialStore.AdministratorAccessKeyId, CredentialStore.AdministratorSecretAccessKey);
        var clients = new AwsConnection(keys, Local.Organization.HomeRegion, Local.BaseAddress) { HttpClients = process.HttpClients };
        return new Integration(clients, ChaosArtifact.Value, process.Connection, async (duration, _) =>
        {
            process.ThrowIfDead();
            process.Time.Advance(duration);
            await SettleAsync();
            if (holds)
                Get<OperationHold>().Close();
        });
    }

    /// <summary>A process that nothing happens to.</summary>
    public SimulatedProcess Process(string name) =>
        new(name, Local.Organization.Management.Id, Local.Clock, Plan, _server, _journal) { IsImmune = true };

    /// <summary>Returns when CloudFormation has done all that it was asked to.</summary>
    public Task SettleAsync()
    {
        Get<OperationHold>().Open();
        return WorkAsync();
    }

    /// <summary>
    /// Does what is due. Functions take no real time: the organization's goes on to where they have got, so that nothing happens before
    /// they have done what is seen of them.
    /// </summary>
    public async Task TickAsync()
    {
        await SettleAsync();
        await Local.TickAsync();
        await SettleAsync();
        CatchUp();
    }

    /// <summary>The organization's time goes on to where its functions are.</summary>
    public void CatchUp()
    {
        var ahead = Get<InProcessFunctions>().Latest - Local.Clock.GetUtcNow();
        if (ahead > TimeSpan.Zero)
            Local.Clock.Advance(ahead);
    }

    // Until all is done or something is held.
    private async Task WorkAsync()
    {
        var held = Get<OperationHold>().Reached;
        while (!held.IsCompleted)
        {
            List<Task> busy =
            [
                .. Get<StackSetStore>().All.SelectMany(set => set.Operations).Where(operation => operation.IsActive).Select(operation => operation.Settled),
                .. Get<StackStore>().All.Where(stack => stack.Status.IsInProgress).Select(stack => stack.Settled),
            ];
            if (busy.Count == 0)
                return;
            await Task.WhenAny(Task.WhenAll(busy), held);
        }
    }

    public ValueTask DisposeAsync() => Local.DisposeAsync();
}
