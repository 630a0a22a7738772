using System.Collections;
using CequenceApigw.Cmdlets.Completion;
using CequenceApigw.Engine.Completion;

namespace CequenceApigw.Cmdlets.Tests.Completion;

public sealed class CompleterTests
{
    private static readonly Hashtable Nothing = [];
    private readonly SetTime _time = new();
    private readonly AnsweringCompleter _completer;

    public CompleterTests() => _completer = new AnsweringCompleter(_time);

    [Theory]
    [InlineData("", "222222222222", "333333333333")]
    [InlineData("33", "333333333333")]
    [InlineData("pay", "222222222222")]
    [InlineData("'pay", "222222222222")]
    [InlineData("mall")]
    public void What_begins_with_the_word_is_offered_by_id_or_by_name(string word, params string[] offered) =>
        Assert.Equal(offered, Values(word));

    [Fact]
    public void An_error_is_no_answer_and_is_asked_again()
    {
        _completer.Answer = () => throw new InvalidOperationException("no connection");
        Assert.Equal(["otherwise"], Values("o"));

        _completer.Answer = () => Task.FromResult<IReadOnlyList<Choice>>([new("ou-1", "Apps")]);

        Assert.Equal(["ou-1"], Values(""));
    }

    [Fact]
    public void Nobody_waits_for_long_and_a_late_answer_serves_the_next_press()
    {
        var late = new TaskCompletionSource<IReadOnlyList<Choice>>();
        _completer.Answer = () => late.Task;
        _completer.Patience = TimeSpan.Zero;
        Assert.Equal(["otherwise"], Values(""));

        late.SetResult([new("ou-1", "Apps")]);
        _completer.Patience = TimeSpan.FromMinutes(1);

        Assert.Equal(["ou-1"], Values(""));
        Assert.Single(_completer.Asked);
    }

    [Fact]
    public void An_answer_is_kept_shortly_and_for_the_same_sign_in_only()
    {
        Values("");
        _time.Now += TimeSpan.FromSeconds(29);
        Values("3");
        Assert.Single(_completer.Asked);

        _completer.Complete("", new Hashtable { ["ProfileName"] = "other" });
        Assert.Equal(2, _completer.Asked.Count);

        _time.Now += TimeSpan.FromSeconds(2);
        Values("");
        Assert.Equal(3, _completer.Asked.Count);
    }

    [Fact]
    public void It_signs_in_as_the_command_line_and_the_session_say()
    {
        var stored = new object();
        _completer.Session["StoredAWSCredentials"] = stored;
        _completer.Session["StoredAWSRegion"] = "eu-west-1";
        _completer.Complete("", new Hashtable
        {
            ["AccessKey"] = "AKIA",
            ["SecretKey"] = "secret",
            ["SessionToken"] = "token",
            ["ProfileName"] = "admin",
            ["ProfileLocation"] = "/profiles",
            ["Credential"] = stored,
            ["Region"] = "us-east-1",
            ["EndpointUrl"] = "http://127.0.0.1:4566/",
        });

        Assert.Equal(
            new Engine.AwsSignIn
            {
                AccessKey = "AKIA",
                SecretKey = "secret",
                SessionToken = "token",
                ProfileName = "admin",
                ProfileLocation = "/profiles",
                Credential = stored,
                StoredCredential = stored,
                Region = "us-east-1",
                StoredRegion = "eu-west-1",
                EndpointUrl = new Uri("http://127.0.0.1:4566/"),
            },
            Assert.Single(_completer.Asked));
    }

    [Fact]
    public void An_address_that_is_only_half_typed_is_no_answer() =>
        Assert.Equal(["otherwise"], _completer.Complete("", new Hashtable { ["EndpointUrl"] = "http" }).Select(choice => choice.Value));

    [Fact]
    public void Regions_are_offered_without_any_sign_in()
    {
        Assert.Contains("us-east-1", Offline(new RegionCompleter(), "us-"));
        Assert.Contains("eu-west-1", Offline(new TargetRegionCompleter(), "europe (irel"));
        Assert.Empty(Offline(new AccountCompleter(), ""));
    }

    private IEnumerable<string> Values(string word) => _completer.Complete(word, Nothing).Select(choice => choice.Value);

    // An unknown profile: whoever signs in by it fails at once.
    private static IEnumerable<string> Offline(AwsCompleter completer, string word)
    {
        completer.Variable = _ => null;
        var nobody = new Hashtable { ["ProfileName"] = "nobody", ["ProfileLocation"] = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()) };
        return completer.Complete(word, nobody).Select(choice => choice.Value);
    }
}
