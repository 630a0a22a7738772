using Amazon.Runtime.Internal;

namespace Amazon.Scheduler.Model;

public class ValidationException : AmazonSchedulerException
{
    public ValidationException(string message) : base(message)
    {
    }

    internal ValidationException(ErrorResponse error) : base(error)
    {
    }
}
