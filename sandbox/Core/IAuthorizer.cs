namespace CequenceApigw.Sandbox.Core;

/// <summary>Decides from identity and resource policies whether a call is allowed; throws AccessDenied otherwise.</summary>
internal interface IAuthorizer
{
    void Authorize(AwsCall call, string action, string resource, IReadOnlyDictionary<string, string>? context);
}
