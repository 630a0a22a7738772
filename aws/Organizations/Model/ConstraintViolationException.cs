using Amazon.Runtime.Internal;
using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class ConstraintViolationException : AmazonOrganizationsException, IShape
{
    public ConstraintViolationException(string message) : base(message)
    {
    }

    internal ConstraintViolationException(ErrorResponse error) : base(error)
    {
    }

    public string? Reason { get; set; }

    void IShape.Members(IMembers m)
    {
        Reason = m.Text("Reason", Reason);
    }
}
