namespace CequenceApigw.Function.State;

/// <summary>API Gateway's two kinds of API whose logs are forwarded.</summary>
internal enum ApiType
{
    /// <summary>REST API (API Gateway v1): execution logs.</summary>
    Rest,

    /// <summary>HTTP API (API Gateway v2): access logs.</summary>
    Http,
}
