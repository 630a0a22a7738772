using System.Text;
using CequenceApigw.Cmdlets.Environments;

namespace CequenceApigw.Benchmarks.Fuzzing.Targets;

/// <summary>A .env file: settings, or faults with a line each, and the secret in none of them.</summary>
internal sealed class DotEnvFuzzing : IFuzzTarget
{
    private const string Secret = "hunter2";

    private static readonly byte[] Document = Encoding.UTF8.GetBytes($"""
        # Authentication
        cequence_is_auth_enabled=true
        cequence_client_id=api-gateway
        export cequence_client_secret='{Secret} #$"'
        cequence_auth_endpoint=https://auth.example.test/token
        cequence_edge_endpoint="https://edge.example.test"   # the Edge
        cequence_aws_regions=us-east-1, ap-southeast-1
        cequence_is_aws_organization_deployment=true
        cequence_log_level=debug
        cequence_log_retention_days=90
        cequence_auto_discover_apis=false

        """);

    public string Name => ".env";

    public long Accepted { get; private set; }

    public void Run(int seed)
    {
        var text = Encoding.UTF8.GetString(new FuzzMutator(new Random(seed)).Mutate(Document));
        var lines = text.Count(character => character == '\n') + 1;
        var (settings, faults) = EnvironmentFile.Parse(".env", text);
        if (faults.Count == 0)
            Accepted++;
        foreach (var fault in faults)
        {
            if (fault.Line < 1 || fault.Line > lines || fault.Message.Contains(Secret, StringComparison.Ordinal))
                throw new InvalidOperationException($"A fault of line {fault.Line} of {lines}: {fault.Message}");
        }
        if (settings.ToString().Contains(Secret, StringComparison.Ordinal))
            throw new InvalidOperationException("The settings tell the secret.");
    }
}
