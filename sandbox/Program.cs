using System.CommandLine;
using CequenceApigw.Sandbox.Commands;

var root = new RootCommand("A local AWS organization to rehearse the Cequence API Gateway integration on.")
{
    DemoCommand.Create(),
    ServeCommand.Create(),
};
// Stopping takes a moment on a busy machine: its processes end, its directories go.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
