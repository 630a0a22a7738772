using CequenceApigw.Engine.Rollout;
using Spectre.Console;

namespace CequenceApigw.Sandbox.Demo;

/// <summary>Shows each step of the engine's progress as a bar.</summary>
internal sealed class ProgressBars(ProgressContext context) : IProgress<RolloutProgress>
{
    private readonly Dictionary<string, ProgressTask> _bars = [];

    public void Report(RolloutProgress value)
    {
        lock (_bars)
        {
            if (!_bars.TryGetValue(value.Step, out var bar))
                _bars.Add(value.Step, bar = context.AddTask(Markup.Escape(value.Step)));
            bar.Description = Markup.Escape($"{value.Step}: {value.Message}");
            bar.MaxValue = Math.Max(value.Total, 1);
            bar.Value = value.Total == 0 ? 1 : value.Done;
        }
    }
}
