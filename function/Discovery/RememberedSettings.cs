using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery;

/// <summary>The remembered settings of one kind, read at once, and which of them a run has come across.</summary>
internal sealed class RememberedSettings
{
    private readonly Dictionary<string, Setting> _unseen;

    private RememberedSettings(Dictionary<string, Setting> settings) => _unseen = settings;

    /// <summary>Those whose thing the run didn't find: it is gone, or not wanted any more.</summary>
    public IReadOnlyList<Setting> Unseen => [.. _unseen.Values];

    /// <param name="table">Where they are remembered.</param>
    /// <param name="idPrefix">What their ids begin with.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static async Task<RememberedSettings> LoadAsync(StateTable table, string idPrefix, CancellationToken cancellationToken)
    {
        var settings = new Dictionary<string, Setting>();
        await foreach (var setting in table.QueryAsync<Setting>(cancellationToken).ConfigureAwait(false))
        {
            if (setting.Id.StartsWith(idPrefix, StringComparison.Ordinal))
                settings.Add(setting.Id, setting);
        }
        return new RememberedSettings(settings);
    }

    /// <summary>Takes what is remembered of a thing that was found; null if that is nothing.</summary>
    public Setting? Take(string id) => _unseen.Remove(id, out var setting) ? setting : null;

    /// <summary>Leaves alone what couldn't be looked at.</summary>
    public void Leave(string idPrefix)
    {
        foreach (var id in _unseen.Keys.Where(id => id.StartsWith(idPrefix, StringComparison.Ordinal)).ToList())
            _unseen.Remove(id);
    }
}
