namespace CequenceApigw.Sandbox.Identity;

/// <summary>An account and the OU or root it lies in.</summary>
internal sealed record OrganizationAccount(string Id, string Name, string ParentId)
{
    public string Email => $"{Name}@example.com";
}
