namespace CequenceApigw.Cmdlets.Environments;

/// <summary>What is wrong with a line of a dotenv file.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Message">What, without a value.</param>
internal sealed record DotEnvFault(int Line, string Message);
