using CequenceApigw.Sandbox.CloudFormation.Templates;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Storage.Parameters;

namespace CequenceApigw.Sandbox.CloudFormation.Stacks;

/// <summary>Creates, updates and deletes stacks: checks at once, works in the background.</summary>
internal sealed class StackLifecycle(
    StackStore store, ResourceProviders providers, ParameterStore parameterStore, SandboxClock clock) : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly RequestTokens _tokens = new();
    private readonly Lock _starting = new();

    /// <summary>Starts the creation; <see cref="Stack.Settled"/> ends with it.</summary>
    /// <param name="stack">A new stack.</param>
    /// <param name="principal">Who acts.</param>
    /// <param name="onFailure">ROLLBACK, DELETE or DO_NOTHING.</param>
    /// <param name="token">The request's token.</param>
    /// <returns>The stack; the one that stands already where the request comes again.</returns>
    public Stack Create(Stack stack, Principal principal, string onFailure = "ROLLBACK", string? token = null)
    {
        var template = Bind(stack, stack.Definition);
        lock (_starting)
        {
            if (_tokens.Begun(stack, "CreateStack", token) is { } begun) return begun;
            if (store.Find(stack.AccountId, stack.Region, stack.Name) is not null)
                throw new AwsException("AlreadyExistsException", $"Stack [{stack.Name}] already exists");
            store.Add(stack);
            _tokens.Begin(stack, "CreateStack", token);
            stack.Enter("CREATE_IN_PROGRESS", "User Initiated");
            Start(stack, "CREATE_FAILED", new StackCreation(stack, template, Operations(stack, principal), onFailure).RunAsync);
            return stack;
        }
    }

    /// <summary>Starts the update; throws ValidationError where nothing would change.</summary>
    public void Update(Stack stack, StackDefinition definition, Principal principal, bool disableRollback = false, string? token = null)
    {
        var template = Bind(stack, definition);
        lock (_starting)
        {
            if (_tokens.Begun(stack, "UpdateStack", token) is not null) return;
            if (!stack.Status.IsUpdatable)
                throw ValidationError.Of($"Stack:{stack.Id} is in {stack.Status.Name} state and can not be updated.");
            StackChanges.Check(stack, definition, template);
            _tokens.Begin(stack, "UpdateStack", token);
            var former = stack.Definition;
            stack.Definition = definition;
            stack.LastUpdatedTime = clock.GetUtcNow();
            stack.Enter("UPDATE_IN_PROGRESS", "User Initiated");
            Start(stack, "UPDATE_FAILED", new StackUpdate(stack, former, template, Operations(stack, principal), disableRollback).RunAsync);
        }
    }

    /// <summary>Starts the deletion; one of a stack still being created follows on the creation.</summary>
    public void Delete(Stack stack, Principal principal, IReadOnlyList<string>? retained = null, string? token = null)
    {
        lock (_starting)
        {
            if (_tokens.Begun(stack, "DeleteStack", token) is not null) return;
            if (stack.TerminationProtection)
                throw ValidationError.Of($"Stack [{stack.Name}] cannot be deleted while TerminationProtection is enabled");
            if (stack.Status.IsDeleted || stack.Status.Name == "DELETE_IN_PROGRESS") return;
            if (stack.Status.IsInProgress && stack.Status.Name is not ("CREATE_IN_PROGRESS" or "ROLLBACK_IN_PROGRESS"))
                throw ValidationError.Of($"Stack [{stack.Id}] cannot be deleted while in status {stack.Status.Name}");
            if (retained is { Count: > 0 } && stack.Status.Name != "DELETE_FAILED")
            {
                throw ValidationError.Of(
                    $"Invalid operation on stack [{stack.Id}]. When you delete a stack, specify which resources to retain only when the stack is in the DELETE_FAILED state.");
            }

            var removal = new StackRemoval(stack, Operations(stack, principal), retained ?? []);
            var underway = stack.Settled;
            _tokens.Begin(stack, "DeleteStack", token);
            if (!stack.Status.IsInProgress) removal.Begin();
            Start(stack, "DELETE_FAILED", async cancellationToken =>
            {
                await underway;
                await removal.RunAsync(cancellationToken);
            });
        }
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    private BoundTemplate Bind(Stack stack, StackDefinition definition)
    {
        Capabilities.Check(definition.Template, definition.Capabilities);
        providers.Check(definition.Template);
        return definition.Bind(stack, parameterStore);
    }

    private ResourceOperations Operations(Stack stack, Principal principal) => new(stack, Acting(stack, principal), providers);

    // With a service role CloudFormation acts as that role, whoever called.
    private static Principal Acting(Stack stack, Principal principal) => stack.Definition.RoleArn is { } role
        ? new Principal(stack.AccountId, $"arn:aws:sts::{stack.AccountId}:assumed-role/{role[(role.LastIndexOf('/') + 1)..]}/AWSCloudFormation", role)
        : principal with { Via = "cloudformation.amazonaws.com" };

    private void Start(Stack stack, string failed, Func<CancellationToken, Task> work) => stack.Settled = Task.Run(async () =>
    {
        try
        {
            await work(_stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // The sandbox stops.
        }
        catch (Exception defect)
        {
            stack.Enter(failed, $"Sandbox defect: {defect}");
        }
    });
}
