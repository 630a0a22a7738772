using CequenceApigw.Cmdlets.Hosting;

namespace CequenceApigw.Cmdlets.Tests;

/// <summary>A cmdlet ended with an error.</summary>
internal sealed class TerminatedException(CmdletError error) : Exception(error.Exception.Message)
{
    public CmdletError Error { get; } = error;
}
