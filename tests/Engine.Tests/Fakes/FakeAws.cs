using System.Collections.Concurrent;
using Amazon.Account;
using Amazon.CloudFormation;
using Amazon.CloudWatch;
using Amazon.CloudWatchLogs;
using Amazon.DynamoDBv2;
using Amazon.Organizations;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SecretsManager;
using Amazon.SecurityToken;

namespace CequenceApigw.Engine.Tests.Fakes;

/// <summary>An organization with one management account: three members in two organizational units, one unit without accounts.</summary>
internal sealed class FakeAws : IAwsClients
{
    public const string ManagementAccount = "111111111111";
    public const string Root = "r-abcd";
    public const string Apps = "ou-abcd-apps1111";
    public const string Data = "ou-abcd-data2222";
    public const string Empty = "ou-abcd-empty333";

    private readonly ConcurrentDictionary<string, FakeCloudFormation> _cloudFormation = new();
    private readonly List<object> _requests = [];

    public string HomeRegion { get; set; } = "us-east-1";

    public Dictionary<string, List<string>> AccountsOf { get; } = new()
    {
        [Root] = ["222222222222", "333333333333", "444444444444"],
        [Apps] = ["222222222222", "333333333333"],
        [Data] = ["444444444444"],
        [Empty] = [],
    };

    /// <summary>The unit or root that each unit lies in.</summary>
    public Dictionary<string, string> Parents { get; } = new() { [Apps] = Root, [Data] = Root, [Empty] = Root };

    public ConcurrentDictionary<string, HashSet<string>> Buckets { get; } = new();

    /// <summary>Content of what was put, by key.</summary>
    public ConcurrentDictionary<string, string> Published { get; } = new();

    public ConcurrentDictionary<string, string?> Secrets { get; } = new();

    public FakeStackSet? StackSet { get; set; }

    public FakeOrganizations OrganizationsFake => field ??= new(this);

    public FakeAccount AccountFake => field ??= new(this);

    public FakeSecurityToken SecurityTokenFake => field ??= new(this);

    public FakeLogs LogsFake => field ??= new(this);

    /// <summary>What accounts tell to their reader roles, by the role's ARN.</summary>
    public Dictionary<string, FakeMember> Members { get; } = [];

    public IAmazonOrganizations Organizations => OrganizationsFake;

    public IAmazonAccount Account => AccountFake;

    public IAmazonSecurityTokenService SecurityToken => SecurityTokenFake;

    /// <summary>Called with every request before it has an effect; may throw.</summary>
    public Action<object>? OnRequest { get; set; }

    public IReadOnlyList<object> Requests
    {
        get
        {
            lock (_requests)
                return [.. _requests];
        }
    }

    /// <summary>Names of the requests that change something.</summary>
    public IReadOnlyList<string> Changes => [.. Requests.Where(IsChange).Select(request => request.GetType().Name.Replace("Request", ""))];

    public FakeCloudFormation CloudFormationFake(string region) => _cloudFormation.GetOrAdd(region, name => new FakeCloudFormation(this, name));

    public IAmazonCloudFormation CloudFormation(string region) => CloudFormationFake(region);

    public IAmazonSecretsManager SecretsManager(string region) => new FakeSecretsManager(this);

    public IAmazonS3 S3(string region) => new FakeS3(this);

    public IAmazonCloudFormation CloudFormation(AWSCredentials account, string region) =>
        new FakeMemberCloudFormation(this, account.GetCredentials().AccessKey);

    public IAmazonCloudWatch CloudWatch(AWSCredentials account, string region) => new FakeCloudWatch(this, account.GetCredentials().AccessKey);

    public IAmazonDynamoDB DynamoDB(AWSCredentials account, string region) => new FakeDynamoDb(this, account.GetCredentials().AccessKey);

    public IAmazonCloudWatchLogs CloudWatchLogs(AWSCredentials account, string region) =>
        new FakeLogsSession(LogsFake, account.GetCredentials().AccessKey, region);

    public void Forget()
    {
        lock (_requests)
            _requests.Clear();
    }

    public void Record(object request)
    {
        lock (_requests)
        {
            OnRequest?.Invoke(request);
            _requests.Add(request);
        }
    }

    public static bool IsChange(object request) =>
        !new[] { "Describe", "List", "Get", "Filter", "Query", "AssumeRole" }.Any(read => request.GetType().Name.StartsWith(read, StringComparison.Ordinal));
}
