using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Text;
using CequenceApigw.Chaos.Connections;
using CequenceApigw.Chaos.Processes;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Chaos.Faults;

/// <summary>
/// Decides what goes wrong, by a hash of the seed, the process, the call and how often the process has made it: never by the order of
/// calls that are made at once. So a seed stays much the same where the product makes one call more.
/// </summary>
internal sealed class FaultPlan(int seed, SandboxClock clock)
{
    private const int MostDangerous = 3;

    private static readonly TimeSpan OutageLength = TimeSpan.FromMinutes(3);

    private readonly ConcurrentDictionary<string, int> _occurrences = new();
    private readonly ConcurrentQueue<string> _happened = new();
    private readonly XxHash3 _calls = new();

    // Seeds differ in how rough they are: from one fault in a thousand calls to one in ten.
    private readonly double _faults = 0.001 * Math.Pow(100, Hash(seed, "faults"));
    private readonly double _kills = 0.0003 * Math.Pow(50, Hash(seed, "kills"));
    private readonly double _outages = 0.04 * Hash(seed, "outages");

    /// <summary>Nothing goes wrong any more.</summary>
    public bool IsCalm { get; set; }

    /// <summary>All that has gone wrong so far.</summary>
    public IReadOnlyCollection<string> Happened => _happened;

    /// <summary>A hash of all calls so far, in the order in which they were made.</summary>
    public ulong Calls => _calls.GetCurrentHashAsUInt64();

    /// <summary>A number from 0 up to 1 that depends on the seed and the words alone.</summary>
    public double Chance(string words) => Hash(seed, words);

    /// <summary>Whether something happens that has this probability.</summary>
    public bool Happens(double probability, string words)
    {
        if (IsCalm || Chance(words) >= probability)
            return false;
        _happened.Enqueue(words);
        return true;
    }

    /// <summary>What happens to a call that is about to be sent.</summary>
    public FaultKind Next(SimulatedProcess process, CallName call)
    {
        lock (_calls)
            _calls.Append(Encoding.UTF8.GetBytes($"{process.Name} {call}\n"));
        if (IsCalm || process.IsImmune)
            return FaultKind.None;
        if (IsOut(call, process))
            return Note(FaultKind.ServerError, $"{process.Name} {call} outage");
        var words = $"{process.Name} {call}";
        var times = _occurrences.AddOrUpdate(words, 1, (_, before) => before + 1);
        words = $"{words} {times}";
        var kind = Chance("fault " + words) < _faults ? Kind(Chance("kind " + words)) : FaultKind.None;
        // Who waits and asks again and again isn't in danger more than others.
        if (times <= MostDangerous && Chance("kill " + words) < _kills)
            kind = Chance("when " + words) < 0.5 ? FaultKind.KilledBefore : FaultKind.KilledAfter;
        else if (process.MayOverlap && Chance("overlap " + words) < _kills)
            kind = FaultKind.Overlap;
        return kind == FaultKind.None ? kind : Note(kind, words);
    }

    /// <summary>How long a slow answer takes.</summary>
    public TimeSpan Slowness(SimulatedProcess process, CallName call) => TimeSpan.FromSeconds(1 + 25 * Chance($"slow {process.Name} {call}"));

    // For some minutes a service is out of order altogether, for one account.
    private bool IsOut(CallName call, SimulatedProcess process)
    {
        var service = call.Service.Length > 0 ? call.Service : call.Operation;
        return Chance($"outage {service} {process.Account} {clock.GetUtcNow().Ticks / OutageLength.Ticks}") < _outages;
    }

    private static FaultKind Kind(double chance) => chance switch
    {
        < 0.25 => FaultKind.Throttling,
        < 0.45 => FaultKind.ServerError,
        < 0.65 => FaultKind.Reset,
        < 0.85 => FaultKind.LostAnswer,
        _ => FaultKind.Slow,
    };

    private FaultKind Note(FaultKind kind, string words)
    {
        _happened.Enqueue($"{kind} {words}");
        return kind;
    }

    private static double Hash(int seed, string words) =>
        (XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(words), seed) >> 11) * (1.0 / (1UL << 53));
}
