using System.Collections.Concurrent;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.CloudFormation.Stacks;

/// <summary>Client request tokens: what comes again under its token was done already, and is answered as it was.</summary>
internal sealed class RequestTokens
{
    private readonly Regional<ConcurrentDictionary<string, (string Operation, Stack Stack)>> _begun = new((_, _) => new());

    /// <summary>The stack that a request under this token has begun the operation on; null where there was none.</summary>
    /// <param name="stack">The stack asked for.</param>
    /// <param name="operation">E.g. CreateStack.</param>
    /// <param name="token">The request's token; null without one.</param>
    public Stack? Begun(Stack stack, string operation, string? token)
    {
        if (token is null || !_begun.In(stack.AccountId, stack.Region).TryGetValue(token, out var begun)) return null;
        return begun.Operation == operation && begun.Stack.Name == stack.Name
            ? begun.Stack
            : throw new AwsException("TokenAlreadyExistsException", $"A client request token already exists: {token}");
    }

    /// <summary>The operation begins; the stack's events name the token from now on.</summary>
    public void Begin(Stack stack, string operation, string? token)
    {
        stack.RequestToken = token;
        if (token is not null) _begun.In(stack.AccountId, stack.Region)[token] = (operation, stack);
    }
}
