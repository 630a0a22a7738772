namespace CequenceApigw.Benchmarks.Starts;

/// <summary>What a process took, in milliseconds.</summary>
/// <param name="Elapsed">From its start to its end.</param>
/// <param name="Processor">Of the processors, user and kernel.</param>
internal readonly record struct ProcessTime(double Elapsed, double Processor);
