using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;

namespace CequenceApigw.Function.Tests.Discovery;

/// <summary>IAM in memory: every role exists that wasn't deleted.</summary>
internal sealed class Roles : IAmazonIdentityManagementService
{
    /// <summary>Names of roles that aren't there.</summary>
    public HashSet<string> Deleted { get; } = [];

    /// <summary>The path that roles have.</summary>
    public string Path { get; set; } = "/";

    public int Calls { get; private set; }

    /// <summary>Runs before each answer with the role's name; a test throws from it.</summary>
    public Action<string>? BeforeAnswer { get; set; }

    public IClientConfig Config => throw new NotSupportedException();

    public Task<GetRoleResponse> GetRoleAsync(GetRoleRequest request, CancellationToken cancellationToken = default)
    {
        Calls++;
        BeforeAnswer?.Invoke(request.RoleName!);
        return Deleted.Contains(request.RoleName!)
            ? throw new NoSuchEntityException($"The role with name {request.RoleName} cannot be found.")
            : Task.FromResult(new GetRoleResponse { Role = new Role { Arn = $"arn:aws:iam::111122223333:role{Path}{request.RoleName}" } });
    }

    public void Dispose()
    {
    }
}
