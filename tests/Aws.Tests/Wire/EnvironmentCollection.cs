namespace CequenceApigw.Aws.Tests.Wire;

/// <summary>Tests that set environment variables, which are the whole process's.</summary>
[CollectionDefinition(nameof(EnvironmentCollection), DisableParallelization = true)]
public sealed class EnvironmentCollection;
