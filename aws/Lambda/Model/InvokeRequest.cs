using System.Text;
using CequenceApigw.Aws;

namespace Amazon.Lambda.Model;

public class InvokeRequest : AmazonLambdaRequest, IOperationInput
{
    public string? FunctionName { get; set; }

    public InvocationType? InvocationType { get; set; }

    public LogType? LogType { get; set; }

    /// <summary>The payload as text: another view of <see cref="PayloadStream"/>, sent as UTF-8.</summary>
    public string? Payload
    {
        get => PayloadStream is null ? null : Encoding.UTF8.GetString(PayloadStream.ToArray());
        set => PayloadStream = value is null ? null : new MemoryStream(Encoding.UTF8.GetBytes(value));
    }

    public MemoryStream? PayloadStream { get; set; }

    public string? Qualifier { get; set; }

    Operation IOperationInput.Operation => new("Invoke", "POST", "/2015-03-31/functions/{FunctionName}/invocations");

    void IShape.Members(IMembers m)
    {
        FunctionName = m.At(MemberLocation.Path).Text("FunctionName", FunctionName);
        InvocationType = m.At(MemberLocation.Header).Text("X-Amz-Invocation-Type", InvocationType);
        LogType = m.At(MemberLocation.Header).Text("X-Amz-Log-Type", LogType);
        PayloadStream = m.Payload(PayloadStream);
        Qualifier = m.At(MemberLocation.Query).Text("Qualifier", Qualifier);
    }
}
