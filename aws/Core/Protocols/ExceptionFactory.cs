using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace CequenceApigw.Aws;

/// <summary>Gives an error the service's own exception type, by its code.</summary>
internal delegate AmazonServiceException ExceptionFactory(ErrorResponse error);
