using System.Security.Cryptography;
using System.Xml.Linq;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Storage.S3;

/// <summary>Objects are put, read, listed and deleted.</summary>
internal sealed class ObjectOperations(BucketStore buckets, ObjectAccess access, SandboxClock clock)
{
    public AwsAnswer Put(AwsCall call, string bucketName, string key)
    {
        var bucket = buckets.Get(bucketName, call.Region);
        call.Authorize("s3:PutObject", bucket.ArnOf(key));
        if (call.Request.Headers.ContainsKey("x-amz-copy-source")) throw new AwsException("NotImplemented", "The sandbox does not copy objects.", 501);
        ObjectChecksums.Verify(call.Request.Headers, call.Body);
        var etag = $"\"{Convert.ToHexStringLower(MD5.HashData(call.Body.Span))}\"";
        var put = new S3Object(key, call.Body, etag, clock.GetUtcNow(), ObjectHeaders.Kept(call.Request));
        if (call.Request.Headers.IfNoneMatch == "*")
        {
            if (!bucket.Objects.TryAdd(key, put))
                throw new AwsException("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", 412);
        }
        else
        {
            bucket.Objects[key] = put;
        }

        return new AwsAnswer(200, null, default) { Headers = ObjectHeaders.OfPut(put) };
    }

    public AwsAnswer Get(AwsCall call, string bucketName, string key)
    {
        var found = access.Find(call.Principal, call.Region, bucketName, key);
        var headers = ObjectHeaders.OfGet(found);
        if (call.Request.Headers.IfNoneMatch == found.ETag) return new AwsAnswer(304, null, default) { Headers = headers };
        var (status, body) = (200, found.Body);
        if (ByteRange.Of(call.Request.Headers.Range, found.Body.Length) is { } range)
        {
            (status, body) = (206, found.Body[range]);
            headers["Content-Range"] = $"bytes {range.Start}-{range.End.Value - 1}/{found.Body.Length}";
        }
        else if (call.Request.Headers["x-amz-checksum-mode"] != "ENABLED")
        {
            ObjectChecksums.Hide(headers);
        }

        headers["Content-Length"] = $"{body.Length}";
        return new AwsAnswer(status, found.Headers.GetValueOrDefault("Content-Type", "binary/octet-stream"), body) { Headers = headers };
    }

    public AwsAnswer List(AwsCall call, string bucketName)
    {
        var bucket = buckets.Get(bucketName, call.Region);
        call.Authorize("s3:ListBucket", bucket.Arn);
        return S3Xml.Answer(new ObjectListing(bucket, call.Request.Query).Render());
    }

    public AwsAnswer Delete(AwsCall call, string bucketName, string key)
    {
        var bucket = buckets.Get(bucketName, call.Region);
        call.Authorize("s3:DeleteObject", bucket.ArnOf(key));
        bucket.Objects.TryRemove(key, out _);
        return new AwsAnswer(204, null, default);
    }

    public AwsAnswer DeleteMany(AwsCall call, string bucketName)
    {
        var bucket = buckets.Get(bucketName, call.Region);
        ObjectChecksums.Verify(call.Request.Headers, call.Body);
        var input = S3Xml.Parse(call.Body) ?? throw new AwsException("MissingRequestBodyError", "Request Body is empty");
        var quiet = (string?)input.Element("Quiet") == "true";
        var results = input.Elements("Object").Select(each => DeleteOne(call, bucket, (string)each.Element("Key")!));
        return S3Xml.Answer(new XElement("DeleteResult", results.Where(result => !quiet || result.Name == "Error")));
    }

    private static XElement DeleteOne(AwsCall call, Bucket bucket, string key)
    {
        try
        {
            call.Authorize("s3:DeleteObject", bucket.ArnOf(key));
            bucket.Objects.TryRemove(key, out _);
            return new XElement("Deleted", new XElement("Key", key));
        }
        catch (AwsException denied)
        {
            return new XElement("Error", new XElement("Key", key), new XElement("Code", denied.Code), new XElement("Message", denied.Message));
        }
    }
}
