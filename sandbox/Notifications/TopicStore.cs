using System.Collections.Concurrent;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Notifications;

/// <summary>Standard topics of SNS, which their owners have made. Each keeps what was published, in place of subscribers; none has a policy.</summary>
internal sealed class TopicStore
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<TopicMessage>> _topics = new();

    /// <summary>Returns the topic's ARN; a topic that is there already stays as it is.</summary>
    public string Create(string accountId, string region, string name)
    {
        var arn = $"arn:aws:sns:{region}:{accountId}:{name}";
        _topics.TryAdd(arn, new ConcurrentQueue<TopicMessage>());
        return arn;
    }

    /// <summary>Throws NotFound where the topic isn't there.</summary>
    public void Publish(string topicArn, TopicMessage message) => Find(topicArn).Enqueue(message);

    /// <summary>In the order of publication; throws NotFound where the topic isn't there.</summary>
    public IReadOnlyList<TopicMessage> Messages(string topicArn) => [.. Find(topicArn)];

    private ConcurrentQueue<TopicMessage> Find(string topicArn) =>
        _topics.GetValueOrDefault(topicArn) ?? throw new AwsException("NotFound", "Topic does not exist", 404);
}
