using System.Xml.Linq;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Storage.S3;

/// <summary>Buckets are made, found and deleted.</summary>
internal sealed class BucketOperations(BucketStore buckets)
{
    /// <summary>The Region that older names of S3 mean: it has no location constraint.</summary>
    private const string ClassicRegion = "us-east-1";

    public AwsAnswer List(AwsCall call)
    {
        call.Authorize("s3:ListAllMyBuckets", "*");
        return S3Xml.Answer(new XElement(
            "ListAllMyBucketsResult",
            new XElement("Owner", new XElement("ID", call.AccountId)),
            new XElement("Buckets", buckets.In(call.AccountId).Select(bucket => new XElement(
                "Bucket",
                new XElement("Name", bucket.Name),
                new XElement("CreationDate", S3Xml.Time(bucket.Created)),
                new XElement("BucketRegion", bucket.Region))))));
    }

    public AwsAnswer Create(AwsCall call, string name)
    {
        var constraint = S3Xml.Parse(call.Body)?.Element("LocationConstraint")?.Value;
        if ((constraint ?? ClassicRegion) != call.Region)
        {
            throw new AwsException(
                "IllegalLocationConstraintException",
                $"The {constraint ?? "unspecified"} location constraint is incompatible for the region specific endpoint this request was sent to.");
        }

        if (buckets.Find(name) is { } existing)
        {
            // In this Region alone, creating one's own bucket again succeeds.
            var repeated = existing.AccountId == call.AccountId && existing.Region == ClassicRegion && call.Region == ClassicRegion;
            if (!repeated) buckets.Create(name, call.AccountId, call.Region);
        }
        else
        {
            call.Authorize("s3:CreateBucket", $"arn:aws:s3:::{name}");
            buckets.Create(name, call.AccountId, call.Region);
        }

        return new AwsAnswer(200, null, default) { Headers = new Dictionary<string, string> { ["Location"] = "/" + name } };
    }

    public AwsAnswer Head(AwsCall call, string name)
    {
        var bucket = buckets.Get(name, call.Region);
        call.Authorize("s3:ListBucket", bucket.Arn);
        return new AwsAnswer(200, null, default) { Headers = new Dictionary<string, string> { ["x-amz-bucket-region"] = bucket.Region } };
    }

    public AwsAnswer Delete(AwsCall call, string name)
    {
        var bucket = buckets.Get(name, call.Region);
        call.Authorize("s3:DeleteBucket", bucket.Arn);
        buckets.Delete(bucket);
        return new AwsAnswer(204, null, default);
    }

    /// <summary>Answers in every Region: this is how clients find the right one.</summary>
    public AwsAnswer Location(AwsCall call, string name)
    {
        var bucket = buckets.Get(name);
        call.Authorize("s3:GetBucketLocation", bucket.Arn);
        return S3Xml.Answer(new XElement("LocationConstraint", bucket.Region == ClassicRegion ? null : bucket.Region));
    }
}
