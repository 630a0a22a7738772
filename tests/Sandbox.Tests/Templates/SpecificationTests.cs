using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using CequenceApigw.Sandbox.CloudFormation.Templates;

namespace CequenceApigw.Sandbox.Tests.Templates;

/// <summary>The templates against AWS's own specification of resources, from the npm package @aws-cdk/aws-service-spec.</summary>
public sealed class SpecificationTests
{
    private const string Missing = "AWS's resource specification is not installed: run npm ci --prefix tests/Iam";

    private static readonly string Folder = typeof(SpecificationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ResourceSpecification").Value!;

    [SkippableFact]
    public async Task The_products_templates_are_as_AWS_specifies() =>
        Assert.Empty(await FaultsAsync(ProductTemplate.Read(ProductTemplate.Account), ProductTemplate.Read(ProductTemplate.Administration)));

    [SkippableFact]
    public async Task Planted_faults_are_found()
    {
        (string Right, string Wrong, string Fault)[] faults =
        [
            ("Type: AWS::DynamoDB::Table", "Type: AWS::DynamoDB::Tables", "StateTable: there is no type AWS::DynamoDB::Tables"),
            ("MemorySize: 512", "Memory: 512", "ForwarderFunction AWS::Lambda::Function: there is no property Memory"),
            ("MaximumRetryAttempts: 0", "MaxRetries: 0", "Target.RetryPolicy: there is no property MaxRetries"),
            ("Mode: 'OFF'", "Mode: 'NONE'", "FlexibleTimeWindow.Mode: 'NONE' is none of OFF, FLEXIBLE"),
            ("ScheduleExpression: rate(1 minute)", "Description: rate(1 minute)", "ForwarderSchedule AWS::Scheduler::Schedule: ScheduleExpression is missing"),
            ("Architectures: [x86_64]", "Architectures: x86_64", "Architectures: must be a list"),
            ("Timeout: 55", "Timeout: { Seconds: 55 }", "Timeout: must be a number"),
            ("!GetAtt StateTable.Arn", "!GetAtt StateTable.TableArn", "StateTable AWS::DynamoDB::Table: there is no attribute TableArn"),
            ("AllowedValues: [1, 3, 5", "AllowedValues: [many, 3, 5", "RetentionInDays: must be a number"),
        ];
        var texts = faults.Select(fault => ProductTemplate.With(ProductTemplate.Account, fault.Right, fault.Wrong)).ToArray();

        var found = await FaultsAsync(texts);

        Assert.All(faults, fault => Assert.Contains(found, each => each.Contains(fault.Fault, StringComparison.Ordinal)));
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(params string[] templates)
    {
        Skip.IfNot(Directory.Exists(Path.Combine(Folder, "node_modules", "@aws-cdk")), Missing);
        var directory = Directory.CreateTempSubdirectory("templates-");
        try
        {
            var paths = templates.Select((_, at) => Path.Combine(directory.FullName, $"{at}.json")).ToArray();
            foreach (var (path, text) in paths.Zip(templates)) await File.WriteAllTextAsync(path, TemplateText.Parse(text).ToJsonString());
            var start = new ProcessStartInfo("node", [Path.Combine(Folder, "specification.mjs"), .. paths])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, await error);
            return JsonSerializer.Deserialize<string[]>(await output)!;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
