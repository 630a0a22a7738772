using Amazon.Runtime.Internal;

namespace Amazon.Scheduler.Model;

public class InternalServerException : AmazonSchedulerException
{
    public InternalServerException(string message) : base(message)
    {
    }

    internal InternalServerException(ErrorResponse error) : base(error)
    {
    }
}
