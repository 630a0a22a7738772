using CequenceApigw.Aws;

namespace Amazon.Scheduler.Model;

public class RetryPolicy : IShape
{
    public int? MaximumEventAgeInSeconds { get; set; }

    public int? MaximumRetryAttempts { get; set; }

    void IShape.Members(IMembers m)
    {
        MaximumEventAgeInSeconds = m.Integer("MaximumEventAgeInSeconds", MaximumEventAgeInSeconds);
        MaximumRetryAttempts = m.Integer("MaximumRetryAttempts", MaximumRetryAttempts);
    }
}
