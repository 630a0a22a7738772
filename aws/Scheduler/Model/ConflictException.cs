using Amazon.Runtime.Internal;

namespace Amazon.Scheduler.Model;

public class ConflictException : AmazonSchedulerException
{
    public ConflictException(string message) : base(message)
    {
    }

    internal ConflictException(ErrorResponse error) : base(error)
    {
    }
}
