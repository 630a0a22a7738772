using System.Text.RegularExpressions;

namespace CequenceApigw.Engine;

/// <summary>A Region's short form, as zone ids have it (<c>use1</c> of <c>use1-az1</c>): a tag's 256 characters hold all Regions.</summary>
internal static partial class RegionCode
{
    /// <param name="region">E.g. <c>ap-southeast-2</c>.</param>
    /// <returns>E.g. <c>apse2</c>.</returns>
    public static string Of(string region) => Long().Replace(region, word => word.Value == "-" ? "" : word.Value[..1]);

    [GeneratedRegex("-|north|south|east|west|central|gov")]
    private static partial Regex Long();
}
