using CequenceApigw.Aws;

namespace Amazon.Scheduler.Model;

public class NetworkConfiguration : IShape
{
    public AwsVpcConfiguration? AwsvpcConfiguration { get; set; }

    void IShape.Members(IMembers m)
    {
        AwsvpcConfiguration = m.Structure("awsvpcConfiguration", AwsvpcConfiguration);
    }
}
