using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.APIGateway.Model;

/// <summary>The service's exceptions, by error code.</summary>
internal static class Exceptions
{
    public static AmazonServiceException Create(ErrorResponse e) => e.Code switch
    {
        "BadRequestException" => new BadRequestException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "ConflictException" => new ConflictException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "LimitExceededException" => new LimitExceededException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "NotFoundException" => new NotFoundException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "ServiceUnavailableException" => new ServiceUnavailableException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "TooManyRequestsException" => new TooManyRequestsException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "UnauthorizedException" => new UnauthorizedException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        _ => new AmazonAPIGatewayException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
    };
}
