namespace CequenceApigw.Cmdlets;

/// <summary>API Gateway's types of API that can be integrated.</summary>
public enum ApiType
{
    /// <summary>REST APIs.</summary>
    Rest,

    /// <summary>HTTP APIs.</summary>
    Http,
}
