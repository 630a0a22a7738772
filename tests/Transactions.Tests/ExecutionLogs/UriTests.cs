namespace CequenceApigw.Transactions.Tests.ExecutionLogs;

public class UriTests
{
    [Theory]
    [InlineData("/", "{}", "/")]
    [InlineData("/pets/1", "{a=1, b=x y}", "/pets/1?a=1&b=x%20y")]
    [InlineData("/pets", "{q=koa-oop, page=2}", "/pets?q=koa-oop&page=2")]
    [InlineData("/a b/ü", "{}", "/a%20b/%C3%BC")]
    [InlineData("/a%20b", "{q=%C3%BC}", "/a%20b?q=%C3%BC")]
    [InlineData("/p", "{q=100%, r=a&b#c}", "/p?q=100%25&r=a%26b%23c")]
    [InlineData("/p", "{filter[name]=x, sort=}", "/p?filter%5Bname%5D=x&sort=")]
    [InlineData("/p", "{list=a, b, c, next=d}", "/p?list=a,%20b,%20c&next=d")]
    [InlineData("/p", "{token=YWJj=}", "/p?token=YWJj=")]
    [InlineData("/a%2Fb/, c=d/{x}", "{}", "/a%2Fb/,%20c=d/%7Bx%7D")]
    [InlineData("/a, Resource Path: /b?c#d", "{}", "/a,%20Resource%20Path:%20/b%3Fc%23d")]
    [InlineData("/p", "{a=1, a=2, b=}", "/p?a=1&a=2&b=")]
    [InlineData("/p", "{x=Hello, dear Bob=c, filter[x]=3}", "/p?x=Hello,%20dear%20Bob=c&filter%5Bx%5D=3")]
    [InlineData("/p", "{a b=c}", "/p?a%20b=c")]
    [InlineData("/p", "{q=x}}", "/p?q=x%7D")]
    [InlineData("/p\n", "{q=x}\n", "/p?q=x")]
    public void Path_and_query_make_a_legal_uri(string path, string query, string expected)
    {
        using var transaction = ReadableTransaction.Of(ExecutionLog.Rebuild(new() { Path = path, Query = query }));
        Assert.Equal(expected, transaction["request", "uri-query-fragment"]);
    }
}
