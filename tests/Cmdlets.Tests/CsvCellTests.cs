using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine;

namespace CequenceApigw.Cmdlets.Tests;

/// <summary>Whoever may name an API writes into the spreadsheet of whoever exports them.</summary>
public sealed class CsvCellTests
{
    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("\0=1")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠SUM(A1)")]
    public void Text_that_begins_as_a_formula_gets_an_apostrophe(string text) => Assert.Equal($"'{text}", CsvCell.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("orders")]
    [InlineData("a=b")]
    [InlineData("1-2")]
    [InlineData("'=1")]
    [InlineData("Bestellungen für Zürich 😀")]
    public void Other_text_stays_as_it_is(string text) => Assert.Equal(text, CsvCell.Of(text));

    [Fact]
    public void Numbers_stay_numbers()
    {
        Assert.Equal(-5, CsvCell.Of(-5));
        Assert.Equal(-5L, CsvCell.Of(-5L));
        Assert.Equal(-0.5, CsvCell.Of(-0.5));
        Assert.Equal(-0.5m, CsvCell.Of(-0.5m));
    }

    [Fact]
    public void Nothing_stays_nothing() => Assert.Null(CsvCell.Of(null));

    [Fact]
    public void Anything_else_is_its_text()
    {
        Assert.Equal("'=a, b", CsvCell.Of(NameList.Of(["=a", "b"])));
        Assert.Equal("'=a=1; b=2", CsvCell.Of(NamedCounts.Of(new CountsByName(new Dictionary<string, long> { ["=a"] = 1, ["b"] = 2 }))));
        Assert.Equal("'=", CsvCell.Of('='));
        Assert.Equal("True", CsvCell.Of(true));
    }
}
