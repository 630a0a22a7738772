using System.Text;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

/// <summary>An account template that no request to CloudFormation takes.</summary>
public sealed class LargeTemplateTests : IDisposable
{
    private const int MaxBodyBytes = 51_200;
    private readonly Rehearsal _rehearsal = new();

    private FakeAws Aws => _rehearsal.Aws;

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task It_lies_in_the_home_Regions_bucket_and_StackSet_and_plain_stacks_name_it()
    {
        Pad(MaxBodyBytes + 1);
        _rehearsal.Options = _rehearsal.Options with { IncludeManagementAccount = true, Regions = ["eu-west-1", "ap-southeast-2"] };

        var row = Assert.Single((await _rehearsal.PlanAsync()).Changes, change => change.Kind == PlannedKind.Template);
        await _rehearsal.EnableAsync();

        Assert.Equal(("us-east-1", PlannedAction.Create), (row.Region, row.Action));
        var key = Assert.Single(Aws.Buckets["cequenceapigw-111111111111-us-east-1"]);
        Assert.Matches("^function/[0-9a-f]{64}\\.yaml$", key);
        Assert.Equal(_rehearsal.Artifact("1.2.4").AccountTemplate, Aws.Published[key]);
        var url = $"https://cequenceapigw-111111111111-us-east-1.s3.us-east-1.amazonaws.com/{key}";
        var set = Aws.Requests.OfType<CreateStackSetRequest>().Single();
        Assert.Equal((null, url), (set.TemplateBody, set.TemplateURL));
        var plain = Aws.Requests.OfType<CreateStackRequest>().Where(request => request.StackName == "CequenceApigw-account").ToList();
        Assert.Equal(2, plain.Count);
        Assert.All(plain, request => Assert.Equal((null, url), (request.TemplateBody, request.TemplateURL)));
        Assert.True((await _rehearsal.PlanAsync()).IsEmpty);
    }

    [Fact]
    public async Task A_release_that_outgrows_the_body_updates_by_its_address()
    {
        _rehearsal.Options = _rehearsal.Options with { IncludeManagementAccount = true };
        await _rehearsal.EnableAsync();
        Pad(MaxBodyBytes + 1);
        Aws.Forget();

        await _rehearsal.EnableAsync();

        var update = Aws.Requests.OfType<UpdateStackSetRequest>().Single();
        Assert.Null(update.TemplateBody);
        Assert.EndsWith(".yaml", update.TemplateURL, StringComparison.Ordinal);
        var plain = Aws.Requests.OfType<UpdateStackRequest>().Where(request => request.StackName!.Contains("CequenceApigw-account", StringComparison.Ordinal));
        Assert.All(plain, request => Assert.Equal((null, update.TemplateURL), (request.TemplateBody, request.TemplateURL)));
    }

    [Fact]
    public async Task One_that_just_fits_is_sent_itself()
    {
        Pad(MaxBodyBytes);

        await _rehearsal.EnableAsync();

        var set = Aws.Requests.OfType<CreateStackSetRequest>().Single();
        Assert.Equal((MaxBodyBytes, null), (Encoding.UTF8.GetByteCount(set.TemplateBody!), set.TemplateURL));
        Assert.DoesNotContain(Aws.Published.Keys, key => key.EndsWith(".yaml", StringComparison.Ordinal));
    }

    // Its own bucket isn't there before it is.
    [Fact]
    public void The_administration_template_always_fits() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(Rehearsal.Template("administration.yaml")), 1, MaxBodyBytes);

    private void Pad(int bytes)
    {
        _rehearsal.Padding = "\n#" + new string('x', bytes - 2 - Encoding.UTF8.GetByteCount(Rehearsal.Template("account.yaml")));
        _rehearsal.Release("1.2.4");
    }
}
