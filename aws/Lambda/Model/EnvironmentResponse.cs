using CequenceApigw.Aws;

namespace Amazon.Lambda.Model;

public class EnvironmentResponse : IShape
{
    public EnvironmentError? Error { get; set; }

    public Dictionary<string, string>? Variables { get; set; }

    void IShape.Members(IMembers m)
    {
        Error = m.Structure("Error", Error);
        Variables = m.Map("Variables", Variables);
    }
}
