using System.Globalization;

namespace CequenceApigw.Sandbox.CloudFormation;

/// <summary>A part of a list and the token that asks for the next one.</summary>
internal sealed record Page<TItem>(IReadOnlyList<TItem> Items, string? NextToken)
{
    /// <summary>The page after <paramref name="token"/>, of 1 to 100 items.</summary>
    public static Page<TItem> Of(IEnumerable<TItem> items, string? token, int? maxResults = null)
    {
        if (maxResults is < 1 or > 100)
            throw ValidationError.Constraint($"{maxResults}", "maxResults", maxResults < 1 ? "have value greater than or equal to 1" : "have value less than or equal to 100");
        var start = 0;
        if (token is not null && !int.TryParse(token, CultureInfo.InvariantCulture, out start)) throw ValidationError.Of("Invalid NextToken");
        var size = maxResults ?? 100;
        var rest = items.Skip(start).Take(size + 1).ToArray();
        return new Page<TItem>([.. rest.Take(size)], rest.Length > size ? (start + size).ToString(CultureInfo.InvariantCulture) : null);
    }
}
