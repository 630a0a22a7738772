namespace CequenceApigw.Configuration;

/// <summary>Something in the document that can't be right.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Path">The member, e.g. <c>enable[0].accounts[1]</c>; empty for the document as a whole.</param>
/// <param name="Message">What is wrong, and what is expected.</param>
public sealed record ApiConfigFault(int Line, string Path, string Message)
{
    /// <summary>For example <c>line 4, enable[0].accounts[1]: '12345' isn't an account id…</c>.</summary>
    public override string ToString() => Path.Length == 0 ? $"line {Line}: {Message}" : $"line {Line}, {Path}: {Message}";
}
