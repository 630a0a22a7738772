using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace CequenceApigw.Aws;

/// <summary>Turns a request object into an HTTP request of the service's protocol.</summary>
internal sealed class RequestMarshaller(ServiceModel service) : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var operation = (IOperationInput)input;
        var request = new DefaultRequest(input, service.ServiceId)
        {
            HttpMethod = operation.Operation.Method,
            ResourcePath = operation.Operation.Uri,
        };
        service.Protocol.Write(operation, request);
        return request;
    }
}
