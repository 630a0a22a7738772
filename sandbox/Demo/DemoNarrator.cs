using CequenceApigw.Engine.Rollout;
using Spectre.Console;

namespace CequenceApigw.Sandbox.Demo;

/// <summary>Tells on stderr what happens, so that stdout stays for machines.</summary>
internal sealed class DemoNarrator
{
    /// <summary>Where stderr is no terminal, wide enough for every table.</summary>
    private const int PlainWidth = 160;

    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    public DemoNarrator()
    {
        if (Console.IsErrorRedirected) _console.Profile.Width = PlainWidth;
    }

    /// <summary>Begins a chapter.</summary>
    public void Chapter(string title) => _console.Write(new Rule($"[bold]{Markup.Escape(title)}[/]").LeftJustified());

    public void Say(string text) => _console.MarkupLineInterpolated($"  {text}");

    public void Good(string text) => _console.MarkupLineInterpolated($"  [green]✓[/] {text}");

    public void Bad(string text) => _console.MarkupLineInterpolated($"  [red]✗[/] {text}");

    public void Verdict(bool good, string text)
    {
        if (good) Good(text);
        else Bad(text);
    }

    /// <summary>Shows the engine's progress while <paramref name="work"/> runs: a bar a step.</summary>
    public async Task<TResult> WithProgressAsync<TResult>(Func<IProgress<RolloutProgress>, Task<TResult>> work)
    {
        TResult? result = default;
        await _console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context => result = await work(new ProgressBars(context)));
        return result!;
    }

    /// <summary>A table with a row for each of <paramref name="rows"/>.</summary>
    public void Table<TRow>(IEnumerable<TRow> rows, params (string Title, Func<TRow, string> Value)[] columns)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var (title, _) in columns) table.AddColumn(Markup.Escape(title));
        foreach (var row in rows) table.AddRow([.. columns.Select(column => Markup.Escape(column.Value(row)))]);
        _console.Write(table);
    }

    /// <summary>Runs <paramref name="work"/> under a spinner.</summary>
    public Task SpinAsync(string text, Func<Action<string>, Task> work) =>
        _console.Status().StartAsync(Markup.Escape(text), context => work(status => context.Status(Markup.Escape(status))));
}
