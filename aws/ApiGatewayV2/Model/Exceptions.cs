using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.ApiGatewayV2.Model;

/// <summary>The service's exceptions, by error code.</summary>
internal static class Exceptions
{
    public static AmazonServiceException Create(ErrorResponse error) => error.Code switch
    {
        "AccessDeniedException" => new AccessDeniedException(error),
        "BadRequestException" => new BadRequestException(error),
        "ConflictException" => new ConflictException(error),
        "NotFoundException" => new NotFoundException(error),
        "TooManyRequestsException" => new TooManyRequestsException(error),
        _ => new AmazonApiGatewayV2Exception(error),
    };
}
