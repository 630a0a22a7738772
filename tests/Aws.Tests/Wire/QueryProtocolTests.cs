using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace CequenceApigw.Aws.Tests.Wire;

public sealed class QueryProtocolTests
{
    [Fact]
    public async Task An_operation_is_a_form_with_numbered_lists()
    {
        using var service = new LoopbackService(Answer.Ok(Result("UpdateStackSet", "<OperationId>op-1</OperationId>")));
        using var client = service.Client<AmazonCloudFormationClient>();

        var response = await client.UpdateStackSetAsync(new()
        {
            StackSetName = "uap api gateway",
            OperationId = "op-1",
            UsePreviousTemplate = true,
            Regions = ["eu-west-1", "us-east-1"],
            Parameters =
            [
                new() { ParameterKey = "RestApiEnabled", ParameterValue = "true" },
                new() { ParameterKey = "HttpApiEnabled", UsePreviousValue = true },
            ],
            DeploymentTargets = new() { OrganizationalUnitIds = ["ou-a1b2-11111111"] },
            OperationPreferences = new() { RegionConcurrencyType = RegionConcurrencyType.PARALLEL, MaxConcurrentPercentage = 50 },
            PermissionModel = PermissionModels.SERVICE_MANAGED,
        });

        var request = Assert.Single(service.Received);
        Assert.Equal(("POST", "/"), (request.Method, request.Target));
        Assert.StartsWith("application/x-www-form-urlencoded", request.Headers["Content-Type"]);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["Action"] = "UpdateStackSet",
                ["Version"] = "2010-05-15",
                ["StackSetName"] = "uap api gateway",
                ["OperationId"] = "op-1",
                ["UsePreviousTemplate"] = "true",
                ["Regions.member.1"] = "eu-west-1",
                ["Regions.member.2"] = "us-east-1",
                ["Parameters.member.1.ParameterKey"] = "RestApiEnabled",
                ["Parameters.member.1.ParameterValue"] = "true",
                ["Parameters.member.2.ParameterKey"] = "HttpApiEnabled",
                ["Parameters.member.2.UsePreviousValue"] = "true",
                ["DeploymentTargets.OrganizationalUnitIds.member.1"] = "ou-a1b2-11111111",
                ["OperationPreferences.RegionConcurrencyType"] = "PARALLEL",
                ["OperationPreferences.MaxConcurrentPercentage"] = "50",
                ["PermissionModel"] = "SERVICE_MANAGED",
            },
            request.Form);
        Assert.Equal(("op-1", "b9b4b068"), (response.OperationId, response.ResponseMetadata.RequestId));
    }

    [Fact]
    public async Task An_empty_list_is_sent_empty_and_an_absent_one_not_at_all()
    {
        using var service = new LoopbackService(Answer.Ok(Result("CreateStackSet", "")), Answer.Ok(Result("CreateStackSet", "")));
        using var client = service.Client<AmazonCloudFormationClient>();

        await client.CreateStackSetAsync(new() { StackSetName = "s", Tags = [] });
        await client.CreateStackSetAsync(new() { StackSetName = "s" });

        Assert.Equal("", service.Received[0].Form["Tags"]);
        Assert.DoesNotContain("Tags", service.Received[1].Form.Keys);
    }

    [Fact]
    public async Task An_operation_gets_an_id_of_its_own_and_the_request_stays_reusable()
    {
        var answer = Answer.Ok(Result("DeleteStackInstances", ""));
        using var service = new LoopbackService(answer, answer);
        using var client = service.Client<AmazonCloudFormationClient>();
        var request = new DeleteStackInstancesRequest { StackSetName = "s", RetainStacks = false, Regions = ["eu-west-1"] };

        await client.DeleteStackInstancesAsync(request);
        await client.DeleteStackInstancesAsync(request);

        var ids = service.Received.Select(received => received.Form["OperationId"]).ToList();
        Assert.NotEqual(ids[0], ids[1]);
        Assert.All(ids, id => Assert.True(Guid.TryParse(id, out _)));
        Assert.Null(request.OperationId);
        Assert.Equal("false", service.Received[0].Form["RetainStacks"]);
    }

    [Fact]
    public async Task An_answer_is_read_with_its_lists_structures_and_times()
    {
        using var service = new LoopbackService(Answer.Ok(Result("DescribeStacks",
            """
            <Stacks><member>
              <StackName>uap</StackName><StackStatus>UPDATE_COMPLETE</StackStatus><CreationTime>2025-11-24T16:00:00.123Z</CreationTime>
              <DisableRollback>false</DisableRollback><Capabilities><member>CAPABILITY_NAMED_IAM</member></Capabilities>
              <Outputs><member><OutputKey>Key</OutputKey><OutputValue>a &amp; b</OutputValue></member></Outputs><Tags/>
            </member></Stacks>
            """)));
        using var client = service.Client<AmazonCloudFormationClient>();

        var stack = Assert.Single((await client.DescribeStacksAsync(new() { StackName = "uap" })).Stacks!);

        Assert.Same(StackStatus.UPDATE_COMPLETE, stack.StackStatus);
        Assert.Equal(new DateTime(2025, 11, 24, 16, 0, 0, 123, DateTimeKind.Utc), stack.CreationTime);
        Assert.Equal(DateTimeKind.Utc, stack.CreationTime!.Value.Kind);
        Assert.False(stack.DisableRollback);
        Assert.Equal(["CAPABILITY_NAMED_IAM"], stack.Capabilities!);
        Assert.Equal(("Key", "a & b"), (stack.Outputs![0].OutputKey, stack.Outputs[0].OutputValue));
        Assert.Empty(stack.Tags!);
        Assert.Null(stack.Parameters);
    }

    private static string Result(string operation, string members) =>
        $"""
        <{operation}Response xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
          <{operation}Result>{members}</{operation}Result>
          <ResponseMetadata><RequestId>b9b4b068</RequestId></ResponseMetadata>
        </{operation}Response>
        """;
}
