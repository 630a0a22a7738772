using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Uap;

/// <summary>Where UAP is, and the client it knows.</summary>
internal sealed class UapAddress(SandboxAddress address)
{
    public const string TokenPath = "/auth/realms/cequence/protocol/openid-connect/token";

    public const string EdgePath = "/edge";

    public Uri EdgeEndpoint => new(address.BaseAddress, EdgePath);

    public Uri AuthEndpoint => new(address.BaseAddress, TokenPath);

    public string ClientId => "sandbox-client";

    public string ClientSecret => "sandbox-client-secret";
}
