namespace CequenceApigw.Function.Discovery;

/// <summary>The rollout of this account and Region can't succeed; the message becomes the custom resource's reason.</summary>
internal sealed class DiscoveryException(string message, Exception? innerException = null) : Exception(message, innerException);
