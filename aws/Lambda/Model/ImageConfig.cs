using CequenceApigw.Aws;

namespace Amazon.Lambda.Model;

public class ImageConfig : IShape
{
    public List<string>? Command { get; set; }

    public List<string>? EntryPoint { get; set; }

    public string? WorkingDirectory { get; set; }

    void IShape.Members(IMembers m)
    {
        Command = m.List("Command", Command);
        EntryPoint = m.List("EntryPoint", EntryPoint);
        WorkingDirectory = m.Text("WorkingDirectory", WorkingDirectory);
    }
}
