using System.Text.RegularExpressions;

namespace CequenceApigw.Repository.Tests;

/// <summary>The rules of CONTRIBUTING.md that a machine can tell.</summary>
public sealed partial class SourceTests
{
    private static readonly List<string> Sources = [.. Repository.Files("*.cs")];

    [Fact]
    public void No_file_is_over_300_lines() =>
        Assert.All(Sources, file => Assert.True(File.ReadLines(file).Count() <= 300, file));

    [Fact]
    public void Half_of_the_files_are_under_60_lines()
    {
        var lengths = Sources.Select(file => File.ReadLines(file).Count()).Order().ToList();

        Assert.InRange(lengths[lengths.Count / 2], 1, 59);
    }

    [Fact]
    public void A_file_has_one_public_type() =>
        Assert.All(Sources, file => Assert.True(PublicType().Count(File.ReadAllText(file)) <= 1, file));

    [GeneratedRegex("""^public (?:\w+ )*(?:class|struct|record|interface|enum|delegate) """, RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
