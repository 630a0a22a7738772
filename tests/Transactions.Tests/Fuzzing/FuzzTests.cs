using CequenceApigw.Benchmarks.Fuzzing;

namespace CequenceApigw.Transactions.Tests.Fuzzing;

/// <summary>A short run of what <c>tests/Benchmarks fuzz</c> does at length.</summary>
public class FuzzTests
{
    private const int Inputs = 40_000;

    [Theory]
    [InlineData(1)]
    [InlineData(10_000_001)]
    public void No_input_makes_it_fail(int firstSeed)
    {
        var fuzzer = new Fuzzer();
        for (var seed = firstSeed; seed < firstSeed + Inputs; seed++)
            fuzzer.Run(seed);
        Assert.True(fuzzer.Transactions > Inputs / 100, $"Only {fuzzer.Transactions} transactions: the input is mostly refused at once.");
    }
}
