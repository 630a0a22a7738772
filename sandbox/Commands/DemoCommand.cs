using System.CommandLine;
using CequenceApigw.Sandbox.Demo;

namespace CequenceApigw.Sandbox.Commands;

/// <summary><c>demo</c>: the whole way on a local organization, with proof.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var requests = new Option<int>("--requests")
        {
            Description = "HTTP requests to send.",
            DefaultValueFactory = _ => 400,
        };
        var json = new Option<bool>("--json") { Description = "End with one JSON line on stdout." };
        var organization = new OrganizationArguments();
        var command = new Command("demo", "Enable, send traffic, report, disable and destroy on a local AWS organization.") { requests, json };
        requests.Validators.Add(result =>
        {
            if (result.GetValue(requests) < 0) result.AddError("--requests takes a number that is not negative.");
        });
        organization.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var narrator = new DemoNarrator();
            var result = await new DemoRun(organization.Read(parsed), parsed.GetValue(requests), narrator).RunAsync(cancellationToken);
            if (parsed.GetValue(json)) Console.Out.WriteLine(result.ToJson());
            return result.Proven ? 0 : 1;
        });
        return command;
    }
}
