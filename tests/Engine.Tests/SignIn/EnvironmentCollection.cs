namespace CequenceApigw.Engine.Tests.SignIn;

/// <summary>Tests that change the process's environment: one at a time.</summary>
[CollectionDefinition(nameof(EnvironmentCollection), DisableParallelization = true)]
public sealed class EnvironmentCollection;
