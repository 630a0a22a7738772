using CequenceApigw.Sandbox.ApiGateway.Execution;

namespace CequenceApigw.Sandbox.Tests.ApiGateway;

public sealed class AccessLogTests
{
    [Fact]
    public void Variables_of_the_stages_own_format_are_replaced()
    {
        var line = AccessLog.Line(
            "{\"t\":\"$context.requestTimeEpoch\",\"ip\":\"$context.identity.sourceIp\",\"p\":\"$context.path\",\"k\":\"$context.apiId.\"}",
            "200000000001", "a1b2c3d4e5", "dev", Exchanges.Exchange());

        Assert.Equal("{\"t\":\"1763800000123\",\"ip\":\"52.46.38.85\",\"p\":\"/dev/pets/42\",\"k\":\"a1b2c3d4e5.\"}", line);
    }

    [Fact]
    public void The_default_stage_is_not_in_the_path_and_what_is_absent_is_a_dash() =>
        Assert.Equal("/pets/42 - -", AccessLog.Line("$context.path $context.error.message $context.identity.userAgent", "1", "a", "$default", Exchanges.Exchange()));
}
