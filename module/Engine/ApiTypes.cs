namespace CequenceApigw.Engine;

/// <summary>API Gateway's types of API that can be integrated.</summary>
[Flags]
public enum ApiTypes
{
    /// <summary>No API.</summary>
    None = 0,

    /// <summary>REST APIs (API Gateway v1).</summary>
    Rest = 1,

    /// <summary>HTTP APIs (API Gateway v2).</summary>
    Http = 2,
}
