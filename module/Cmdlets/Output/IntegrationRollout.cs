namespace CequenceApigw.Cmdlets.Output;

/// <summary>The outcome of enabling or disabling.</summary>
/// <param name="IntegrationName">The integration's name.</param>
/// <param name="Current">Stacks that are as wanted.</param>
/// <param name="Total">Stacks in all: accounts times Regions.</param>
/// <param name="Changed">False if everything stood as wanted before.</param>
public sealed record IntegrationRollout(string IntegrationName, int Current, int Total, bool Changed);
