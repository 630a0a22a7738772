using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using CequenceApigw.Sandbox.CloudFormation.StackSets;
using CequenceApigw.Sandbox.CloudFormation.Stacks;
using CequenceApigw.Sandbox.Tests.Storage;

namespace CequenceApigw.Sandbox.Tests.CloudFormation;

/// <summary>CloudFormation over HTTP, as the module's client speaks to it, with the sandbox's own resource types.</summary>
public sealed class CloudFormationClientTests(LocalOrganizationFixture fixture) : IClassFixture<LocalOrganizationFixture>
{
    private const string Template = """
        Parameters:
          Reader: { Type: String, Default: reader }
        Resources:
          Role:
            Type: AWS::IAM::Role
            Properties:
              RoleName: !Sub '${Reader}-${AWS::Region}'
              AssumeRolePolicyDocument:
                Version: '2012-10-17'
                Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }]
        Outputs:
          Arn: { Value: !GetAtt Role.Arn }
        """;

    [Fact]
    public async Task Stack_is_created_described_and_deleted()
    {
        using var client = Client();
        await Assert.ThrowsAsync<InsufficientCapabilitiesException>(() => client.CreateStackAsync(
            new CreateStackRequest { StackName = "role", TemplateBody = Template }));
        var created = await client.CreateStackAsync(new CreateStackRequest
        {
            StackName = "role",
            TemplateBody = Template,
            Capabilities = ["CAPABILITY_NAMED_IAM"],
            Tags = [new Tag { Key = "owner", Value = "test" }],
        });
        await SettledAsync(created.StackId!);
        var stack = (await client.DescribeStacksAsync(new DescribeStacksRequest { StackName = "role" })).Stacks!.Single();
        Assert.Equal("CREATE_COMPLETE", stack.StackStatus!.Value);
        Assert.Equal("arn:aws:iam::111111111111:role/reader-us-east-1", stack.Outputs!.Single().OutputValue);
        Assert.Equal("owner", stack.Tags!.Single().Key);
        var error = await Assert.ThrowsAsync<AmazonCloudFormationException>(() => client.UpdateStackAsync(new UpdateStackRequest
        {
            StackName = "role",
            UsePreviousTemplate = true,
            Capabilities = ["CAPABILITY_NAMED_IAM"],
            Parameters = [new Parameter { ParameterKey = "Reader", UsePreviousValue = true }],
        }));
        Assert.Equal(("ValidationError", "No updates are to be performed."), (error.ErrorCode, error.Message));
        await client.DeleteStackAsync(new DeleteStackRequest { StackName = "role" });
        await SettledAsync(created.StackId!);
        error = await Assert.ThrowsAsync<AmazonCloudFormationException>(() => client.DescribeStacksAsync(
            new DescribeStacksRequest { StackName = "role" }));
        Assert.Equal("Stack with id role does not exist", error.Message);
    }

    [Fact]
    public async Task A_request_that_comes_again_under_its_token_is_answered_again_and_does_nothing()
    {
        using var client = Client();
        string[] capabilities = ["CAPABILITY_NAMED_IAM"];
        var create = new CreateStackRequest { StackName = "again", TemplateBody = Template, Capabilities = [.. capabilities], ClientRequestToken = "create" };
        create.Parameters = [new Parameter { ParameterKey = "Reader", ParameterValue = "again" }];
        var id = (await client.CreateStackAsync(create)).StackId!;
        Assert.Equal(id, (await client.CreateStackAsync(create)).StackId);
        await SettledAsync(id);
        var update = new UpdateStackRequest { StackName = id, UsePreviousTemplate = true, Capabilities = [.. capabilities], ClientRequestToken = "update" };
        update.Parameters = [new Parameter { ParameterKey = "Reader", ParameterValue = "anew" }];
        await client.UpdateStackAsync(update);
        await SettledAsync(id);
        Assert.Equal(id, (await client.UpdateStackAsync(update)).StackId);
        update.ClientRequestToken = "create";
        var error = await Assert.ThrowsAsync<TokenAlreadyExistsException>(() => client.UpdateStackAsync(update));
        Assert.Equal("TokenAlreadyExistsException", error.ErrorCode);
        var events = (await client.DescribeStackEventsAsync(new DescribeStackEventsRequest { StackName = id })).StackEvents!;
        Assert.Equal(["create", "update"], events.Select(each => each.ClientRequestToken).Distinct().Order());
        await client.DeleteStackAsync(new DeleteStackRequest { StackName = id, ClientRequestToken = "delete" });
        await client.DeleteStackAsync(new DeleteStackRequest { StackName = id, ClientRequestToken = "delete" });
        await SettledAsync(id);
        create.ClientRequestToken = "create-2";
        Assert.NotEqual(id, (await client.CreateStackAsync(create)).StackId);
    }

    [Fact]
    public async Task A_StackSet_is_created_once_under_its_token()
    {
        using var client = Client();
        await client.ActivateOrganizationsAccessAsync(new ActivateOrganizationsAccessRequest());
        var create = new CreateStackSetRequest
        {
            StackSetName = "once",
            TemplateBody = Template,
            PermissionModel = PermissionModels.SERVICE_MANAGED,
            Capabilities = ["CAPABILITY_NAMED_IAM"],
            ClientRequestToken = "first",
        };
        var id = (await client.CreateStackSetAsync(create)).StackSetId;
        Assert.Equal(id, (await client.CreateStackSetAsync(create)).StackSetId);
        create.ClientRequestToken = "second";
        await Assert.ThrowsAsync<NameAlreadyExistsException>(() => client.CreateStackSetAsync(create));
    }

    [Fact]
    public async Task StackSet_reaches_the_members_as_their_execution_role()
    {
        using var client = Client();
        await client.ActivateOrganizationsAccessAsync(new ActivateOrganizationsAccessRequest());
        await client.CreateStackSetAsync(new CreateStackSetRequest
        {
            StackSetName = "roles",
            TemplateBody = Template,
            PermissionModel = PermissionModels.SERVICE_MANAGED,
            Capabilities = ["CAPABILITY_NAMED_IAM"],
            ManagedExecution = new ManagedExecution { Active = true },
        });
        var operation = await client.CreateStackInstancesAsync(new CreateStackInstancesRequest
        {
            StackSetName = "roles",
            DeploymentTargets = new() { OrganizationalUnitIds = [fixture.Organization.Organization.Root.Id] },
            Regions = [LocalOrganizationFixture.Home, LocalOrganizationFixture.Other],
        });
        var set = fixture.Get<StackSetStore>().All.Single(each => each.Name == "roles");
        await set.FindOperation(operation.OperationId!)!.Settled;
        var instances = (await client.ListStackInstancesAsync(new ListStackInstancesRequest { StackSetName = "roles" })).Summaries!;
        Assert.Equal(6, instances.Count);
        Assert.All(instances, instance => Assert.Equal(("CURRENT", null), (instance.Status!.Value, instance.StatusReason)));
        var error = await Assert.ThrowsAsync<StackSetNotEmptyException>(() => client.DeleteStackSetAsync(
            new DeleteStackSetRequest { StackSetName = "roles" }));
        Assert.Equal(System.Net.HttpStatusCode.Conflict, error.StatusCode);
    }

    [Fact]
    public async Task Template_behind_a_URL_is_read_with_the_callers_rights()
    {
        using var s3 = ObjectTests.S3(fixture, LocalOrganizationFixture.Administrator);
        await s3.PutBucketAsync("templates");
        var large = Template + "\n#" + new string('x', 60_000);
        await s3.PutObjectAsync(new() { BucketName = "templates", Key = "large.yaml", ContentBody = large });
        var url = $"{fixture.Organization.BaseAddress}templates/large.yaml";
        var create = new CreateStackRequest { StackName = "large", TemplateURL = url, Capabilities = ["CAPABILITY_NAMED_IAM"] };
        create.Parameters = [new Parameter { ParameterKey = "Reader", ParameterValue = "large" }];

        var session = await fixture.SessionOfRoleAsync("111111111111", "/", "blind", """
            { "Statement": [{ "Effect": "Allow", "Action": ["cloudformation:*", "iam:*"], "Resource": "*" }] }
            """);
        using var blind = new AmazonCloudFormationClient(session, fixture.At(new AmazonCloudFormationConfig()));
        var error = await Assert.ThrowsAsync<AmazonCloudFormationException>(() => blind.CreateStackAsync(create));
        Assert.Equal("ValidationError", error.ErrorCode);
        Assert.Contains("s3:GetObject", error.Message, StringComparison.Ordinal);

        using var client = Client();
        var id = (await client.CreateStackAsync(create)).StackId!;
        await SettledAsync(id);
        Assert.Equal(large, (await client.GetTemplateAsync(new GetTemplateRequest { StackName = id })).TemplateBody);
        var asBody = new CreateStackRequest { StackName = "body", TemplateBody = large, Capabilities = ["CAPABILITY_NAMED_IAM"] };
        error = await Assert.ThrowsAsync<AmazonCloudFormationException>(() => client.CreateStackAsync(asBody));
        Assert.Contains("less than or equal to 51200", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drift_of_a_stack_is_looked_for_and_described()
    {
        using var client = Client();
        var create = new CreateStackRequest { StackName = "drift", TemplateBody = Template, Capabilities = ["CAPABILITY_NAMED_IAM"] };
        create.Parameters = [new Parameter { ParameterKey = "Reader", ParameterValue = "drift" }];
        var id = (await client.CreateStackAsync(create)).StackId!;
        await SettledAsync(id);

        var detection = (await client.DetectStackDriftAsync(new DetectStackDriftRequest { StackName = "drift" })).StackDriftDetectionId!;

        var status = await client.DescribeStackDriftDetectionStatusAsync(new() { StackDriftDetectionId = detection });
        Assert.Equal(
            (id, detection, "DETECTION_COMPLETE", "IN_SYNC", 0),
            (status.StackId, status.StackDriftDetectionId, status.DetectionStatus!.Value, status.StackDriftStatus!.Value, status.DriftedStackResourceCount));
        var stack = (await client.DescribeStacksAsync(new DescribeStacksRequest { StackName = "drift" })).Stacks!.Single();
        Assert.Equal("IN_SYNC", stack.DriftInformation!.StackDriftStatus!.Value);
        Assert.Equal(status.Timestamp, stack.DriftInformation.LastCheckTimestamp);
        await Assert.ThrowsAsync<AmazonCloudFormationException>(() => client.DescribeStackDriftDetectionStatusAsync(new() { StackDriftDetectionId = "none" }));
    }

    private AmazonCloudFormationClient Client() => new(LocalOrganizationFixture.Administrator, fixture.At(new AmazonCloudFormationConfig()));

    private Task SettledAsync(string stackId) => fixture.Get<StackStore>().Find("111111111111", LocalOrganizationFixture.Home, stackId)!.Settled;
}
