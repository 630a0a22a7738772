using CequenceApigw.Aws;

namespace Amazon.Lambda.Model;

public class Layer : IShape
{
    public string? Arn { get; set; }

    public long? CodeSize { get; set; }

    public string? SigningJobArn { get; set; }

    public string? SigningProfileVersionArn { get; set; }

    void IShape.Members(IMembers m)
    {
        Arn = m.Text("Arn", Arn);
        CodeSize = m.Long("CodeSize", CodeSize);
        SigningJobArn = m.Text("SigningJobArn", SigningJobArn);
        SigningProfileVersionArn = m.Text("SigningProfileVersionArn", SigningProfileVersionArn);
    }
}
