using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CequenceApigw.Benchmarks.Pages;
using CequenceApigw.Transactions;
using CequenceApigw.Transactions.Pages;

namespace CequenceApigw.Benchmarks.Micro;

/// <summary>One page: its JSON tokens, its events, its transactions.</summary>
[MemoryDiagnoser]
public class PageBenchmarks
{
    private const int Requests = 400;

    private readonly LogPageParser _parser = new();
    private byte[] _page = [];

    [GlobalSetup]
    public void Setup()
    {
        var folder = Directory.CreateTempSubdirectory("page").FullName;
        new PageGenerator(seed: 1).Write(folder, Requests);
        _page = File.ReadAllBytes(Directory.GetFiles(folder).Order(StringComparer.Ordinal).First());
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public int Tokens()
    {
        var reader = new Utf8JsonReader(_page);
        var tokens = 0;
        while (reader.Read())
            tokens++;
        return tokens;
    }

    [Benchmark]
    public int Exchanges()
    {
        var assembler = new EitherLogAssembler();
        _parser.Parse(_page, assembler);
        var exchanges = assembler.Take(long.MaxValue, long.MaxValue);
        foreach (var exchange in exchanges)
            exchange.Release();
        return exchanges.Count;
    }
}
