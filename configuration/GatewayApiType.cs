namespace CequenceApigw.Configuration;

/// <summary>The types of API that an entry can name.</summary>
public enum GatewayApiType
{
    /// <summary>REST APIs (API Gateway v1), in the document <c>REST</c>.</summary>
    Rest,

    /// <summary>HTTP APIs (API Gateway v2), in the document <c>HTTP</c>.</summary>
    Http,
}
