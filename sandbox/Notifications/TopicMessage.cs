namespace CequenceApigw.Sandbox.Notifications;

/// <summary>What was published to a topic.</summary>
internal sealed record TopicMessage(string Subject, string Message);
