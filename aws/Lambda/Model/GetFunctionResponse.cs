using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.Lambda.Model;

public class GetFunctionResponse : AmazonWebServiceResponse, IShape
{
    public FunctionCodeLocation? Code { get; set; }

    public Concurrency? Concurrency { get; set; }

    public FunctionConfiguration? Configuration { get; set; }

    public Dictionary<string, string>? Tags { get; set; }

    void IShape.Members(IMembers m)
    {
        Code = m.Structure("Code", Code);
        Concurrency = m.Structure("Concurrency", Concurrency);
        Configuration = m.Structure("Configuration", Configuration);
        Tags = m.Map("Tags", Tags);
    }
}
