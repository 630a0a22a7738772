namespace CequenceApigw.Engine.Preflight;

/// <summary>An account of the organization.</summary>
/// <param name="Id">Its 12 digits.</param>
/// <param name="Name">Its name in Organizations.</param>
/// <param name="IsActive">False where it is suspended or about to be closed: StackSets pass over it.</param>
internal sealed record MemberAccount(string Id, string Name, bool IsActive);
