using Amazon.Runtime.Internal;
using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class TooManyRequestsException : AmazonOrganizationsException, IShape
{
    public TooManyRequestsException(string message) : base(message)
    {
    }

    internal TooManyRequestsException(ErrorResponse error) : base(error)
    {
    }

    public string? Type { get; set; }

    void IShape.Members(IMembers m)
    {
        Type = m.Text("Type", Type);
    }
}
