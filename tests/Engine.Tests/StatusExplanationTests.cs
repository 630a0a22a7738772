using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Tests;

public sealed class StatusExplanationTests
{
    [Theory]
    [InlineData("OUTDATED", "SKIPPED_SUSPENDED_ACCOUNT", null, "suspended")]
    [InlineData("INOPERABLE", "INOPERABLE", "DELETE_FAILED", "leave the instance alone")]
    [InlineData("OUTDATED", "RUNNING", null, "under way")]
    [InlineData("OUTDATED", "CANCELLED", null, "too many others failed")]
    [InlineData("OUTDATED", "CANCELLED", "Cancelled since failure tolerance has exceeded", "too many others failed")]
    [InlineData(
        "OUTDATED",
        "FAILED",
        "ResourceLogicalId:StateTable, ResourceStatusReason:User is not authorized to perform: dynamodb:CreateTable with an explicit deny in a service control policy.",
        "service control policy denies")]
    [InlineData("OUTDATED", "FAILED", "Region ap-east-1 is not enabled for the account", "Region isn't enabled")]
    [InlineData("OUTDATED", "FAILED", "Parameters: [ssm:/network/private-a] cannot be found. (Service: CloudFormation)", "lacks SSM parameters")]
    [InlineData("OUTDATED", "FAILED", "The security token included in the request is invalid.", "Region isn't enabled")]
    [InlineData("OUTDATED", "FAILED", "Rate exceeded (Service: AWSLambda; Status Code: 429)", "throttled")]
    [InlineData("OUTDATED", "FAILED", "Stack is in UPDATE_ROLLBACK_FAILED state and can not be updated.", "rolled back")]
    [InlineData("OUTDATED", "FAILED", "Account 222222222222 should have 'stacksets-exec-1' role with trust relationship", "can't act in the account")]
    public void The_usual_cases_have_their_cause_and_a_way_out(string status, string detailedStatus, string? reason, string cause)
    {
        var explanation = Status(status, detailedStatus, reason).Explanation;

        Assert.Contains(cause, explanation!.Cause);
        Assert.NotEmpty(explanation.Remedy);
    }

    [Fact]
    public void What_our_custom_resource_said_is_the_cause()
    {
        var reason = "ResourceLogicalId:Discovery, ResourceType:Custom::CequenceApigwDiscovery, ResourceStatusReason:Received response status "
            + "[FAILED] from custom resource. Message returned: Stage orders/prod: access denied (RequestId: 1234).";

        Assert.Equal("Stage orders/prod: access denied", Status("OUTDATED", "FAILED", reason).Explanation!.Cause);
    }

    [Fact]
    public void A_current_stack_and_an_unknown_reason_need_no_explanation()
    {
        Assert.Null(Status("CURRENT", "SUCCEEDED", null).Explanation);
        Assert.Null(Status("OUTDATED", "FAILED", "something that nobody has seen before").Explanation);
        Assert.Null(Status("OUTDATED", "A_STATUS_OF_TOMORROW", null).Explanation);
    }

    [Fact]
    public void The_counts_add_up()
    {
        var summary = new RolloutSummary
        {
            Total = 10,
            Changed = true,
            NotCurrent = [Status("OUTDATED", "FAILED", null), Status("OUTDATED", "CANCELLED", null), Status("INOPERABLE", "INOPERABLE", null)],
        };

        Assert.Equal([("CURRENT", 7), ("INOPERABLE", 1), ("OUTDATED", 2)], summary.ByStatus.OrderBy(each => each.Key).Select(each => (each.Key, each.Value)));
        Assert.Equal(summary.Total, summary.ByStatus.Values.Sum());
    }

    private static RolloutStatus Status(string status, string detailedStatus, string? reason) => new()
    {
        AccountId = "222222222222",
        Region = "us-east-1",
        OrganizationalUnitId = "ou-abcd-apps1111",
        Status = status,
        DetailedStatus = detailedStatus,
        Reason = reason,
    };
}
