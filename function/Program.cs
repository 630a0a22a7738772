using CequenceApigw.Function.Replay;
using CequenceApigw.Function.Runtime;

if (args is ["replay", ..])
    return await ReplayCommand.RunAsync(args[1..], Console.Out, Console.Error);

var address = Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API");
if (string.IsNullOrEmpty(address))
{
    Console.Error.WriteLine("AWS_LAMBDA_RUNTIME_API is not set: bootstrap is started by Lambda, as a custom runtime. By hand: bootstrap replay DIR.");
    return 1;
}

using var api = new RuntimeApi(address);
IHandler handler;
try
{
    handler = Handlers.Create(Environment.GetEnvironmentVariable("_HANDLER"));
}
catch (Exception exception)
{
    await api.ReportInitErrorAsync(exception);
    return 1;
}

await new RuntimeLoop(api, handler, TimeProvider.System).RunAsync(CancellationToken.None);
return 0;
