namespace CequenceApigw.Transactions.AccessLogs;

/// <summary>The keys of the access-log format that discovery sets on HTTP APIs; their names are the product guide's.</summary>
internal enum AccessLogField
{
    RequestTimeEpoch,
    RequestId,
    AccountId,
    Stage,
    ApiId,
    Ip,
    Host,
    HttpVersion,
    HttpMethod,
    Uri,
    Status,
}
