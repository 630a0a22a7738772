using System.CommandLine;
using CequenceApigw.Sandbox.Commands;

var root = new RootCommand("A local AWS organization to rehearse the Cequence API Gateway integration on.")
{
    DemoCommand.Create(),
    ServeCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
