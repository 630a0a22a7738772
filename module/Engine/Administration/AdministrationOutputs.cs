using Amazon.CloudFormation.Model;

namespace CequenceApigw.Engine.Administration;

/// <summary>What the account stacks need from the administration stacks.</summary>
/// <param name="ClientSecretArn">The UAP client's secret in the home Region; empty without authentication.</param>
/// <param name="ClientSecretKeyArn">The key that decrypts it; empty without authentication.</param>
internal sealed record AdministrationOutputs(string ClientSecretArn, string ClientSecretKeyArn)
{
    public static AdministrationOutputs Of(Stack home) => new(Output(home, nameof(ClientSecretArn)), Output(home, nameof(ClientSecretKeyArn)));

    private static string Output(Stack stack, string key) => stack.Outputs?.Find(output => output.OutputKey == key)?.OutputValue ?? "";
}
