using System.Globalization;
using System.Text;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Metrics;

/// <summary>
/// One page of GetMetricData: the datapoints of all queries by time, at most so many of them. A token holds the place of the last one,
/// so that datapoints that appear in between are neither given twice nor push others out.
/// </summary>
/// <param name="Datapoints">By the query's place in the request.</param>
/// <param name="Unfinished">Places of the queries that go on behind <paramref name="NextToken"/>.</param>
/// <param name="NextToken">Null on the last page.</param>
internal sealed record MetricDataPage(ILookup<int, Datapoint> Datapoints, IReadOnlySet<int> Unfinished, string? NextToken)
{
    /// <summary>Throws InvalidNextToken where the token is not one of ours.</summary>
    /// <param name="queries">Datapoints of each query.</param>
    /// <param name="isAscending">Oldest first.</param>
    /// <param name="size">Datapoints a page.</param>
    /// <param name="token">Token of an earlier page; null begins.</param>
    public static MetricDataPage Read(IReadOnlyList<IReadOnlyList<Datapoint>> queries, bool isAscending, int size, string? token)
    {
        (long, int) Place((int Query, Datapoint Datapoint) each) =>
            ((isAscending ? 1 : -1) * each.Datapoint.Time.ToUnixTimeSeconds(), each.Query);
        var after = token is null ? (long.MinValue, 0) : Parse(token);
        var rest = queries
            .SelectMany((datapoints, query) => datapoints.Select(datapoint => (Query: query, Datapoint: datapoint)))
            .Where(each => Place(each).CompareTo(after) > 0)
            .OrderBy(Place)
            .ToList();
        var page = rest.Take(size).ToList();
        return new MetricDataPage(
            page.ToLookup(each => each.Query, each => each.Datapoint),
            rest.Skip(size).Select(each => each.Query).ToHashSet(),
            rest.Count > size ? Render(Place(page[^1])) : null);
    }

    private static string Render((long Time, int Query) place) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{place.Time} {place.Query}")));

    private static (long Time, int Query) Parse(string token)
    {
        try
        {
            var parts = Encoding.ASCII.GetString(Convert.FromBase64String(token)).Split(' ');
            return (long.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
        }
        catch (Exception error) when (error is FormatException or IndexOutOfRangeException or OverflowException)
        {
            throw new AwsException("InvalidNextToken", "The specified NextToken is invalid.");
        }
    }
}
