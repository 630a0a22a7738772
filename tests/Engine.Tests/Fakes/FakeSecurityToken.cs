using Amazon;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace CequenceApigw.Engine.Tests.Fakes;

/// <summary>The session's access key is the assumed role's ARN, so that the logs know who reads.</summary>
internal sealed class FakeSecurityToken(FakeAws aws) : AmazonSecurityTokenServiceClient(new AnonymousAWSCredentials(), RegionEndpoint.USEast1)
{
    public string CallerAccount { get; set; } = FakeAws.ManagementAccount;

    public string Partition { get; set; } = "aws";

    /// <summary>What the reader roles want to hear.</summary>
    public string ExternalId { get; set; } = "o-exampleorg1/CequenceApigw";

    /// <summary>Accounts whose reader role refuses.</summary>
    public HashSet<string> Refusing { get; } = [];

    public override Task<GetCallerIdentityResponse> GetCallerIdentityAsync(
        GetCallerIdentityRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        return Task.FromResult(new GetCallerIdentityResponse { Account = CallerAccount, Arn = $"arn:{Partition}:iam::{CallerAccount}:user/admin" });
    }

    /// <summary>Accounts that answer only when the task has ended.</summary>
    public Dictionary<string, Task> Delays { get; } = [];

    public override async Task<AssumeRoleResponse> AssumeRoleAsync(AssumeRoleRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        await Delays.GetValueOrDefault(request.RoleArn.Split(':')[4], Task.CompletedTask);
        var isRefused = Refusing.Contains(request.RoleArn.Split(':')[4]) || request.ExternalId != ExternalId;
        return isRefused
            ? throw new AmazonSecurityTokenServiceException($"not authorized to perform sts:AssumeRole on {request.RoleArn}") { ErrorCode = "AccessDenied" }
            : new AssumeRoleResponse { Credentials = new Credentials(request.RoleArn, "secret", "token", DateTime.UtcNow.AddHours(1)) };
    }
}
