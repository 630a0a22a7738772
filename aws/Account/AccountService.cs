using Amazon.Account.Model;
using CequenceApigw.Aws;

namespace Amazon.Account;

internal static class AccountService
{
    public static ServiceModel Model { get; } = new(
        ServiceId: "Account",
        SigningName: "account",
        ApiVersion: "2021-02-01",
        Protocol: new RestJsonProtocol(Exceptions.Create),
        Endpoint: new EndpointRule("account", Global: true));
}
