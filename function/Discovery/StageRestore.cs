using Amazon.APIGateway;
using Amazon.ApiGatewayV2;
using Amazon.Runtime;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery;

/// <summary>Puts stages back: one look at each API, then its stages. What fails is reported and stops no other.</summary>
/// <param name="look">An API's stages as they are now, by name; none if it is gone.</param>
/// <param name="restore">
/// Puts one stage back, given as it is now (null if it is gone), forgets its setting, and reports what became of it.
/// </param>
internal sealed class StageRestore<TStage>(
    Func<string, CancellationToken, Task<Dictionary<string, TStage>>> look,
    Func<Setting, TStage?, RestoreReport, CancellationToken, Task> restore)
    where TStage : class
{
    public async Task RunAsync(IReadOnlyList<Setting> settings, RestoreReport report, CancellationToken cancellationToken)
    {
        foreach (var api in settings.GroupBy(setting => StageKey.Of(setting.Id).ApiId))
        {
            try
            {
                var stages = await look(api.Key, cancellationToken).ConfigureAwait(false);
                foreach (var setting in api)
                    await RestoreAsync(setting, stages, report, cancellationToken).ConfigureAwait(false);
            }
            catch (AmazonServiceException exception) when (IsOfGateway(exception))
            {
                foreach (var setting in api)
                    report.Failed(setting.Id, exception.Message);
            }
        }
    }

    private async Task RestoreAsync(
        Setting setting, Dictionary<string, TStage> stages, RestoreReport report, CancellationToken cancellationToken)
    {
        try
        {
            var stage = stages.GetValueOrDefault(StageKey.Of(setting.Id).Stage);
            await restore(setting, stage, report, cancellationToken).ConfigureAwait(false);
        }
        catch (AmazonServiceException exception) when (IsOfGateway(exception))
        {
            report.Failed(setting.Id, exception.Message);
        }
    }

    // An error of the state table ends the run.
    private static bool IsOfGateway(AmazonServiceException exception) => exception is AmazonAPIGatewayException or AmazonApiGatewayV2Exception;
}
