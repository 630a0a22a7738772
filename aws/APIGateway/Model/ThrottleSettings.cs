using CequenceApigw.Aws;

namespace Amazon.APIGateway.Model;

public class ThrottleSettings : IShape
{
    public int? BurstLimit { get; set; }

    public double? RateLimit { get; set; }

    void IShape.Members(IMembers m)
    {
        BurstLimit = m.Integer("burstLimit", BurstLimit);
        RateLimit = m.Double("rateLimit", RateLimit);
    }
}
