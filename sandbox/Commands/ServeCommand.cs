using System.CommandLine;
using CequenceApigw.Sandbox.Identity.Credentials;
using CequenceApigw.Sandbox.Uap;

namespace CequenceApigw.Sandbox.Commands;

/// <summary><c>serve</c>: keeps the organization running, in real time, for any AWS client.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "Loopback port; 0 takes a free one.", DefaultValueFactory = _ => 4566 };
        port.Validators.Add(result =>
        {
            if (result.GetValue(port) is < 0 or > 65535) result.AddError("--port takes 0 to 65535.");
        });
        var rate = new Option<int>("--requests-per-minute")
        {
            Description = "HTTP requests that clients send to the APIs whose logging is on.",
            DefaultValueFactory = _ => 60,
        };
        rate.Validators.Add(result =>
        {
            if (result.GetValue(rate) is < 0 or > 60_000) result.AddError("--requests-per-minute takes 0 to 60000.");
        });
        var simulated = new Option<bool>("--simulated-functions")
        {
            Description = "Functions answer at once and do nothing, for thousands of accounts and Regions.",
        };
        var organization = new OrganizationArguments();
        var command = new Command("serve", "Keep a local AWS organization running and print the environment that points a client at it.") { port, rate, simulated };
        organization.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = organization.Read(parsed, parsed.GetValue(port)) with { SimulatesFunctions = parsed.GetValue(simulated) };
            try
            {
                await using var local = await LocalOrganization.StartAsync(options, cancellationToken);
                PrintEnvironment(local);
                await new RealTime(local, parsed.GetValue(rate)).RunAsync(cancellationToken);
                return 0;
            }
            catch (IOException error)
            {
                Console.Error.WriteLine($"The sandbox can't listen on port {options.Port}: {error.Message} Choose another with --port.");
                return 1;
            }
        });
        return command;
    }

    private static void PrintEnvironment(LocalOrganization local)
    {
        var organization = local.Organization;
        var uap = local.Services.GetRequiredService<UapAddress>();
        var regions = string.Join(", ", organization.Regions);
        Console.Error.WriteLine($"{organization.Id}: {organization.Accounts.Count} accounts, root {organization.Root.Id}, Regions {regions}");
        Console.Error.WriteLine($"UAP: Edge {uap.EdgeEndpoint}, token endpoint {uap.AuthEndpoint}, client {uap.ClientId}, secret {uap.ClientSecret}");
        Console.Error.WriteLine("Ctrl+C ends it.");
        Console.Out.WriteLine($"export AWS_ENDPOINT_URL={local.BaseAddress.GetLeftPart(UriPartial.Authority)}");
        Console.Out.WriteLine($"export AWS_ACCESS_KEY_ID={CredentialStore.AdministratorAccessKeyId}");
        Console.Out.WriteLine($"export AWS_SECRET_ACCESS_KEY={CredentialStore.AdministratorSecretAccessKey}");
        Console.Out.WriteLine($"export AWS_REGION={organization.HomeRegion}");
        // Older AWS CLIs read the Region from this name only.
        Console.Out.WriteLine($"export AWS_DEFAULT_REGION={organization.HomeRegion}");
        Console.Out.Flush();
    }
}
