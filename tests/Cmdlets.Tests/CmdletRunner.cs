using System.Reflection;
using CequenceApigw.Engine;

namespace CequenceApigw.Cmdlets.Tests;

/// <summary>Runs cmdlets as PowerShell would: record by record, on this thread.</summary>
internal sealed class CmdletRunner
{
    public FakeHost Host { get; } = new();

    public FakeIntegration Integration { get; } = new();

    public AwsSignIn? SignedIn { get; private set; }

    public T Prepare<T>(T cmdlet)
        where T : IntegrationCommand
    {
        cmdlet.Shell = Host;
        cmdlet.Connect = signIn =>
        {
            SignedIn = signIn;
            return Integration;
        };
        return cmdlet;
    }

    public void Run(IntegrationCommand cmdlet) => Invoke(Prepare(cmdlet), "ProcessRecord");

    public static void Stop(IntegrationCommand cmdlet) => Invoke(cmdlet, "StopProcessing");

    public static void Invoke(IntegrationCommand cmdlet, string method)
    {
        var found = cmdlet.GetType().GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)!;
        found.Invoke(cmdlet, BindingFlags.DoNotWrapExceptions, binder: null, parameters: null, culture: null);
    }
}
