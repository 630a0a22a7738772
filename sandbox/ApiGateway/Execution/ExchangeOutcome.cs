namespace CequenceApigw.Sandbox.ApiGateway.Execution;

/// <summary>How a request to a REST API ended.</summary>
internal enum ExchangeOutcome
{
    Completed,

    /// <summary>504: the integration took too long.</summary>
    TimedOut,

    /// <summary>502: the function's answer was none of a proxy's.</summary>
    Malformed,

    /// <summary>429, before execution.</summary>
    Throttled,

    /// <summary>401: the authorizer found no identity, before execution.</summary>
    Unauthorized,
}
