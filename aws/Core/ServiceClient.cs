using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace CequenceApigw.Aws;

/// <summary>
/// A client on AWSSDK.Core's own pipeline: credentials, signing, retries, clock skew and logging are the SDK's;
/// the service's endpoints and protocol come from its <see cref="ServiceModel"/>.
/// </summary>
public abstract class ServiceClient : AmazonServiceClient
{
    internal ServiceClient(ServiceConfig config) : base(config)
    {
    }

    internal ServiceClient(AWSCredentials credentials, ServiceConfig config) : base(credentials, config)
    {
    }

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata => Service;

    // Asked for while the base class is being constructed, so not a field of this one.
    private ServiceModel Service => ((ServiceConfig)Config).Service;

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new ServiceEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new SigV4AuthHandler());
        pipeline.AddHandlerAfter<Signer>(new HeaderCheck());
    }

    internal Task<TResponse> SendAsync<TResponse>(AmazonWebServiceRequest request, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new()
    {
        var options = new InvokeOptions
        {
            RequestMarshaller = new RequestMarshaller(Service),
            ResponseUnmarshaller = Service.Protocol.Unmarshaller<TResponse>(),
        };
        return InvokeAsync<TResponse>(request, options, cancellationToken);
    }
}
