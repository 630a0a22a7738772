namespace CequenceApigw.Benchmarks.Fuzzing;

/// <summary>Something that reads what others write.</summary>
internal interface IFuzzTarget
{
    /// <summary>What it reads.</summary>
    string Name { get; }

    /// <summary>Inputs that were not refused so far.</summary>
    long Accepted { get; }

    /// <summary>Reads one input, which the seed makes.</summary>
    /// <exception cref="Exception">The input brought a fault to light: anything but the errors that the reader documents.</exception>
    void Run(int seed);
}
