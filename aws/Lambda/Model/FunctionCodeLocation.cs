using CequenceApigw.Aws;

namespace Amazon.Lambda.Model;

public class FunctionCodeLocation : IShape
{
    public string? ImageUri { get; set; }

    public string? Location { get; set; }

    public string? RepositoryType { get; set; }

    public string? ResolvedImageUri { get; set; }

    void IShape.Members(IMembers m)
    {
        ImageUri = m.Text("ImageUri", ImageUri);
        Location = m.Text("Location", Location);
        RepositoryType = m.Text("RepositoryType", RepositoryType);
        ResolvedImageUri = m.Text("ResolvedImageUri", ResolvedImageUri);
    }
}
