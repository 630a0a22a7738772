using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.APIGateway.Model;

/// <summary>The service's exceptions, by error code.</summary>
internal static class Exceptions
{
    public static AmazonServiceException Create(ErrorResponse error) => error.Code switch
    {
        "BadRequestException" => new BadRequestException(error),
        "ConflictException" => new ConflictException(error),
        "LimitExceededException" => new LimitExceededException(error),
        "NotFoundException" => new NotFoundException(error),
        "ServiceUnavailableException" => new ServiceUnavailableException(error),
        "TooManyRequestsException" => new TooManyRequestsException(error),
        "UnauthorizedException" => new UnauthorizedException(error),
        _ => new AmazonAPIGatewayException(error),
    };
}
