using CequenceApigw.Sandbox.ApiGateway;
using CequenceApigw.Sandbox.CloudFormation;
using CequenceApigw.Sandbox.Compute;
using CequenceApigw.Sandbox.Compute.Lambda;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity;
using CequenceApigw.Sandbox.Logs;
using CequenceApigw.Sandbox.Metrics;
using CequenceApigw.Sandbox.Storage;
using CequenceApigw.Sandbox.Traffic;
using CequenceApigw.Sandbox.Uap;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CequenceApigw.Sandbox;

/// <summary>A local AWS organization on one loopback port, with the UAP side beside it.</summary>
internal sealed class LocalOrganization : IAsyncDisposable
{
    private readonly WebApplication _application;

    private LocalOrganization(WebApplication application) => _application = application;

    public IServiceProvider Services => _application.Services;

    public Uri BaseAddress => Services.GetRequiredService<SandboxAddress>().BaseAddress;

    public SandboxClock Clock => Services.GetRequiredService<SandboxClock>();

    public OrganizationModel Organization => Services.GetRequiredService<OrganizationModel>();

    /// <param name="options">Its size.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <param name="configure">Puts other services in the place of the sandbox's own.</param>
    public static async Task<LocalOrganization> StartAsync(
        SandboxOptions options, CancellationToken cancellationToken = default, Action<IServiceCollection>? configure = null)
    {
        // An empty one takes no settings from files and variables of the machine, and watches none.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, options.Port);
            kestrel.Limits.MaxRequestBodySize = null;
        });
        builder.Services
            .AddRoutingCore()
            .AddSingleton(options)
            .AddSingleton<SandboxAddress>()
            .AddSingleton<SandboxClock>()
            .AddSingleton<OrganizationModel>()
            .AddSingleton<AccountHardships>()
            .AddIdentity()
            .AddStorage()
            .AddCloudFormation()
            .AddApiGateway()
            .AddLogs()
            .AddCloudWatch()
            .AddCompute(options)
            .AddUap()
            .AddTraffic()
            .AddRoutes<CallCounter>()
            .AddSingleton<RequestQuota>()
            .AddSingleton<WireRecorder>()
            .AddSingleton<AwsGateway>();
        configure?.Invoke(builder.Services);

        var application = builder.Build();
        application.Use(next => context => application.Services.GetRequiredService<WireRecorder>().RecordAsync(context, next));
        foreach (var routes in application.Services.GetServices<IRoutes>()) routes.Map(application);
        // The default pattern of a fallback leaves out what looks like a file, as an object's key does.
        application.MapFallback("{*path}", application.Services.GetRequiredService<AwsGateway>().HandleAsync);
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }

        var bound = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        application.Services.GetRequiredService<SandboxAddress>().BaseAddress = new Uri(bound);
        return new LocalOrganization(application);
    }

    /// <summary>Lets time pass minute by minute; returns when everything due has been done.</summary>
    public async Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken = default)
    {
        for (var left = by; left > TimeSpan.Zero; left -= TimeSpan.FromMinutes(1))
        {
            Clock.Advance(left < TimeSpan.FromMinutes(1) ? left : TimeSpan.FromMinutes(1));
            await TickAsync(cancellationToken);
        }
    }

    /// <summary>Does everything that is due now.</summary>
    public async Task TickAsync(CancellationToken cancellationToken = default)
    {
        foreach (var ticking in Services.GetServices<ITicking>()) await ticking.TickAsync(Clock.GetUtcNow(), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        // Idle functions hold their request for the next invocation open, and a graceful stop would wait for it.
        Services.GetRequiredService<ExecutionEnvironments>().Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
    }
}
