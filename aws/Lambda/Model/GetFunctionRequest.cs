using CequenceApigw.Aws;

namespace Amazon.Lambda.Model;

public class GetFunctionRequest : AmazonLambdaRequest, IOperationInput
{
    public string? FunctionName { get; set; }

    public string? Qualifier { get; set; }

    Operation IOperationInput.Operation => new("GetFunction", "GET", "/2015-03-31/functions/{FunctionName}");

    void IShape.Members(IMembers m)
    {
        FunctionName = m.At(MemberLocation.Path).Text("FunctionName", FunctionName);
        Qualifier = m.At(MemberLocation.Query).Text("Qualifier", Qualifier);
    }
}
