using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class DeleteStackRequest : AmazonCloudFormationRequest, IOperationInput
{
    public string? ClientRequestToken { get; set; }

    public DeletionMode? DeletionMode { get; set; }

    public List<string>? RetainResources { get; set; }

    public string? RoleARN { get; set; }

    public string? StackName { get; set; }

    Operation IOperationInput.Operation => new("DeleteStack");

    void IShape.Members(IMembers m)
    {
        ClientRequestToken = m.Text("ClientRequestToken", ClientRequestToken);
        DeletionMode = m.Text("DeletionMode", DeletionMode);
        RetainResources = m.List("RetainResources", RetainResources);
        RoleARN = m.Text("RoleARN", RoleARN);
        StackName = m.Text("StackName", StackName);
    }
}
