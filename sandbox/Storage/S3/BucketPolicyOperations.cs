using System.Text;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Storage.S3;

/// <summary>The policy of a bucket.</summary>
internal sealed class BucketPolicyOperations(BucketStore buckets)
{
    public AwsAnswer Get(AwsCall call, string name)
    {
        var bucket = Authorized(call, name, "s3:GetBucketPolicy");
        return bucket.PolicyText is { } policy
            ? new AwsAnswer(200, "application/json", Encoding.UTF8.GetBytes(policy.ToJsonString()))
            : throw new AwsException("NoSuchBucketPolicy", "The bucket policy does not exist", 404);
    }

    public AwsAnswer Put(AwsCall call, string name)
    {
        Authorized(call, name, "s3:PutBucketPolicy").SetPolicy(JsonBody.Parse(call.Body));
        return new AwsAnswer(204, null, default);
    }

    public AwsAnswer Delete(AwsCall call, string name)
    {
        Authorized(call, name, "s3:DeleteBucketPolicy").SetPolicy(null);
        return new AwsAnswer(204, null, default);
    }

    private Bucket Authorized(AwsCall call, string name, string action)
    {
        var bucket = buckets.Get(name, call.Region);
        call.Authorize(action, bucket.Arn);
        return bucket;
    }
}
