using CequenceApigw.Aws;

namespace Amazon.Lambda.Model;

public class ImageConfigError : IShape
{
    public string? ErrorCode { get; set; }

    public string? Message { get; set; }

    void IShape.Members(IMembers m)
    {
        ErrorCode = m.Text("ErrorCode", ErrorCode);
        Message = m.Text("Message", Message);
    }
}
