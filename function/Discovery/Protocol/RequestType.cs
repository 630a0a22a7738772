namespace CequenceApigw.Function.Discovery.Protocol;

/// <summary>What CloudFormation wants of a custom resource.</summary>
internal enum RequestType
{
    Create,
    Update,
    Delete,
}
