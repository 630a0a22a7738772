using CequenceApigw.Engine;

namespace CequenceApigw.Cmdlets;

/// <summary>A cmdlet that shows integrations: a name that none has in this home Region is that record's error, and the next record follows.</summary>
public abstract class ReadingCommand : IntegrationCommand
{
    private protected override bool IsOfOneRecord(IntegrationException failure) =>
        failure.ErrorId is IntegrationErrorId.IntegrationNotFound or IntegrationErrorId.HomeRegionDiffers;
}
