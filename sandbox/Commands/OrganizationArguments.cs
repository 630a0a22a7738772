using System.CommandLine;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Commands;

/// <summary>The options that set the size of the organization, shared by all commands.</summary>
internal sealed class OrganizationArguments
{
    private const double LatePercent = 1;

    private readonly Option<int> _accounts = new("--accounts")
    {
        Description = "Member accounts, besides the management account.",
        DefaultValueFactory = _ => new SandboxOptions().Accounts,
    };

    private readonly Option<string> _regions = new("--regions")
    {
        Description = "Regions, separated by commas; the first one is the home Region.",
        DefaultValueFactory = _ => string.Join(',', new SandboxOptions().Regions),
    };

    private readonly Option<double> _late = new("--late")
    {
        Description = "Percent of API Gateway's log events that are ingested up to 5 minutes late.",
        DefaultValueFactory = _ => LatePercent,
    };

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "Seed of everything random: APIs, traffic, delays.",
        DefaultValueFactory = _ => new SandboxOptions().Seed,
    };

    public OrganizationArguments()
    {
        _accounts.Validators.Add(result =>
        {
            if (result.GetValue(_accounts) is < 1 or > 1000) result.AddError("--accounts takes 1 to 1000.");
        });
        _late.Validators.Add(result =>
        {
            if (result.GetValue(_late) is not (>= 0 and <= 100)) result.AddError("--late takes 0 to 100.");
        });
        _regions.Validators.Add(result =>
        {
            var names = Split(result.GetValue(_regions));
            if (names.Length == 0) result.AddError("--regions takes at least one Region, e.g. us-east-1.");
            if (names.Distinct().Count() != names.Length) result.AddError("--regions names a Region twice.");
            foreach (var name in names.Where(name => !AwsRegions.Names.Contains(name)))
                result.AddError($"--regions: '{name}' is not an AWS Region.");
        });
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_accounts);
        command.Options.Add(_regions);
        command.Options.Add(_late);
        command.Options.Add(_seed);
    }

    public SandboxOptions Read(ParseResult result, int port = 0) => new()
    {
        Port = port,
        Accounts = result.GetValue(_accounts),
        Regions = Split(result.GetValue(_regions)),
        LatePercent = result.GetValue(_late),
        Seed = result.GetValue(_seed),
    };

    private static string[] Split(string? regions) =>
        (regions ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
