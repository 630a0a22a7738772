using CequenceApigw.Aws;

namespace Amazon.CloudWatch.Model;

public class LabelOptions : IShape
{
    public string? Timezone { get; set; }

    void IShape.Members(IMembers m)
    {
        Timezone = m.Text("Timezone", Timezone);
    }
}
