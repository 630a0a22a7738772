namespace CequenceApigw.Sandbox.CloudFormation.Handlers;

/// <summary>What a resource handler is asked for.</summary>
internal enum HandlerStep
{
    Create,
    Update,
    Delete,
}
