using System.Text;

namespace CequenceApigw.Benchmarks.Fuzzing;

/// <summary>Cuts, mixes, repeats and scribbles over bytes that were right.</summary>
internal sealed class FuzzMutator(Random random)
{
    private const int MostMutations = 6;
    private const int LongestRepeat = 1100;

    private static readonly string[] Fragments =
        ["{", "}", "[", "]", "\"", "\\", "\\u00", "\\ud83d", ", ", "=", "(", ") ", ",", ":", "\n", "\0", "\uFFFD", "é", "😀", " [TRUNCATED]", "\n(a) Method completed with status: 201", "null", "-", "%", "%zz", "1e9", "a=b, ", "\\ud800", "<!DOCTYPE", "&x;", "<a>", "</"];

    /// <summary>The bytes, changed in every second case.</summary>
    public byte[] Mutate(byte[] text)
    {
        var bytes = text.ToList();
        for (var left = random.Next(2) == 0 ? 0 : random.Next(MostMutations); left > 0; left--)
            MutateOnce(bytes);
        return [.. bytes];
    }

    private void MutateOnce(List<byte> bytes)
    {
        var at = random.Next(bytes.Count + 1);
        switch (random.Next(5))
        {
            case 0 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, random.Next(bytes.Count - at + 1));
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(0, random.Next(bytes.Count + 1)));
                break;
            case 3:
                bytes.InsertRange(at, Enumerable.Repeat((byte)random.Next(' ', '~'), random.Next(LongestRepeat)));
                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Fragments[random.Next(Fragments.Length)]));
                break;
        }
    }
}
