using System.Reflection;
using System.Text.RegularExpressions;

namespace CequenceApigw.Engine.Tests;

/// <summary>Nothing that is delivered knows one partition by name: aws, aws-us-gov and aws-cn differ in ARNs and in domains.</summary>
public sealed partial class PartitionTests
{
    private static readonly string Repository = typeof(PartitionTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "Repository").Value!;

    [Theory]
    [InlineData("aws", "*.cs")]
    [InlineData("configuration", "*.cs")]
    [InlineData("function", "*.cs")]
    [InlineData("module", "*.cs")]
    [InlineData("templates", "*.yaml")]
    [InlineData("transactions", "*.cs")]
    public void No_ARN_and_no_host_is_one_partitions(string folder, string pattern)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !Generated().IsMatch(file)).ToList();
        Assert.NotEmpty(files);

        var named = from file in files
                    from line in File.ReadLines(file)
                    let code = Comment().Replace(line, "")
                    where OnePartition().IsMatch(ServicePrincipal().Replace(code, ""))
                    select $"{Path.GetRelativePath(Repository, file)}: {line.Trim()}";

        Assert.Empty(named);
    }

    [Theory]
    [InlineData("Resource: arn:aws:s3:::bucket", true)]
    [InlineData("$\"https://logs.{region}.amazonaws.com\"", true)]
    [InlineData("arn:aws-us-gov:iam::1:role/r", true)]
    [InlineData("arn:${AWS::Partition}:s3:::bucket", false)]
    [InlineData("Principal: { Service: lambda.amazonaws.com }", false)]
    [InlineData("// https://docs.aws.amazon.com and https://x.amazonaws.com", false)]
    public void It_would_be_seen(string line, bool isSeen) =>
        Assert.Equal(isSeen, OnePartition().IsMatch(ServicePrincipal().Replace(Comment().Replace(line, ""), "")));

    [GeneratedRegex(@"[/\\](obj|bin)[/\\]")]
    private static partial Regex Generated();

    [GeneratedRegex(@"(^|\s)(//|#).*$")]
    private static partial Regex Comment();

    // They are the same in every partition (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html).
    [GeneratedRegex(@"\b(apigateway|lambda|scheduler|member\.org\.stacksets\.cloudformation)\.amazonaws\.com(?![\w.])")]
    private static partial Regex ServicePrincipal();

    [GeneratedRegex(@"arn:aws[:-]|[\w}]\.amazonaws\.com|\.api\.aws\b")]
    private static partial Regex OnePartition();
}
