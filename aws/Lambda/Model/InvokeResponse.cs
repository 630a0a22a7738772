using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.Lambda.Model;

public class InvokeResponse : AmazonWebServiceResponse, IPayloadOutput
{
    public string? ExecutedVersion { get; set; }

    public string? FunctionError { get; set; }

    public string? LogResult { get; set; }

    public MemoryStream? Payload { get; set; }

    public int? StatusCode { get; set; }

    void IShape.Members(IMembers m)
    {
        ExecutedVersion = m.At(MemberLocation.Header).Text("X-Amz-Executed-Version", ExecutedVersion);
        FunctionError = m.At(MemberLocation.Header).Text("X-Amz-Function-Error", FunctionError);
        LogResult = m.At(MemberLocation.Header).Text("X-Amz-Log-Result", LogResult);
        Payload = m.Payload(Payload);
        StatusCode = m.At(MemberLocation.StatusCode).Integer("StatusCode", StatusCode);
    }
}
