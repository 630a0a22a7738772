using CequenceApigw.Aws;

namespace Amazon.APIGateway.Model;

public class PatchOperation : IShape
{
    public string? From { get; set; }

    public Op? Op { get; set; }

    public string? Path { get; set; }

    public string? Value { get; set; }

    void IShape.Members(IMembers m)
    {
        From = m.Text("from", From);
        Op = m.Text("op", Op);
        Path = m.Text("path", Path);
        Value = m.Text("value", Value);
    }
}
