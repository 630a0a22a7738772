using CequenceApigw.Aws;

namespace Amazon.Lambda.Model;

public class RuntimeVersionConfig : IShape
{
    public RuntimeVersionError? Error { get; set; }

    public string? RuntimeVersionArn { get; set; }

    void IShape.Members(IMembers m)
    {
        Error = m.Structure("Error", Error);
        RuntimeVersionArn = m.Text("RuntimeVersionArn", RuntimeVersionArn);
    }
}
