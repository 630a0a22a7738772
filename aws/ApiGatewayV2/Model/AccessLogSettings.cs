using CequenceApigw.Aws;

namespace Amazon.ApiGatewayV2.Model;

public class AccessLogSettings : IShape
{
    public string? DestinationArn { get; set; }

    public string? Format { get; set; }

    void IShape.Members(IMembers m)
    {
        DestinationArn = m.Text("destinationArn", DestinationArn);
        Format = m.Text("format", Format);
    }
}
