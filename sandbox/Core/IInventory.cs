namespace CequenceApigw.Sandbox.Core;

/// <summary>What exists in the organization, so that a test can tell what was left behind.</summary>
internal interface IInventory
{
    /// <summary>One line a resource: account, Region, type and name.</summary>
    IEnumerable<string> Resources { get; }
}
