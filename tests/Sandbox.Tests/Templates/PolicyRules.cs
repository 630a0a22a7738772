using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Tests.Templates;

/// <summary>What a reviewer looks for in the policies of a template.</summary>
internal static class PolicyRules
{
    private const string EveryResource = "Resource: '*'";

    public static IEnumerable<string> Violations(string text, JsonObject template) => Uncommented(text)
        .Concat(Statements(template).SelectMany(Of))
        // Counted in the tree, too, so that none hides in another notation.
        .Concat(If(
            Statements(template).Count(each => Any(each.Statement["Resource"], "*")) != text.Split(EveryResource).Length - 1,
            $"A wildcard resource isn't written as {EveryResource}, with its reason above."));

    private static IEnumerable<string> Of((string Where, JsonObject Statement) each)
    {
        var (where, statement) = each;
        var allows = (string?)statement["Effect"] == "Allow";
        var conditions = statement["Condition"]?.ToJsonString() ?? "";
        return
        [
            .. If(allows && Texts(statement["Action"]).Any(action => action.Contains('*')), $"{where}: an action with a wildcard."),
            .. If(statement.ContainsKey("NotAction") || statement.ContainsKey("NotResource"), $"{where}: everything but something."),
            .. If(
                allows && Any(statement["Principal"], "*") && !Requires(statement, "aws:PrincipalOrgID"),
                $"{where}: open to everybody, not to the organization."),
            .. If(
                allows && Any(statement["Principal"], "*") && !conditions.Contains("aws:PrincipalArn", StringComparison.Ordinal),
                $"{where}: open to every principal of the organization."),
            .. If(
                Any((statement["Principal"] as JsonObject)?["Service"], "scheduler.amazonaws.com")
                && !(conditions.Contains("aws:SourceAccount", StringComparison.Ordinal) && conditions.Contains("aws:SourceArn", StringComparison.Ordinal)),
                $"{where}: Scheduler is trusted whomever it acts for."),
            .. If(
                (statement["Principal"] as JsonObject)?["AWS"] is not null && Any(statement["Action"], "sts:AssumeRole")
                && !conditions.Contains("sts:ExternalId", StringComparison.Ordinal),
                $"{where}: another account is trusted without an external id."),
            .. If(
                Any(statement["Action"], "iam:PassRole") && !conditions.Contains("iam:PassedToService", StringComparison.Ordinal),
                $"{where}: a role may be passed to any service."),
            .. Texts(statement["Resource"]).Where(text => allows && text != "*" && text.Contains('*') && !ResourcePatterns.Known.Contains(text))
                .Select(pattern => $"{where}: many resources at once, {pattern}."),
            // A resource's own policy is about that resource.
            .. If(
                allows && !statement.ContainsKey("Principal") && Any(statement["Resource"], "*") && !Requires(statement, "aws:RequestedRegion"),
                $"{where}: every resource of every Region."),
        ];
    }

    private static IEnumerable<string> Uncommented(string text)
    {
        var lines = text.Split('\n').Select(line => line.Trim()).ToList();
        return lines.Select((line, at) => (Line: line, At: at))
            .Where(each => each.Line == EveryResource && !lines[each.At - 1].StartsWith('#'))
            .Select(each => $"Line {each.At + 1}: a wildcard resource without its reason in the comment above.");
    }

    private static IEnumerable<(string Where, JsonObject Statement)> Statements(JsonObject template) => template["Resources"]!.AsObject()
        .SelectMany(resource => Within(resource.Value).Select(statement => ($"{resource.Key} {(string?)statement["Sid"]}".Trim(), statement)));

    private static IEnumerable<JsonObject> Within(JsonNode? node) => node switch
    {
        JsonObject statement when statement.ContainsKey("Effect") => [statement],
        JsonObject map => map.SelectMany(member => Within(member.Value)),
        JsonArray list => list.SelectMany(Within),
        _ => [],
    };

    // With any other operator a request might do without the key.
    private static bool Requires(JsonObject statement, string key) => statement["Condition"]?["StringEquals"]?[key] is not null;

    private static bool Any(JsonNode? node, string value) => Texts(node).Contains(value);

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Texts),
        JsonObject function => function.SelectMany(member => Texts(member.Value)),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    private static IEnumerable<string> If(bool holds, string violation) => holds ? [violation] : [];
}
