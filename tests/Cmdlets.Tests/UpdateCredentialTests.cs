using System.Net;
using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine;

namespace CequenceApigw.Cmdlets.Tests;

public sealed class UpdateCredentialTests
{
    private static readonly NetworkCredential Client = new("api-gateway", "hunter2");
    private readonly CmdletRunner _runner = new();

    [Fact]
    public void Credentials_are_replaced_and_told_only_if_asked_for()
    {
        _runner.Prepare(new UpdateCredentialCommand()).Update(Client, passThru: false);

        Assert.Equal(("api-gateway", "hunter2"), _runner.Integration.UpdatedTo);
        Assert.Empty(_runner.Host.Rows);

        _runner.Prepare(new UpdateCredentialCommand()).Update(Client, passThru: true);

        Assert.Equal(new UpdatedCredential("CequenceApigw", "api-gateway", Changed: false), Assert.Single(_runner.Host.Rows));
    }

    [Fact]
    public void Nothing_happens_without_consent_and_the_question_holds_no_secret()
    {
        _runner.Host.Consents = false;

        _runner.Prepare(new UpdateCredentialCommand()).Update(Client, passThru: true);

        Assert.Null(_runner.Integration.UpdatedTo);
        Assert.DoesNotContain("hunter2", Assert.Single(_runner.Host.Asked).ToString());
        Assert.Empty(_runner.Host.Rows);
    }

    [Fact]
    public void A_client_that_UAP_refuses_is_an_error_without_the_secret()
    {
        _runner.Integration.During = (_, _) => throw new IntegrationException(IntegrationErrorId.ClientSecretRejected, "refused", "check it");

        var ended = Assert.Throws<TerminatedException>(() => _runner.Prepare(new UpdateCredentialCommand()).Update(Client, passThru: true));

        Assert.Equal((IntegrationErrorId.ClientSecretRejected, "CequenceApigw"), (ended.Error.ErrorId, ended.Error.Target));
    }
}
