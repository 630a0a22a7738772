namespace CequenceApigw.Engine.Tests;

public sealed class IntegrationOptionsTests : IDisposable
{
    private readonly Rehearsal _rehearsal = new();

    public static TheoryData<string, IntegrationOptions> Invalid
    {
        get
        {
            using var rehearsal = new Rehearsal();
            var good = rehearsal.Options;
            return new TheoryData<string, IntegrationOptions>
            {
                { "IntegrationName", good with { IntegrationName = "1st" } },
                { "IntegrationName", good with { IntegrationName = new string('a', 33) } },
                { "IntegrationName", good with { IntegrationName = "abc\n" } },
                { "IntegrationName", good with { IntegrationName = "a/../b" } },
                { "'222222222222\n'", good with { AccountIds = ["222222222222\n"] } },
                { "OrganizationalUnitIds", good with { OrganizationalUnitIds = [] } },
                { "Regions", good with { Regions = [] } },
                { "REST", good with { RestApiEnabled = false, HttpApiEnabled = false } },
                { "LogRetentionDays", good with { LogRetentionDays = 2 } },
                { "RolePath", good with { RolePath = "cequence" } },
                { "RolePath", good with { RolePath = "/cequence/\n" } },
                { "RolePath", good with { RolePath = "/../" } },
                { "HttpAccessLogGroupPrefix", good with { HttpAccessLogGroupPrefix = "/aws/apigateway/*" } },
                { "HttpAccessLogGroupPrefix", good with { HttpAccessLogGroupPrefix = "" } },
                { "PermissionsBoundaryName", good with { PermissionsBoundaryName = "Boundary\n" } },
                { "PermissionsBoundaryName", good with { PermissionsBoundaryName = "arn:aws:iam::111122223333:policy/Boundary" } },
                { "PermissionsBoundaryName", good with { PermissionsBoundaryName = "/security/Boundary" } },
                { "PermissionsBoundaryName", good with { PermissionsBoundaryName = "" } },
                { "'X-Key,Cookie'", good with { RedactedHeaders = ["Accept", "X-Key,Cookie"] } },
                { "'X Key'", good with { RedactedHeaders = ["X Key"] } },
                { "RedactedHeaders", good with { RedactedHeaders = ["Cookie\n"] } },
                { "RedactedHeaders", good with { RedactedHeaders = [""] } },
                { "'a,b'", good with { RedactedJsonMembers = ["a,b"] } },
                { "' a'", good with { RedactedJsonMembers = ["password", " a"] } },
                { "RedactedJsonMembers", good with { RedactedJsonMembers = [" "] } },
                { "RedactedJsonMembers", good with { RedactedJsonMembers = ["a\nb"] } },
                { "2048 bytes", good with { RedactedHeaders = [new string('h', 1024)], RedactedJsonMembers = [new string('é', 513)] } },
                { "EdgeEndpoint", good with { EdgeEndpoint = new Uri("http://edge.example.test") } },
                { "EdgeEndpoint", good with { EdgeEndpoint = new Uri("edge", UriKind.Relative) } },
                { "EdgeEndpoint", good with { EdgeEndpoint = new Uri("https://user:password@edge.example.test") } },
                { "EdgeEndpoint", good with { EdgeEndpoint = new Uri("https://edge.example.test/\r\nX-Header:%20b") } },
                { "EdgeEndpoint", good with { EdgeEndpoint = new Uri("HTTPS://edge.example.test") } },
                { "AuthEndpoint", good with { AuthEndpoint = null } },
                { "AuthEndpoint", good with { AuthEndpoint = new Uri("http://auth.example.test/token") } },
                { "client", good with { ClientId = null } },
                { "client", good with { ClientSecret = " " } },
            };
        }
    }

    public void Dispose() => _rehearsal.Dispose();

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task What_cannot_be_right_is_refused_before_anything_is_asked(string named, IntegrationOptions options)
    {
        _rehearsal.Options = options;

        var failure = await _rehearsal.EnableFailsAsync();

        Assert.Equal(IntegrationErrorId.OptionInvalid, failure.ErrorId);
        Assert.Contains(named, failure.Message);
        Assert.Empty(_rehearsal.Aws.Requests);
    }

    [Fact]
    public void What_a_header_or_member_can_be_named_is_accepted() => IntegrationOptionsRules.Check(_rehearsal.Options with
    {
        RedactedHeaders = ["Set-Cookie", "x_api.key", "!#$%&'*+-.^_`|~9", new string('h', 1000)],
        RedactedJsonMembers = ["password", "credit card", "пароль", "$ref", "a\"b"],
    });

    [Theory]
    [InlineData("http://127.0.0.1:4566/edge")]
    [InlineData("http://localhost:4566")]
    [InlineData("https://edge.example.test/api-transactions")]
    public void Loopback_does_without_TLS(string edge) =>
        IntegrationOptionsRules.Check(_rehearsal.Options with { EdgeEndpoint = new Uri(edge) });
}
