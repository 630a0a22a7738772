using System.Text;
using CequenceApigw.Function.Runtime;

namespace CequenceApigw.Function.Tests.Runtime;

internal sealed class DelegateHandler(Func<Invocation, CancellationToken, Task<string>> handle) : IHandler
{
    public async Task<ReadOnlyMemory<byte>> HandleAsync(Invocation invocation, CancellationToken cancellationToken) =>
        Encoding.UTF8.GetBytes(await handle(invocation, cancellationToken));
}
