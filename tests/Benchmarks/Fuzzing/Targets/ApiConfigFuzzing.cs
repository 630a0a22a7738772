using System.Text;
using CequenceApigw.Configuration;

namespace CequenceApigw.Benchmarks.Fuzzing.Targets;

/// <summary>api-config.json.</summary>
internal sealed class ApiConfigFuzzing : IFuzzTarget
{
    private static readonly byte[] Document = Encoding.UTF8.GetBytes("""
        {
          // Comments are allowed.
          "$schema": "./api-config.schema.json",
          "enable": [
            { "accounts": ["111122223333"], "apis": ["orders-*", "payments"], "stages": ["prod"] },
            { "accounts": ["444455556666"], "regions": ["us-east-1", "eu-*"], "apiType": "HTTP", "apis": ["a1b2c3d4e5"], "stages": ["$default"] },
            { "stages": ["live"] }
          ]
        }
        """);

    public string Name => "api-config.json";

    public long Accepted { get; private set; }

    public void Run(int seed)
    {
        try
        {
            ApiConfig.Parse(new FuzzMutator(new Random(seed)).Mutate(Document));
            Accepted++;
        }
        catch (ApiConfigException exception)
        {
            if (exception.Faults.Count == 0)
                throw new InvalidOperationException("Refused without a fault.", exception);
        }
    }
}
