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

namespace CequenceApigw.Engine;

/// <summary>Where the steps of a rollout get their clients from.</summary>
internal interface IAwsClients
{
    string HomeRegion { get; }

    IAmazonOrganizations Organizations { get; }

    IAmazonAccount Account { get; }

    IAmazonSecurityTokenService SecurityToken { get; }

    IAmazonCloudFormation CloudFormation(string region);

    IAmazonSecretsManager SecretsManager(string region);

    IAmazonS3 S3(string region);

    IAmazonCloudFormation CloudFormation(AWSCredentials account, string region);

    IAmazonCloudWatch CloudWatch(AWSCredentials account, string region);

    IAmazonCloudWatchLogs CloudWatchLogs(AWSCredentials account, string region);

    IAmazonDynamoDB DynamoDB(AWSCredentials account, string region);
}
