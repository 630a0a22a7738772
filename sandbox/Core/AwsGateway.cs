namespace CequenceApigw.Sandbox.Core;

/// <summary>Takes every signed request to its service: checks the signature, finds the service, renders errors.</summary>
internal sealed class AwsGateway
{
    public Task HandleAsync(HttpContext context) => throw new NotImplementedException();
}
