using Amazon.Runtime;
using CequenceApigw.Function.Forwarder.Reading;

namespace CequenceApigw.Function.Tests.Forwarder;

public class LogPageBytesTests
{
    private const int Largest = 32 << 20;

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(long.MaxValue - 1)]
    public async Task A_page_is_read_to_its_end_whatever_length_it_says(long length)
    {
        using var page = await LogPageBytes.ReadAsync(new MemoryStream("abc"u8.ToArray()), length, default);

        Assert.Equal("abc"u8, page.Content);
    }

    [Fact]
    public async Task A_page_has_32_MiB_at_most()
    {
        using var page = await LogPageBytes.ReadAsync(new MemoryStream(new byte[Largest]), Largest, default);
        var error = await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => LogPageBytes.ReadAsync(new MemoryStream(new byte[Largest + 1]), 0, default));

        Assert.Equal(Largest, page.Length);
        Assert.Contains("more than 33554432 bytes", error.Message);
    }
}
