using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace CequenceApigw.Aws;

/// <summary>The pipeline's step that gives a request its endpoint.</summary>
internal sealed class ServiceEndpointResolver : BaseEndpointResolver
{
    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext) =>
        new ServiceEndpointParameters(requestContext.ClientConfig, requestContext.Request.AlternateEndpoint);
}
