using CequenceApigw.Aws;

namespace Amazon.Lambda.Model;

public class TracingConfigResponse : IShape
{
    public TracingMode? Mode { get; set; }

    void IShape.Members(IMembers m)
    {
        Mode = m.Text("Mode", Mode);
    }
}
