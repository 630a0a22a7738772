using System.Text;
using CequenceApigw.Function.Discovery.Protocol;

namespace CequenceApigw.Function.Tests.Discovery.Protocol;

public class CustomResourceRequestTests
{
    [Theory]
    [InlineData("Create", RequestType.Create)]
    [InlineData("Update", RequestType.Update)]
    [InlineData("Delete", RequestType.Delete)]
    internal void CloudFormation_creates_updates_and_deletes(string name, RequestType expected) => Assert.Equal(expected, Parse(name).RequestType);

    [Theory]
    [InlineData("")]
    [InlineData("create")]
    [InlineData("1")]
    [InlineData("99999999999")]
    [InlineData("Create, Delete")]
    public void Anything_else_is_no_request(string name) => Assert.Throws<InvalidDataException>(() => Parse(name));

    private static CustomResourceRequest Parse(string requestType) => CustomResourceRequest.Parse(Encoding.UTF8.GetBytes($$"""
        {
          "RequestType": "{{requestType}}", "ResponseURL": "https://cloudformation.example/answer", "StackId": "arn:aws:cloudformation:us-east-1:111122223333:stack/s/1",
          "RequestId": "r-1", "LogicalResourceId": "Discovery"
        }
        """));
}
