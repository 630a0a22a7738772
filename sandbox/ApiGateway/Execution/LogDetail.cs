namespace CequenceApigw.Sandbox.ApiGateway.Execution;

/// <summary>What a line of an execution log is about, which decides at which level it is written.</summary>
internal enum LogDetail
{
    /// <summary>Written at ERROR and INFO.</summary>
    Failure,

    /// <summary>Written at INFO.</summary>
    Flow,

    /// <summary>Headers and bodies: written at INFO with data trace.</summary>
    Trace,
}
