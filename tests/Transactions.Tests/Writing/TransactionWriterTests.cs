using CequenceApigw.Transactions.ExecutionLogs;

namespace CequenceApigw.Transactions.Tests.Writing;

public class TransactionWriterTests
{
    [Fact]
    public void A_transaction_has_exactly_the_members_of_the_format_in_their_order()
    {
        var exchange = ExecutionLog.Rebuild(new()
        {
            Method = "POST",
            Query = "{q=1}",
            RequestHeaders = "{Host=api.example.com, X-Forwarded-For=203.0.113.7, 10.0.0.1}",
            RequestBody = "hello",
            ResponseBody = "{}",
        });
        Assert.Equal(
            """
            {"timestamp":"1763800000.123","version":"1.0","transaction-id":"11111111-2222-4333-8444-555555555555",
            "request":{"client-ip":"203.0.113.7","http-scheme":"https","http-version":"1.1","http-method":"POST","uri-query-fragment":"/orders?q=1",
            "host":"api.example.com","connection":{"connection-ip":"10.0.0.1","server-ip":"0.0.0.0","server-port":443},
            "headers":["Host:YXBpLmV4YW1wbGUuY29t","X-Forwarded-For:MjAzLjAuMTEzLjcsIDEwLjAuMC4x"],"body":{"length":5,"data":"aGVsbG8="}},
            "response":{"status-code":"200","headers":["Content-Type:YXBwbGljYXRpb24vanNvbg=="],"body":{"length":2,"data":"e30="}},
            "txn-meta-data":{"source_info":{"version":"0.1.0","type":"aws-apigw","pool_id":"111122223333:eu-west-1","instance_id":"a1b2c3/prod"}}}
            """.ReplaceLineEndings(""),
            Rebuilt.Json(exchange));
    }

    [Fact]
    public void An_untransactable_request_is_refused()
    {
        var assembler = new ExecutionLogAssembler();
        var exchange = Assert.Single(Rebuilt.From(assembler, [("(a) Method completed with status: 429", 1)]));
        Assert.Throws<InvalidOperationException>(() => Rebuilt.Json(exchange));
    }
}
