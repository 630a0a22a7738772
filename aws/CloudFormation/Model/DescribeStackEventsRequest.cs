using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class DescribeStackEventsRequest : AmazonCloudFormationRequest, IOperationInput
{
    public string? NextToken { get; set; }

    public string? StackName { get; set; }

    Operation IOperationInput.Operation => new("DescribeStackEvents");

    void IShape.Members(IMembers m)
    {
        NextToken = m.Text("NextToken", NextToken);
        StackName = m.Text("StackName", StackName);
    }
}
