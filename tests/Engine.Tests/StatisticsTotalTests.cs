using CequenceApigw.Engine.Statistics;

namespace CequenceApigw.Engine.Tests;

public sealed class StatisticsTotalTests
{
    private static readonly DateTimeOffset Since = DateTimeOffset.Parse("2026-11-24T10:00:00Z");

    [Fact]
    public void Every_count_is_added_up()
    {
        var total = new StatisticsTotal(new() { Since = Since, Until = Since.AddMinutes(1) });
        var row = Row("222222222222");
        foreach (var count in Counts)
            count.SetValue(row, Convert.ChangeType(3, Nullable.GetUnderlyingType(count.PropertyType) ?? count.PropertyType));

        total.Add(row);
        total.Add(row);

        Assert.All(Counts, count => Assert.Equal(6, Convert.ToInt32(count.GetValue(total.Sum))));
        Assert.NotEmpty(Counts);
        Assert.Equal(("Total", 6, 0.1), (total.Sum.AccountId, total.Sum.TransactionsPerMinute, total.Sum.TransactionsPerSecond));
    }

    [Fact]
    public void Levels_are_the_worst_and_the_latest()
    {
        var total = new StatisticsTotal(new() { Since = Since });
        total.Add(Row("222222222222") with { OldestUnreadSeconds = 40, WorstOldestUnreadSeconds = 50, LastRun = Since.AddMinutes(2), Version = "1.1.0" });
        total.Add(Row("333333333333") with { OldestUnreadSeconds = 30, WorstOldestUnreadSeconds = 70, LastRun = Since.AddMinutes(1), Version = "1.0.0" });
        total.Add(Row("444444444444"));

        Assert.Equal((40, 70, Since.AddMinutes(2), "1.0.0, 1.1.0"), (total.Sum.OldestUnreadSeconds, total.Sum.WorstOldestUnreadSeconds, total.Sum.LastRun, total.Sum.Version));
    }

    [Fact]
    public void What_could_not_be_read_is_named_and_what_has_no_completeness_is_counted()
    {
        var total = new StatisticsTotal(new() { Since = Since, WithCompleteness = true });
        total.Add(Row("222222222222") with { RequestsCounted = 100, RequestsAccountedFor = 99 });
        total.Add(Row("333333333333") with { Error = "denied" });

        Assert.Equal((100, 0.99), (total.Sum.RequestsCounted, total.Sum.Completeness));
        Assert.Contains("333333333333 in us-east-1", total.Sum.Error);
        Assert.StartsWith("Of 1 ", total.Sum.CompletenessNote, StringComparison.Ordinal);
    }

    // Whole numbers, other than levels.
    private static List<System.Reflection.PropertyInfo> Counts => [.. typeof(ForwarderStatistics).GetProperties().Where(property =>
        property.CanWrite && (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) is var type && (type == typeof(long) || type == typeof(int)))];

    private static ForwarderStatistics Row(string account) => new() { AccountId = account, Region = "us-east-1" };
}
