using CequenceApigw.Sandbox.CloudFormation;
using CequenceApigw.Sandbox.CloudFormation.CustomResources;
using CequenceApigw.Sandbox.Compute;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.EndToEnd.Tests.Discovery;

/// <summary>CloudFormation's events in any order and number: each is answered, and nothing is changed twice.</summary>
public sealed class CustomResourceTests
{
    [Fact]
    public async Task Repeated_events_and_updates_without_a_change_are_answered_and_change_nothing()
    {
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(Member.Alone);
        await rehearsal.EnableAsync();
        var (settings, id) = (rehearsal.ChangedSettings, await SendAsync(rehearsal, "Create"));
        rehearsal.Calls.New();

        Assert.Equal(id, await SendAsync(rehearsal, "Create"));
        Assert.Equal(id, await SendAsync(rehearsal, "Update", id));

        Assert.Equal(settings, rehearsal.ChangedSettings);
        Assert.All(rehearsal.Calls.New(), call => Assert.StartsWith("dynamodb:", call, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Delete_may_come_twice_and_before_there_is_anything_to_put_back()
    {
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(Member.Alone);
        await rehearsal.EnableAsync();

        await SendAsync(rehearsal, "Delete", "created");
        Assert.Empty(rehearsal.ChangedSettings);
        await SendAsync(rehearsal, "Delete", "created");

        Assert.Empty(rehearsal.ChangedSettings);
    }

    /// <summary>Sends the account stack's event as CloudFormation does; the physical id of the answer, which must be SUCCESS.</summary>
    private static async Task<string?> SendAsync(Rehearsal rehearsal, string type, string? physicalId = null)
    {
        var sent = ((DiscoveryInThisProcess)rehearsal.Get<ILambdaInvoker>()).Events.First(each => each["RequestType"] is not null);
        var stackId = (string)sent["StackId"]!;
        var context = new ResourceContext(
            Member.AccountId, Rehearsal.Home, stackId, stackId.Split('/')[1], (string)sent["LogicalResourceId"]!,
            new Principal(Member.AccountId, $"arn:aws:iam::{Member.AccountId}:root"), new Dictionary<string, string>());
        var properties = sent["ResourceProperties"]!.DeepClone().AsObject();
        var request = new CustomResourceRequest(type, "Custom::CequenceApigwDiscovery", context, properties) { PhysicalResourceId = physicalId };
        var answer = await rehearsal.Get<CustomResourceRequests>().SendAsync(request, CancellationToken.None);
        Assert.Null(answer.Failure);
        return answer.PhysicalResourceId;
    }
}
