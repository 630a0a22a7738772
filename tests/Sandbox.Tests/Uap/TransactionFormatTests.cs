using System.Net;

namespace CequenceApigw.Sandbox.Tests.Uap;

public sealed class TransactionFormatTests(LocalOrganizationFixture fixture) : IClassFixture<LocalOrganizationFixture>, IDisposable
{
    private readonly UapClient _uap = new(fixture);

    [Theory]
    [InlineData("\"timestamp\":\"1763800000.123\",", "", "data[1].timestamp")]
    [InlineData("\"1763800000.123\"", "\"1763800000\"", "data[1].timestamp")]
    [InlineData("\"1763800000.123\"", "1763800000.123", "data[1].timestamp")]
    [InlineData("\"version\":\"1.0\",\"transaction-id\"", "\"version\":\"2.0\",\"transaction-id\"", "data[1].version")]
    [InlineData("\"c6af9ac6-7b61\"", "\"\"", "data[1].transaction-id")]
    [InlineData("\"192.0.2.7\"", "\"somewhere\"", "data[1].request.client-ip")]
    [InlineData("\"http-scheme\":\"https\"", "\"http-scheme\":\"ftp\"", "data[1].request.http-scheme")]
    [InlineData("\"http-version\":\"1.1\"", "\"http-version\":\"HTTP/1.1\"", "data[1].request.http-version")]
    [InlineData("\"http-method\":\"POST\",", "", "data[1].request.http-method")]
    [InlineData("\"POST\"", "\"\"", "data[1].request.http-method")]
    [InlineData("\"/pets?type=dog\"", "\"pets\"", "data[1].request.uri-query-fragment")]
    [InlineData("\"host\":\"api.example.com\",", "", "data[1].request.host")]
    [InlineData("\"connection-ip\":\"192.0.2.8\",", "", "data[1].request.connection.connection-ip")]
    [InlineData("51234", "65536", "data[1].request.connection.connection-port")]
    [InlineData("51234", "\"51234\"", "data[1].request.connection.connection-port")]
    [InlineData("\"server-ip\":\"0.0.0.0\",", "", "data[1].request.connection.server-ip")]
    [InlineData("\"server-port\":443", "\"server-port\":-1", "data[1].request.connection.server-port")]
    [InlineData("\"transaction-depth\":1", "\"transaction-depth\":1.5", "data[1].request.connection.transaction-depth")]
    [InlineData("\"Accept:Ki8q\"", "\"Accept\"", "data[1].request.headers[0]")]
    [InlineData("\"Accept:Ki8q\"", "\"Accept:*/*\"", "data[1].request.headers[0]")]
    [InlineData("\"Accept:Ki8q\"", "\"Accept: Ki8q\"", "data[1].request.headers[0]")]
    [InlineData("\"Accept:Ki8q\"", "\":Ki8q\"", "data[1].request.headers[0]")]
    [InlineData("[\"Accept:Ki8q\"]", "{\"Accept\":\"Ki8q\"}", "data[1].request.headers")]
    [InlineData("\"length\":3", "\"length\":4", "data[1].request.body.length")]
    [InlineData("\"length\":3", "\"length\":\"3\"", "data[1].request.body.length")]
    [InlineData("\"YWJj\"", "\"abc!\"", "data[1].request.body.data")]
    [InlineData("\"status-code\":\"200\"", "\"status-code\":200", "data[1].response.status-code")]
    [InlineData("\"status-code\":\"200\"", "\"status-code\":\"OK\"", "data[1].response.status-code")]
    [InlineData(",\"body\":{\"length\":0,\"data\":\"\"}", "", "data[1].response.body")]
    [InlineData("\"aws-apigw\"", "\"other\"", "data[1].txn-meta-data.source_info.type")]
    [InlineData("\"instance_id\":\"a1b2c3/prod\"", "\"instance_id\":\"\"", "data[1].txn-meta-data.source_info.instance_id")]
    [InlineData("\"version\":\"1.0.0\",", "", "data[1].txn-meta-data.source_info.version")]
    [InlineData("\"version\":\"1.0\",\"transaction-id\":\"c6af9ac6-7b61\"", "\"transaction-id\":\"c6af9ac6-7b61\",\"version\":\"1.0\"", "data[1].version: is out of order")]
    [InlineData("\"response\":{", "\"extra\":1,\"response\":{", "data[1].response: is out of order")]
    [InlineData("\"server-port\":443", "\"server-port\":443,\"server-name\":\"x\"", "data[1].request.connection.server-name: is unknown")]
    public async Task A_wrong_member_is_refused_by_index_and_name(string right, string wrong, string reason)
    {
        Assert.Contains(right, UapClient.Transaction, StringComparison.Ordinal);
        var received = _uap.Edge.Received.Count;

        using var answer = await _uap.PostAsync(UapClient.Batch(UapClient.Transaction, UapClient.Transaction.Replace(right, wrong)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith(reason, (string?)(await UapClient.JsonAsync(answer))["error"], StringComparison.Ordinal);
        Assert.Equal(received, _uap.Edge.Received.Count);
    }

    [Theory]
    [InlineData("\"client-ip\":\"192.0.2.7\",")]
    [InlineData("\"http-scheme\":\"https\",")]
    [InlineData("\"http-version\":\"1.1\",")]
    [InlineData("\"connection-port\":51234,")]
    [InlineData(",\"server-port\":443")]
    [InlineData(",\"transaction-depth\":1")]
    public async Task An_optional_member_may_be_left_out(string member)
    {
        Assert.Contains(member, UapClient.Transaction, StringComparison.Ordinal);

        using var answer = await _uap.PostAsync(UapClient.Batch(UapClient.Transaction.Replace(member, "")));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("""{"data":[]}""", "data: is empty")]
    [InlineData("""{"data":{}}""", "batch.data: must be a Array")]
    [InlineData("""{}""", "batch.data: is missing")]
    [InlineData("""[]""", "batch: must be an object")]
    public async Task A_body_that_is_no_batch_is_refused(string body, string reason)
    {
        using var answer = await _uap.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(reason, (string?)(await UapClient.JsonAsync(answer))["error"]);
    }

    public void Dispose() => _uap.Dispose();
}
