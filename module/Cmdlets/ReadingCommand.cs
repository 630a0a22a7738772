using CequenceApigw.Engine;

namespace CequenceApigw.Cmdlets;

/// <summary>A cmdlet that shows integrations: a name that none has is that record's error, and the next record follows.</summary>
public abstract class ReadingCommand : IntegrationCommand
{
    private protected override bool IsOfOneRecord(IntegrationException failure) => failure.ErrorId == IntegrationErrorId.IntegrationNotFound;
}
