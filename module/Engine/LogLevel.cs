namespace CequenceApigw.Engine;

/// <summary>How much the function logs, as the product guide names it.</summary>
public enum LogLevel
{
    /// <summary>Statistics and problems.</summary>
    Info,

    /// <summary>Also each step.</summary>
    Debug,

    /// <summary>Also each request to AWS and UAP; never a transaction's contents.</summary>
    Trace,
}
