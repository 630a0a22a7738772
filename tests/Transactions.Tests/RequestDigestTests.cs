using System.Text;

namespace CequenceApigw.Transactions.Tests;

/// <summary>What tells requests apart.</summary>
public class RequestDigestTests
{
    private static readonly RequestDigest Id = RequestDigest.Of("a"u8);

    // xxHash's own value for "a", and for the other text with the first one as its seed.
    [Fact]
    public void It_is_the_same_in_every_process_as_it_is_stored()
    {
        Assert.Equal(0xE6C6_32B6_1E96_4E1FUL, Id.Value);
        Assert.Equal(0xDC1D_D179_1BC5_3B21UL, Id.With("Vts2pH6ArPEFcuQ="u8).Value);
    }

    [Fact]
    public void Ids_that_differ_in_any_byte_or_in_length_have_different_digests()
    {
        string[] extended = ["", "\0", "\0\0", "a", "a\0", "Vts2pH6A", "Vts2pH6ArPEFcuQ=", "Vts2pH6ArPEFcuR=", "Wts2pH6ArPEFcuQ=", "rPEFcuQ=Vts2pH6A", "Vts2pH6ArPEFcuQ=a"];
        var digests = extended.SelectMany(text => new[] { Id, RequestDigest.Of("b"u8) }.Select(id => id.With(Encoding.UTF8.GetBytes(text))));
        Assert.Equal(extended.Length * 2, digests.Distinct().Count());
    }

    [Fact]
    public void Without_an_extended_id_it_is_that_of_the_id() => Assert.Equal(Id, Id.With([]));
}
