using Amazon.CloudFormation;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

/// <summary>
/// A run that ends before any one of its requests, and so also right after the one before: the next run, whichever it is, completes it.
/// </summary>
public sealed class InterruptionTests
{
    public static TheoryData<string> Ends => new(IntegrationErrorId.AwsUnreachable, IntegrationErrorId.CredentialsRejected);

    [Theory]
    [MemberData(nameof(Ends))]
    public Task Enabling(string end) => AtEachRequestAsync(
        end,
        _ => Task.CompletedTask,
        rehearsal => rehearsal.EnableAsync(),
        EnabledAsync);

    [Fact]
    public Task Enabling_with_the_management_account_and_a_canary() => AtEachRequestAsync(
        IntegrationErrorId.CredentialsRejected,
        rehearsal =>
        {
            rehearsal.Options = rehearsal.Options with { IncludeManagementAccount = true, Canary = "333333333333" };
            return Task.CompletedTask;
        },
        rehearsal => rehearsal.EnableAsync(),
        EnabledAsync);

    [Fact]
    public Task Changing_targets_and_parameters() => AtEachRequestAsync(
        IntegrationErrorId.CredentialsRejected,
        async rehearsal =>
        {
            await rehearsal.EnableAsync();
            rehearsal.Options = rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Apps], Regions = ["us-east-1", "ap-southeast-2"], LogLevel = LogLevel.Debug };
        },
        rehearsal => rehearsal.EnableAsync(),
        EnabledAsync);

    [Fact]
    public Task Disabling() => AtEachRequestAsync(
        IntegrationErrorId.CredentialsRejected,
        rehearsal =>
        {
            rehearsal.Options = rehearsal.Options with { IncludeManagementAccount = true };
            return rehearsal.EnableAsync();
        },
        DisableAsync,
        async rehearsal =>
        {
            var summary = await DisableAsync(rehearsal);
            Assert.Equal((8, 8), (summary.Current, summary.Total));
            Assert.False((await DisableAsync(rehearsal)).Changed);
        });

    [Theory]
    [MemberData(nameof(Ends))]
    public Task Destroying(string end) => AtEachRequestAsync(
        end,
        rehearsal => rehearsal.EnableAsync(),
        DestroyAsync,
        async rehearsal =>
        {
            await DestroyAsync(rehearsal);
            DestroyTests.AssertNothingLeft(rehearsal.Aws);
        });

    [Fact]
    public Task Destroying_and_enabling_instead() => AtEachRequestAsync(
        IntegrationErrorId.CredentialsRejected,
        rehearsal => rehearsal.EnableAsync(),
        DestroyAsync,
        async rehearsal =>
        {
            await EnabledAsync(rehearsal);
            Assert.True(rehearsal.Aws.StackSet!.Description.AutoDeployment!.Enabled);
            Assert.All(rehearsal.Aws.Buckets.Values, keys => Assert.Single(keys));
        });

    [Fact]
    public Task Enabling_and_destroying_instead() => AtEachRequestAsync(
        IntegrationErrorId.CredentialsRejected,
        _ => Task.CompletedTask,
        rehearsal => rehearsal.EnableAsync(),
        async rehearsal =>
        {
            await DestroyAsync(rehearsal);
            DestroyTests.AssertNothingLeft(rehearsal.Aws);
        });

    private static async Task AtEachRequestAsync(
        string end, Func<Rehearsal, Task> prepare, Func<Rehearsal, Task> run, Func<Rehearsal, Task> complete)
    {
        for (var request = 1; ; request++)
        {
            using var rehearsal = new Rehearsal();
            await prepare(rehearsal);
            var left = request;
            // What ended stays so: no later request of the run gets through.
            rehearsal.Aws.OnRequest = _ =>
            {
                if (--left <= 0) throw End(end);
            };
            var failure = await Record.ExceptionAsync(() => run(rehearsal));
            rehearsal.Aws.OnRequest = null;
            if (failure is null)
            {
                Assert.True(request > 10, "The run made hardly any request.");
                return;
            }

            Assert.Equal(end, Assert.IsType<IntegrationException>(failure).ErrorId);
            await complete(rehearsal);
        }
    }

    private static async Task EnabledAsync(Rehearsal rehearsal)
    {
        var summary = await rehearsal.EnableAsync();
        Assert.True(summary.Total > 3 && summary.Current == summary.Total);
        rehearsal.Aws.Forget();
        Assert.False((await rehearsal.EnableAsync()).Changed);
        Assert.Empty(rehearsal.Aws.Changes);
    }

    private static Task<Rollout.RolloutSummary> DisableAsync(Rehearsal rehearsal) => rehearsal.Integration.DisableAsync("CequenceApigw", ApiTypes.Rest);

    private static Task DestroyAsync(Rehearsal rehearsal) => rehearsal.Integration.DestroyAsync("CequenceApigw");

    private static Exception End(string end) => end == IntegrationErrorId.AwsUnreachable
        ? new HttpRequestException("connection lost")
        : new AmazonCloudFormationException("The security token included in the request is expired") { ErrorCode = "ExpiredToken" };
}
