using CequenceApigw.Aws;

namespace Amazon.Scheduler.Model;

public class SageMakerPipelineParameter : IShape
{
    public string? Name { get; set; }

    public string? Value { get; set; }

    void IShape.Members(IMembers m)
    {
        Name = m.Text("Name", Name);
        Value = m.Text("Value", Value);
    }
}
