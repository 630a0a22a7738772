namespace CequenceApigw.Sandbox.Core;

/// <summary>One AWS service. The gateway finds it by the signing name in a request's credential scope.</summary>
internal interface IAwsService
{
    /// <summary>e.g. <c>cloudformation</c>, <c>logs</c>, <c>apigateway</c> (v1 and v2 share it).</summary>
    string SigningName { get; }

    Task<AwsAnswer> HandleAsync(AwsCall call, CancellationToken cancellationToken);

    /// <summary>Renders an error in the service's protocol.</summary>
    AwsAnswer Error(AwsCall call, AwsException error);
}
