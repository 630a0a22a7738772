using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Tests.CloudFormation;

/// <summary>Allows everything: who may do what is tested elsewhere.</summary>
internal sealed class PermissiveAuthorizer : IAuthorizer
{
    public void Authorize(AwsCall call, string action, string resource, IReadOnlyDictionary<string, string>? context)
    {
    }
}
