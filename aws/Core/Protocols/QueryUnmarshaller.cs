using System.Net;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace CequenceApigw.Aws;

/// <summary>Reads awsQuery's answers: <c>XResponse/XResult</c> with the members, <c>ErrorResponse/Error</c> for errors.</summary>
internal sealed class QueryUnmarshaller<TResponse>(ExceptionFactory exceptions) : XmlResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, new()
{
    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input)
    {
        var xml = Parse(input, out var fault) ?? throw MalformedAnswer.Of($"The answer is not XML: {fault}");
        var metadata = new ResponseMetadata { RequestId = Value(Child(xml, "ResponseMetadata"), "RequestId") };
        var response = new TResponse { ResponseMetadata = metadata };
        MalformedAnswer.Checked(() => (response as IShape)?.Members(new XmlMembersReader(xml.Elements().FirstOrDefault(IsResult))));
        return response;
    }

    public override AmazonServiceException UnmarshallException(
        XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var xml = Parse(input, out _);
        var error = Child(xml, "Error");
        return exceptions(new ErrorResponse
        {
            Code = Value(error, "Code") ?? statusCode.ToString(),
            Message = Value(error, "Message") ?? $"The service answered {(int)statusCode} ({statusCode}) without a message",
            Type = Value(error, "Type") == "Sender" ? ErrorType.Sender : (int)statusCode < 500 ? ErrorType.Sender : ErrorType.Receiver,
            RequestId = Value(xml, "RequestId"),
            InnerException = innerException,
            StatusCode = statusCode,
        });
    }

    private static bool IsResult(XElement xml) => xml.Name.LocalName.EndsWith("Result", StringComparison.Ordinal);

    // Something before the service may answer with another thing than its XML.
    private static XElement? Parse(XmlUnmarshallerContext input, out string? fault)
    {
        fault = null;
        try
        {
            return AnswerXml.Parse(AnswerBody.Read(input.Stream, input.ResponseData));
        }
        catch (XmlException e)
        {
            fault = e.Message;
            return null;
        }
    }

    private static XElement? Child(XElement? xml, string name) => xml?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private static string? Value(XElement? xml, string name) => Child(xml, name)?.Value;
}
