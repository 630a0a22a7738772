using BenchmarkDotNet.Running;
using CequenceApigw.Benchmarks;
using CequenceApigw.Benchmarks.Fuzzing;
using CequenceApigw.Benchmarks.Pages;
using CequenceApigw.Benchmarks.Rollouts;
using CequenceApigw.Benchmarks.Runs;
using CequenceApigw.Benchmarks.Soak;
using CequenceApigw.Benchmarks.Starts;

var options = new Options(args);
switch (args.FirstOrDefault())
{
    case "generate":
        var (events, requests) = PageGenerator.WriteAll(args[1], options["--groups", 25], options["--requests", 400], options["--seed", 1]);
        Console.WriteLine($"{requests} requests, {events} events in {args[1]}");
        return 0;
    case "bare":
        BarePass.Run(args[1]);
        return 0;
    case "compare":
        await new Comparison(options["--groups", 25], options["--requests", 400], options["--repeat", 3]).RunAsync();
        return 0;
    case "memory":
        await new MemoryRuns(options["--groups", 25], options["--requests", 400], options["--times", 10]).RunAsync();
        return 0;
    case "cold-start":
        await new ColdStarts(options["--repeat", 10]).RunAsync();
        return 0;
    case "import":
        new ModuleImports(options["--repeat", 10]).Run();
        return 0;
    case "fuzz":
        return FuzzCommand.Run(options["--count", 1_000_000], options["--seed", Environment.TickCount], options["--target", 0]);
    case "soak":
        return await new SoakCommand(options["--hours", 24], options["--requests", 1000], options["--groups", 10]).RunAsync();
    case "scale":
        await new Scale(options["--accounts", 1000], options["--regions", 17]).RunAsync();
        return 0;
    case "scale-status":
        await StatusProcess.MainAsync(args[1], args[2], args[3], args[4]);
        return 0;
    case "micro":
        BenchmarkSwitcher.FromAssembly(typeof(Options).Assembly).Run(args[1..]);
        return 0;
    default:
        Console.Error.WriteLine(Options.Usage);
        return 1;
}
