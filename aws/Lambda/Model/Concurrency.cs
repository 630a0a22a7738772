using CequenceApigw.Aws;

namespace Amazon.Lambda.Model;

public class Concurrency : IShape
{
    public int? ReservedConcurrentExecutions { get; set; }

    void IShape.Members(IMembers m)
    {
        ReservedConcurrentExecutions = m.Integer("ReservedConcurrentExecutions", ReservedConcurrentExecutions);
    }
}
