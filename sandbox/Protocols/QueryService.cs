using System.Text;
using System.Xml.Linq;
using CequenceApigw.Sandbox.Core;
using Microsoft.AspNetCore.WebUtilities;

namespace CequenceApigw.Sandbox.Protocols;

/// <summary>A service that speaks awsQuery: a form with Action in, XML out.</summary>
internal abstract class QueryService : IAwsService
{
    private readonly Dictionary<string, Func<AwsCall, QueryInput, CancellationToken, Task<XElement[]>>> _operations = [];

    public abstract string SigningName { get; }

    /// <summary>Namespace of the answers, e.g. <c>http://cloudformation.amazonaws.com/doc/2010-05-15/</c>.</summary>
    protected abstract string XmlNamespace { get; }

    /// <summary>Registers an operation; the handler gives the children of its Result element, without namespaces.</summary>
    protected void On(string operation, Func<AwsCall, QueryInput, XElement[]> handle) =>
        _operations.Add(operation, (call, input, _) => Task.FromResult(handle(call, input)));

    protected void On(string operation, Func<AwsCall, QueryInput, CancellationToken, Task<XElement[]>> handle) =>
        _operations.Add(operation, handle);

    public async Task<AwsAnswer> HandleAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var input = new QueryInput(QueryHelpers.ParseQuery(Encoding.UTF8.GetString(call.Body.Span)));
        var operation = input["Action"] ?? call.Request.Query["Action"].ToString();
        if (!_operations.TryGetValue(operation, out var handle))
            throw new AwsException("InvalidAction", $"Could not find operation {operation} for version {input["Version"]}");
        var result = await handle(call, input, cancellationToken);
        return Xml(200, Render(operation, result));
    }

    public virtual AwsAnswer Error(AwsCall call, AwsException error) =>
        Xml(error.Status, Qualify(new XElement(
            "ErrorResponse",
            new XElement(
                "Error",
                new XElement("Type", error.Status < 500 ? "Sender" : "Receiver"),
                new XElement("Code", error.Code),
                new XElement("Message", error.Message)),
            new XElement("RequestId", Guid.NewGuid()))));

    protected virtual XElement Render(string operation, XElement[] result) =>
        Qualify(new XElement(
            operation + "Response",
            new XElement(operation + "Result", result),
            new XElement("ResponseMetadata", new XElement("RequestId", Guid.NewGuid()))));

    protected XElement Qualify(XElement element)
    {
        XNamespace names = XmlNamespace;
        foreach (var each in element.DescendantsAndSelf()) each.Name = names + each.Name.LocalName;
        return element;
    }

    protected static AwsAnswer Xml(int status, XElement element) =>
        new(status, "text/xml", Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)));
}
