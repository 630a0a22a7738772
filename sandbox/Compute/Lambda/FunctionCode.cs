namespace CequenceApigw.Sandbox.Compute.Lambda;

/// <summary>An unpacked deployment package.</summary>
/// <param name="Sha256">Base64, as Lambda shows it.</param>
/// <param name="Size">Bytes of the zip.</param>
/// <param name="Directory">Where it is unpacked: the function's LAMBDA_TASK_ROOT.</param>
internal sealed record FunctionCode(string Sha256, long Size, string Directory);
