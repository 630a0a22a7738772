using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CequenceApigw.Transactions.Tests.RoundTrips;

/// <summary>Exchanges written as a log come back as they were, but for what the log cuts.</summary>
public class RoundTripProperties
{
    private const long Start = 1763800000123;
    private const int LongestLog = 100;

    [Property(MaxTest = 2000)]
    public Property Any_exchange_comes_back() => Prop.ForAll(Arb.From(AnyExchange.Generator), sent =>
        Compare([sent], ["id-0"], new Delivery(0).Read([.. SentLog.Write(sent, "id-0", "E0=", Start)])));

    [Property(MaxTest = 300)]
    public Property Exchanges_come_back_interleaved_late_and_paged() => Prop.ForAll(Any(5), some =>
    {
        var delivery = new Delivery(some.Seed);
        var logs = some.Sent.Select((sent, at) => SentLog.Write(sent, $"id-{at}", $"E{at}=", Start + at));
        var exchanges = delivery.Read(delivery.Delay(delivery.Interleave(logs)));
        Compare(some.Sent, some.Sent.Select((_, at) => $"id-{at}"), exchanges);
    });

    [Property(MaxTest = 300)]
    public Property Exchanges_under_one_id_stay_as_many() => Prop.ForAll(Any(4), some =>
    {
        var logs = some.Sent.Select((sent, at) => SentLog.Write(sent, "id-0", $"E{at}=", Start + (at * LongestLog)));
        var exchanges = new Delivery(some.Seed).Read([.. logs.SelectMany(log => log)]);
        Compare(some.Sent, some.Sent.Select((_, at) => at == 0 ? "id-0" : $"id-0#E{at}="), exchanges);
        Assert.Equal(exchanges.Count, exchanges.Select(exchange => exchange.Digest).Distinct().Count());
    });

    private static Arbitrary<(SentExchange[] Sent, int Seed)> Any(int most) => Arb.From(
        from count in Gen.Choose(1, most) from sent in AnyExchange.Generator.ArrayOf(count) from seed in Gen.Choose(0, int.MaxValue) select (sent, seed));

    private static void Compare(IEnumerable<SentExchange> sent, IEnumerable<string> ids, IEnumerable<Exchange> exchanges) => Assert.Equal(
        Join(sent.Zip(ids, ExpectedTransaction.Of)), Join(exchanges.Select(ExpectedTransaction.Of)));

    private static string Join(IEnumerable<string> transactions) => string.Join("\n\n", transactions.Order(StringComparer.Ordinal));
}
