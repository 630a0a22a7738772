using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Demo;

/// <summary>What exists in the organization now and didn't before.</summary>
internal sealed class Leftovers(IEnumerable<IInventory> inventories)
{
    private readonly HashSet<string> _before = [.. Existing(inventories)];

    public IReadOnlyList<string> Find() => [.. Existing(inventories).Where(resource => !_before.Contains(resource)).Order()];

    private static IEnumerable<string> Existing(IEnumerable<IInventory> inventories) =>
        inventories.SelectMany(inventory => inventory.Resources);
}
