using CequenceApigw.Engine;

namespace CequenceApigw.Cmdlets.Hosting;

/// <summary>Failures as PowerShell's errors: each of several one of its own, then the one that ends the cmdlet.</summary>
internal static class ReportedFailures
{
    /// <param name="host">Where they are reported.</param>
    /// <param name="target">What the cmdlet is about.</param>
    /// <param name="work">What may fail.</param>
    /// <param name="isOfOneRecord">Which failures are reported without ending the cmdlet; none by default.</param>
    public static void Guard(ICmdletHost host, object target, Action work, Func<IntegrationException, bool>? isOfOneRecord = null)
    {
        try
        {
            work();
        }
        catch (IntegrationException failure) when (isOfOneRecord?.Invoke(failure) is true)
        {
            host.Error(CmdletError.Of(failure, target));
        }
        catch (IntegrationException several) when (several.Failures.Count > 0)
        {
            foreach (var failure in several.Failures)
                host.Error(CmdletError.Of(failure, target));
            host.Terminate(CmdletError.Of(several, target));
        }
        catch (Exception failure) when (failure is IntegrationException or HttpRequestException or IOException)
        {
            host.Terminate(CmdletError.Of(failure, target));
        }
    }
}
