using CequenceApigw.Engine.Administration;

namespace CequenceApigw.Engine.Tests;

public sealed class StoredCredentialsTests
{
    public static TheoryData<string> NotStoredByUs =>
    [
        "",
        "[]",
        """{"client_id":"c"}""",
        """{"client_id":"\ud800","client_secret":"s"}""",
        """{"client_id":"c","client_id":"c","client_secret":"s"}""",
        $$"""{"client_id":"c","client_secret":"s","x":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}""",
    ];

    [Theory]
    [MemberData(nameof(NotStoredByUs))]
    public void Anything_else_in_the_secret_is_no_credentials(string json) => Assert.Null(StoredCredentials.Parse(json));
}
