namespace CequenceApigw.Sandbox.Identity;

/// <summary>An OU, or the root (whose parent is null).</summary>
internal sealed record OrganizationalUnit(string Id, string Name, string? ParentId);
