using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

public sealed class DisableTests : IDisposable
{
    private readonly Rehearsal _rehearsal = new();

    private FakeAws Aws => _rehearsal.Aws;

    public void Dispose() => _rehearsal.Dispose();

    [Theory]
    [InlineData(ApiTypes.Rest, "false", "true")]
    [InlineData(ApiTypes.Http, "true", "false")]
    [InlineData(ApiTypes.Rest | ApiTypes.Http, "false", "false")]
    public async Task Only_the_switches_of_the_API_types_are_sent_and_all_else_keeps_its_value(ApiTypes types, string rest, string http)
    {
        await _rehearsal.EnableAsync();
        Aws.Forget();

        var summary = await _rehearsal.Integration.DisableAsync("CequenceApigw", types);

        Assert.Equal((6, 6, true), (summary.Current, summary.Total, summary.Changed));
        Assert.Equal(["UpdateStackSet"], Aws.Changes);
        var request = Aws.Requests.OfType<UpdateStackSetRequest>().Single();
        Assert.True(request.UsePreviousTemplate);
        Assert.Null(request.TemplateBody);
        Assert.All(request.Parameters!, parameter => Assert.True(parameter.UsePreviousValue == true ^ parameter.ParameterValue == "false"));
        Assert.Equal((rest, http), (Parameter("RestApiEnabled"), Parameter("HttpApiEnabled")));
        Assert.Equal(FakeUap.Edge, Parameter("EdgeEndpoint"));
    }

    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        await _rehearsal.EnableAsync();
        await _rehearsal.Integration.DisableAsync("CequenceApigw", ApiTypes.Rest);
        Aws.Forget();

        var summary = await _rehearsal.Integration.DisableAsync("CequenceApigw", ApiTypes.Rest);

        Assert.False(summary.Changed);
        Assert.Empty(Aws.Changes);
    }

    [Fact]
    public async Task There_is_no_integration_of_that_name()
    {
        var failure = await Assert.ThrowsAsync<IntegrationException>(() => _rehearsal.Integration.DisableAsync("Nothing", ApiTypes.Rest));

        Assert.Equal(IntegrationErrorId.IntegrationNotFound, failure.ErrorId);
        Assert.Contains("Nothing", failure.Message);
    }

    private string Parameter(string key) => Aws.StackSet!.Description.Parameters!.Single(parameter => parameter.ParameterKey == key).ParameterValue!;
}
