using System.Collections.Immutable;
using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.ApiGateway.ControlPlane;

/// <summary>The patch operations of UpdateStage, gathered before they take effect.</summary>
internal sealed class StagePatch(RestStage stage, bool isRoleSet)
{
    public ImmutableSortedDictionary<string, MethodSetting> MethodSettings { get; private set; } = stage.MethodSettings;

    public AccessLogSettings? AccessLogSettings { get; private set; } = stage.AccessLogSettings;

    public void Apply(PatchOperation operation)
    {
        switch (operation.Op, operation.Path.Split('/'))
        {
            case ("remove", ["", "accessLogSettings"]):
                AccessLogSettings = null;
                break;
            case ("remove", ["", var resource, var method]):
                Remove($"{resource}/{method}");
                break;
            case ("add" or "replace", ["", "accessLogSettings", var field]):
                AccessLogSettings = Changed(AccessLogSettings ?? new AccessLogSettings(null, null), field, operation);
                break;
            case ("replace", ["", var resource, var method, var group, var field]):
                Replace($"{resource}/{method}", $"{group}/{field}", operation.Value ?? "");
                break;
            default:
                throw Invalid(operation);
        }
    }

    private void Remove(string key)
    {
        if (!MethodSettings.ContainsKey(key))
            throw ApiGatewayErrors.BadRequest($"Cannot remove method setting {key} because there is no method setting for this method ");
        MethodSettings = MethodSettings.Remove(key);
    }

    /// <summary>An entry begins as a copy of the one for all methods, and from then on no longer follows it.</summary>
    private void Replace(string key, string field, string value)
    {
        var current = MethodSettings.GetValueOrDefault(key) ?? MethodSettings.GetValueOrDefault(RestStage.AllMethods) ?? new MethodSetting();
        var changed = MethodSettingField.Set(current, field, value);
        if (field == MethodSettingField.LoggingLevel && changed.LoggingLevel != "OFF" && !isRoleSet) throw ApiGatewayErrors.RoleNotSet;
        MethodSettings = MethodSettings.SetItem(key, changed);
    }

    private AccessLogSettings Changed(AccessLogSettings current, string field, PatchOperation operation)
    {
        if (string.IsNullOrEmpty(operation.Value)) throw ApiGatewayErrors.BadRequest("Access Log value must not be empty");
        if (!isRoleSet) throw ApiGatewayErrors.RoleNotSet;
        return field switch
        {
            "format" => current with { Format = operation.Value },
            "destinationArn" when !operation.Value.EndsWith(":*", StringComparison.Ordinal) => current with { DestinationArn = operation.Value },
            "destinationArn" => throw ApiGatewayErrors.BadRequest($"Invalid ARN specified in the request: {operation.Value}"),
            _ => throw Invalid(operation),
        };
    }

    private static AwsException Invalid(PatchOperation operation) =>
        ApiGatewayErrors.BadRequest($"Invalid patch path '{operation.Path}' specified for op '{operation.Op}'");
}
