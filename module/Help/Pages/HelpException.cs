namespace CequenceApigw.Help.Pages;

/// <summary>Pages and cmdlets don't agree.</summary>
internal sealed class HelpException(IReadOnlyList<HelpFault> faults)
    : Exception(string.Join(Environment.NewLine, faults.Select(fault => $"{fault.File}: {fault.Message}")))
{
    public IReadOnlyList<HelpFault> Faults { get; } = faults;
}
