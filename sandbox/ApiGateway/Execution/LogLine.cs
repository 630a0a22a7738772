using CequenceApigw.Sandbox.ApiGateway.Model;

namespace CequenceApigw.Sandbox.ApiGateway.Execution;

/// <summary>A line of an execution log, before it is cut.</summary>
/// <param name="Detail">What it is about.</param>
/// <param name="Offset">Time since the request's start.</param>
/// <param name="Text">Label and value.</param>
internal sealed record LogLine(LogDetail Detail, TimeSpan Offset, string Text)
{
    public bool IsWrittenWith(MethodSetting? setting) => setting?.LoggingLevel switch
    {
        "INFO" => Detail is not LogDetail.Trace || setting.DataTraceEnabled,
        "ERROR" => Detail is LogDetail.Failure,
        _ => false,
    };
}
