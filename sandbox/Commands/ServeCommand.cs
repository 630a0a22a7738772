using System.CommandLine;
using CequenceApigw.Sandbox.Identity.Credentials;

namespace CequenceApigw.Sandbox.Commands;

/// <summary><c>serve</c>: keeps the organization running, in real time, for any AWS client.</summary>
internal static class ServeCommand
{
    private static readonly TimeSpan TickInterval = TimeSpan.FromSeconds(1);

    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "Loopback port; 0 takes a free one.", DefaultValueFactory = _ => 4566 };
        port.Validators.Add(result =>
        {
            if (result.GetValue(port) is < 0 or > 65535) result.AddError("--port takes 0 to 65535.");
        });
        var organization = new OrganizationArguments();
        var command = new Command("serve", "Keep a local AWS organization running and print the environment that points a client at it.") { port };
        organization.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = organization.Read(parsed, parsed.GetValue(port));
            try
            {
                await using var local = await LocalOrganization.StartAsync(options, cancellationToken);
                PrintEnvironment(local);
                await TickUntilStoppedAsync(local, cancellationToken);
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
        Console.Out.WriteLine($"export AWS_ENDPOINT_URL={local.BaseAddress.GetLeftPart(UriPartial.Authority)}");
        Console.Out.WriteLine($"export AWS_ACCESS_KEY_ID={CredentialStore.AdministratorAccessKeyId}");
        Console.Out.WriteLine($"export AWS_SECRET_ACCESS_KEY={CredentialStore.AdministratorSecretAccessKey}");
        Console.Out.WriteLine($"export AWS_REGION={local.Organization.HomeRegion}");
        // Older AWS CLIs read the Region from this name only.
        Console.Out.WriteLine($"export AWS_DEFAULT_REGION={local.Organization.HomeRegion}");
        Console.Out.Flush();
        Console.Error.WriteLine($"The organization is ready: {local.Organization.Accounts.Count} accounts, {local.Organization.Regions.Count} Regions. Ctrl+C ends it.");
    }

    private static async Task TickUntilStoppedAsync(LocalOrganization local, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TickInterval);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken)) await local.TickAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C is how serving ends.
        }
    }
}
