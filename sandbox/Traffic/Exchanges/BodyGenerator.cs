using System.Text;

namespace CequenceApigw.Sandbox.Traffic.Exchanges;

/// <summary>Bodies of every content type, of sizes around what an execution log holds.</summary>
internal sealed class BodyGenerator
{
    /// <summary>Both body labels have 44 of a line's 1,024 characters.</summary>
    private const int Fitting = 980;

    public GeneratedBody Next(Random random)
    {
        var length = random.GetItems([0, 20, 200, 600, Fitting - 1, Fitting, Fitting + 1, 4000], 1)[0];
        return random.Next(10) switch
        {
            0 => Text("application/json", Filled(length, "{\"name\":\"", "\"}")),
            1 => Text("application/json; charset=utf-8", Filled(length, "{\n  \"größe\": \"", "\"\n}")),
            2 => Text("application/x-www-form-urlencoded", Filled(length, "a=1&b=", "&c=3")),
            3 => Text("application/xml", Filled(length, "<order>", "</order>")),
            4 => Text("application/soap+xml", Filled(length, "<soap:Envelope><soap:Body>", "</soap:Body></soap:Envelope>")),
            5 => Text("text/html; charset=utf-8", Filled(length, "<html><p>", "</p></html>")),
            6 => Text("text/plain", Filled(Math.Min(length, 600), "it ends in ", " [TRUNCATED]")),
            7 => new GeneratedBody("image/png", [0x89, 0x50, 0x4E, 0x47, .. new byte[16]]),
            8 => Text("text/xml; charset=utf-8", Filled(length, "<soap:Envelope><soap:Body>", "</soap:Body></soap:Envelope>")) with { SoapAction = "urn:place-order" },
            _ => Text(null, Filled(length, "bare ", "")),
        };
    }

    private static GeneratedBody Text(string? contentType, string text) => new(contentType, Encoding.UTF8.GetBytes(text));

    /// <summary>A text of exactly this many characters; no shorter than its ends.</summary>
    private static string Filled(int length, string begin, string end) =>
        length == 0 ? "" : begin + new string('x', Math.Max(0, length - begin.Length - end.Length)) + end;
}
