using Amazon.Runtime.Internal;
using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class InvalidInputException : AmazonOrganizationsException, IShape
{
    public InvalidInputException(string message) : base(message)
    {
    }

    internal InvalidInputException(ErrorResponse error) : base(error)
    {
    }

    public string? Reason { get; set; }

    void IShape.Members(IMembers m)
    {
        Reason = m.Text("Reason", Reason);
    }
}
