using CequenceApigw.Aws;

namespace Amazon.Lambda.Model;

public class FileSystemConfig : IShape
{
    public string? Arn { get; set; }

    public string? LocalMountPath { get; set; }

    void IShape.Members(IMembers m)
    {
        Arn = m.Text("Arn", Arn);
        LocalMountPath = m.Text("LocalMountPath", LocalMountPath);
    }
}
