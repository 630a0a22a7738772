using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class Warnings : IShape
{
    public List<string>? UnrecognizedResourceTypes { get; set; }

    void IShape.Members(IMembers m)
    {
        UnrecognizedResourceTypes = m.List("UnrecognizedResourceTypes", UnrecognizedResourceTypes);
    }
}
