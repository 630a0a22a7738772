using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Identity.Organizations;

/// <summary>Trusted access: which services may act in the members.</summary>
internal sealed class TrustedServices(OrganizationModel organization, SandboxClock clock)
{
    public JsonObject List(JsonObject input) => new()
    {
        ["EnabledServicePrincipals"] = new JsonArray([.. organization.TrustedServices
            .OrderBy(service => service.Key, StringComparer.Ordinal)
            .Select(service => new JsonObject
            {
                ["ServicePrincipal"] = service.Key,
                ["DateEnabled"] = service.Value.ToUnixTimeSeconds(),
            })]),
    };

    public JsonObject Enable(JsonObject input)
    {
        organization.TrustedServices[Service(input)] = clock.GetUtcNow();
        return [];
    }

    public JsonObject Disable(JsonObject input)
    {
        organization.TrustedServices.TryRemove(Service(input), out _);
        return [];
    }

    private static string Service(JsonObject input) =>
        input.Required("ServicePrincipal", "InvalidInputException") is var service && service.EndsWith(".amazonaws.com", StringComparison.Ordinal)
            ? service
            : throw new AwsException("InvalidInputException", "You specified an invalid value for ServicePrincipal.");
}
