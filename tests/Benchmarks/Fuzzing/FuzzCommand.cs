namespace CequenceApigw.Benchmarks.Fuzzing;

internal static class FuzzCommand
{
    public static int Run(int count, int seed) => count + seed;
}
