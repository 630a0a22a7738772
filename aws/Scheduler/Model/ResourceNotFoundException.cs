using Amazon.Runtime.Internal;

namespace Amazon.Scheduler.Model;

public class ResourceNotFoundException : AmazonSchedulerException
{
    public ResourceNotFoundException(string message) : base(message)
    {
    }

    internal ResourceNotFoundException(ErrorResponse error) : base(error)
    {
    }
}
