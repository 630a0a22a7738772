using Amazon.Runtime.Internal;

namespace Amazon.Scheduler.Model;

public class ThrottlingException : AmazonSchedulerException
{
    public ThrottlingException(string message) : base(message)
    {
    }

    internal ThrottlingException(ErrorResponse error) : base(error)
    {
    }
}
