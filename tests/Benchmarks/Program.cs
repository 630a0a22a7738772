using BenchmarkDotNet.Running;
using CequenceApigw.Benchmarks;
using CequenceApigw.Benchmarks.Fuzzing;
using CequenceApigw.Benchmarks.Pages;
using CequenceApigw.Benchmarks.Runs;

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
        return new Comparison(options["--groups", 25], options["--requests", 400], options["--repeat", 3]).Run();
    case "fuzz":
        return FuzzCommand.Run(options["--count", 1_000_000], options["--seed", Environment.TickCount]);
    case "micro":
        BenchmarkSwitcher.FromAssembly(typeof(Options).Assembly).Run(args[1..]);
        return 0;
    default:
        Console.Error.WriteLine(Options.Usage);
        return 1;
}
