using System.Text.RegularExpressions;
using CequenceApigw.Engine.Administration;
using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Rollout;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

/// <summary>What the options' rules let through, the account template takes: it is refused only after the first changes.</summary>
public sealed partial class TemplateParameterTests
{
    private static readonly IReadOnlyDictionary<string, Regex> Patterns = PatternLine().Matches(Rehearsal.Template("account.yaml"))
        .ToDictionary(match => match.Groups[1].Value, match => new Regex(match.Groups[2].Value, RegexOptions.CultureInvariant));

    public static TheoryData<string, string> Texts
    {
        get
        {
            string[] texts =
            [
                "", " ", "a", "a/", "/a/", "a b", "/a*", "a:b", "a@b", "ä", "a\n", "/aws/apigateway/#1_x.y-z", "/aws/apigateway/*", new('a', 33), new('a', 512),
                "https://edge.example.test", "https://edge.example.test/a@b?c=d", "HTTPS://edge.example.test", " https://edge.example.test",
                "https:edge.example.test", "https://edge.example.test/a b", "https://user@edge.example.test", "http://localhost:4566/edge", "http://127.0.0.1",
                "http://[::1]:1", "http://loopback", "http://LOCALHOST", "http://proxy.example.test:3128", "222222222222", "2222",
            ];
            string[] options =
            [
                nameof(IntegrationOptions.IntegrationName), nameof(IntegrationOptions.HttpAccessLogGroupPrefix), nameof(IntegrationOptions.PermissionsBoundaryName),
                nameof(IntegrationOptions.EdgeEndpoint), nameof(IntegrationOptions.AuthEndpoint), nameof(NetworkOptions.HttpsProxy),
                nameof(NetworkOptions.SubnetParameters), nameof(NetworkOptions.SecurityGroupParameters), "AlarmTopicName", "AlarmTopicAccountId",
            ];
            var all = new TheoryData<string, string>();
            foreach (var option in options)
                Array.ForEach(texts, text => all.Add(option, text));
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task What_passes_the_rules_passes_the_template(string option, string text)
    {
        using var rehearsal = new Rehearsal();
        if (With(rehearsal.Options, option, text) is not { } options || !Passes(options))
            return;
        var artifact = rehearsal.Artifact("1.2.3");
        var publications = await Publications.OfAsync(artifact, apiConfig: null, privateCa: null, template: null, default);

        var stack = AccountStackDefinition.Of(
            options, artifact, publications, new Administrator(FakeAws.ManagementAccount, "aws", null), new AdministrationOutputs("secret", "key"));

        Assert.All(Patterns, pattern => Assert.Matches(pattern.Value, stack.Parameters[pattern.Key]));
    }

    [Fact]
    public void Every_pattern_of_the_template_is_tried() => Assert.Equal(
        [
            "AdministrationAccountId", "AlarmTopicAccountId", "AlarmTopicName", "AuthEndpoint", "EdgeEndpoint", "HttpAccessLogGroupPrefix", "HttpsProxy",
            "IntegrationName", "PermissionsBoundaryName", "SecurityGroupParameters", "SubnetParameters",
        ],
        Patterns.Keys.Order(StringComparer.Ordinal));

    private static bool Passes(IntegrationOptions options)
    {
        try
        {
            IntegrationOptionsRules.Check(options);
            return true;
        }
        catch (IntegrationException)
        {
            return false;
        }
    }

    // Null for a text that is no URI where one is wanted.
    private static IntegrationOptions? With(IntegrationOptions options, string option, string text)
    {
        var url = Uri.TryCreate(text, UriKind.Absolute, out var parsed) ? parsed : null;
        var vpc = options.Network with { SubnetParameters = ["/subnet"], SecurityGroupParameters = ["/group"] };
        return option switch
        {
            nameof(IntegrationOptions.IntegrationName) => options with { IntegrationName = text },
            nameof(IntegrationOptions.HttpAccessLogGroupPrefix) => options with { HttpAccessLogGroupPrefix = text },
            nameof(IntegrationOptions.PermissionsBoundaryName) => options with { PermissionsBoundaryName = text },
            nameof(IntegrationOptions.EdgeEndpoint) => url is null ? null : options with { EdgeEndpoint = url },
            nameof(IntegrationOptions.AuthEndpoint) => url is null ? null : options with { AuthEndpoint = url },
            nameof(NetworkOptions.HttpsProxy) => url is null ? null : options with { Network = options.Network with { HttpsProxy = url } },
            nameof(NetworkOptions.SubnetParameters) => options with { Network = vpc with { SubnetParameters = [text, "/subnet"] } },
            nameof(NetworkOptions.SecurityGroupParameters) => options with { Network = vpc with { SecurityGroupParameters = [text] } },
            "AlarmTopicName" => options with { AlarmTopic = new AlarmTopic(text) },
            "AlarmTopicAccountId" => options with { AlarmTopic = new AlarmTopic("topic", text) },
            _ => throw new NotSupportedException(option),
        };
    }

    [GeneratedRegex(@"^  (\w+):\n(?:    .*\n)*?    AllowedPattern: (.+)$", RegexOptions.Multiline)]
    private static partial Regex PatternLine();
}
