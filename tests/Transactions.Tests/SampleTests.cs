using System.Text;
using CequenceApigw.Transactions.AccessLogs;
using CequenceApigw.Transactions.ExecutionLogs;

namespace CequenceApigw.Transactions.Tests;

/// <summary>
/// Every sample of a real log against the transactions in <c>{sample}.expected</c>. Run with UPDATE_EXPECTED set to the
/// samples' folder to write those files anew; then read what changed.
/// </summary>
public class SampleTests
{
    public static TheoryData<string> Samples =>
        [.. Directory.GetFiles(SampleLog.Folder).Select(path => Path.GetFileName(path)).Where(name => !name.EndsWith(".expected", StringComparison.Ordinal)).Order()];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_gives_the_expected_transactions(string sample)
    {
        ExchangeAssembler assembler = sample.Contains("access-log", StringComparison.Ordinal)
            ? new AccessLogAssembler()
            : new ExecutionLogAssembler();
        var actual = new StringBuilder();
        foreach (var exchange in Rebuilt.From(assembler, SampleLog.Read(sample)))
            actual.AppendLine(Show(exchange));
        if (assembler.UnknownEvents > 0)
            actual.AppendLine($"unknown events: {assembler.UnknownEvents}");
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") is { Length: > 0 } folder)
            File.WriteAllText(Path.Combine(folder, sample + ".expected"), actual.ToString());
        else
            Assert.Equal(File.ReadAllText(Path.Combine(SampleLog.Folder, sample + ".expected")), actual.ToString());
    }

    [Fact]
    public void There_are_samples() => Assert.True(Samples.Count >= 30);

    private static string Show(Exchange exchange)
    {
        if (exchange.Untransactable is { } reason)
            return $"{exchange.TransactionId}: {reason}\n";
        using var transaction = ReadableTransaction.Of(exchange);
        return transaction.ToString();
    }
}
