using System.Net;
using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Tests.CloudFormation;

public sealed class CustomResourceTests
{
    private const string Template = """
        Parameters:
          Value: { Type: String, Default: '1' }
          Timeout: { Type: Number, Default: 60 }
        Resources:
          Function: { Type: 'AWS::Lambda::Function', Properties: { Name: discovery } }
          Discovery:
            Type: Custom::Discovery
            Properties:
              ServiceToken: !GetAtt Function.Arn
              ServiceTimeout: !Ref Timeout
              Value: !Ref Value
              Flag: true
              List: [1, { Deep: false }]
        Outputs:
          Summary: { Value: !GetAtt Discovery.Summary }
        """;

    private static readonly JsonObject Summary = new() { ["Data"] = new JsonObject { ["Summary"] = "3 APIs" } };

    [Fact]
    public async Task Create_sends_the_documented_request_and_takes_attributes_from_the_answer()
    {
        await using var stacks = await ListeningAsync();
        stacks.Lambda.Answers = request => FakeLambda.Answer(request, Summary);
        var stack = await stacks.CreateAsync(Template);
        Assert.Equal("CREATE_COMPLETE", stack.Status.Name);
        Assert.Equal("3 APIs", stack.Outputs[0].Value);
        Assert.Equal("physical", stack.StateOf("Discovery")!.PhysicalId);
        var sent = Assert.Single(stacks.Lambda.Events);
        Assert.Equal("Create", (string?)sent["RequestType"]);
        Assert.Equal("Custom::Discovery", (string?)sent["ResourceType"]);
        Assert.Equal(stack.Id, (string?)sent["StackId"]);
        Assert.Equal("Discovery", (string?)sent["LogicalResourceId"]);
        Assert.False(sent.ContainsKey("PhysicalResourceId"));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {"ServiceToken":"arn:aws:lambda:us-east-1:200000000001:function:discovery","ServiceTimeout":"60","Value":"1",
                 "Flag":"true","List":["1",{"Deep":"false"}]}
                """),
            sent["ResourceProperties"]));
    }

    [Fact]
    public async Task Update_carries_old_properties_and_a_new_physical_id_deletes_the_old_one()
    {
        await using var stacks = await ListeningAsync();
        stacks.Lambda.Answers = request => FakeLambda.Answer(request, Summary);
        var stack = await stacks.CreateAsync(Template);
        stacks.Lambda.Answers = request => FakeLambda.Answer(
            request, new JsonObject { ["PhysicalResourceId"] = "another", ["Data"] = new JsonObject { ["Summary"] = "4 APIs" } });
        await stacks.UpdateAsync(stack, Template, ("Value", "2"));
        Assert.Equal("UPDATE_COMPLETE", stack.Status.Name);
        Assert.Equal("4 APIs", stack.Outputs[0].Value);
        var (update, delete) = (stacks.Lambda.Events.ElementAt(1), stacks.Lambda.Events.ElementAt(2));
        Assert.Equal(("Update", "physical"), ((string?)update["RequestType"], (string?)update["PhysicalResourceId"]));
        Assert.Equal("1", (string?)update["OldResourceProperties"]!["Value"]);
        Assert.Equal("2", (string?)update["ResourceProperties"]!["Value"]);
        Assert.Equal(("Delete", "physical"), ((string?)delete["RequestType"], (string?)delete["PhysicalResourceId"]));
    }

    [Fact]
    public async Task Failed_create_is_followed_by_a_delete_and_its_reason_is_told()
    {
        await using var stacks = await ListeningAsync();
        stacks.Lambda.Answers = request => FakeLambda.Answer(
            request, (string?)request["RequestType"] == "Create" ? new JsonObject { ["Status"] = "FAILED", ["Reason"] = "no APIs" } : null);
        var stack = await stacks.CreateAsync(Template);
        Assert.Equal("ROLLBACK_COMPLETE", stack.Status.Name);
        Assert.Equal(["Create", "Delete"], stacks.Lambda.Events.Select(each => (string?)each["RequestType"]));
        Assert.Equal("physical", (string?)stacks.Lambda.Events.Last()["PhysicalResourceId"]);
        Assert.Contains(stack.Events, each => each.Status.Reason?.StartsWith(
            "Received response status [FAILED] from custom resource. Message returned: no APIs (RequestId: ", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Silence_ends_with_ServiceTimeout()
    {
        await using var stacks = await ListeningAsync();
        stacks.Lambda.Answers = request => (string?)request["RequestType"] == "Create" ? null : FakeLambda.Answer(request);
        var stack = await stacks.CreateAsync(Template, parameters: [("Timeout", "1")]);
        Assert.Equal("ROLLBACK_COMPLETE", stack.Status.Name);
        Assert.Contains(stack.Events, each => each.Status.Reason?.StartsWith(
            "CloudFormation did not receive a response from your custom resource.", StringComparison.Ordinal) == true);
        Assert.StartsWith("stack-Discovery-", (string?)stacks.Lambda.Events.Last()["PhysicalResourceId"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"PhysicalResourceId":null}""", "Invalid PhysicalResourceId")]
    [InlineData("""{"Status":"DONE"}""", "Invalid Response object: Status must be SUCCESS or FAILED.")]
    [InlineData("""{"Status":"FAILED"}""", "Invalid Response object: Reason is required where Status is FAILED.")]
    [InlineData("""{"StackId":"another"}""", "Invalid Response object: StackId is not the request's.")]
    [InlineData("""{"RequestId":"another"}""", "Invalid Response object: RequestId is not the request's.")]
    [InlineData("""{"LogicalResourceId":"another"}""", "Invalid Response object: LogicalResourceId is not the request's.")]
    public async Task Wrong_answer_fails_the_resource(string wrong, string reason)
    {
        await using var stacks = await ListeningAsync();
        stacks.Lambda.Answers = request => FakeLambda.Answer(
            request, (string?)request["RequestType"] == "Create" ? (JsonObject)JsonNode.Parse(wrong)! : null);
        var stack = await stacks.CreateAsync(Template);
        Assert.Contains(stack.Events, each => each is { LogicalId: "Discovery", Status: { Name: "CREATE_FAILED" } status } && status.Reason == reason);
    }

    [Fact]
    public async Task Answer_over_4096_bytes_is_too_long()
    {
        await using var stacks = await ListeningAsync();
        stacks.Lambda.Answers = request => FakeLambda.Answer(
            request, (string?)request["RequestType"] == "Create" ? new JsonObject { ["Data"] = new JsonObject { ["A"] = new string('a', 4096) } } : null);
        var stack = await stacks.CreateAsync(Template);
        Assert.Contains(stack.Events, each => each.Status.Reason == "Response object is too long.");
    }

    [Fact]
    public async Task Response_url_works_once()
    {
        await using var stacks = await ListeningAsync();
        stacks.Lambda.Answers = request => FakeLambda.Answer(request, Summary);
        await stacks.CreateAsync(Template);
        await stacks.Lambda.PutAsync(stacks.Lambda.Events.First(), "{}");
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Forbidden], stacks.Lambda.Statuses);
    }

    [Fact]
    public async Task Function_of_another_Region_is_refused_without_a_request()
    {
        await using var stacks = await ListeningAsync();
        var stack = await stacks.CreateAsync("""
            Resources:
              Discovery: { Type: 'AWS::CloudFormation::CustomResource', Properties: { ServiceToken: 'arn:aws:lambda:eu-west-1:200000000001:function:f' } }
            """);
        Assert.Equal("ROLLBACK_COMPLETE", stack.Status.Name);
        Assert.Empty(stacks.Lambda.Events);
        Assert.Contains("not in the stack's Region", stack.Find("Discovery")!.Status.Reason ?? stack.Events.First(each => each.LogicalId == "Discovery" && each.Status.Reason is not null).Status.Reason);
    }

    [Fact]
    public async Task NoEcho_answer_masks_outputs_but_not_other_resources()
    {
        await using var stacks = await ListeningAsync();
        stacks.Lambda.Answers = request => FakeLambda.Answer(
            request, new JsonObject { ["NoEcho"] = true, ["Data"] = new JsonObject { ["Summary"] = "secret" } });
        var stack = await stacks.CreateAsync(Template.Replace(
            "Outputs:", "  User: { Type: 'Fake::Thing::A', Properties: { Value: !GetAtt Discovery.Summary } }\nOutputs:", StringComparison.Ordinal));
        Assert.Equal("****", stack.Outputs[0].Value);
        Assert.Equal("secret", (string?)stacks.Resources.Properties("Create User")["Value"]);
    }

    private static async Task<StacksUnderTest> ListeningAsync()
    {
        var stacks = new StacksUnderTest();
        await stacks.ListenAsync();
        return stacks;
    }
}
