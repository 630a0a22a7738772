using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation;
using CequenceApigw.Sandbox.CloudFormation.Templates;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Tests.CloudFormation;

public sealed class TemplateFunctionTests
{
    private const string Frame = """
        AWSTemplateFormatVersion: '2010-09-09'
        Parameters:
          Text: { Type: String, Default: hello }
          Count: { Type: Number, Default: 30 }
          Items: { Type: CommaDelimitedList, Default: 'a, b,c' }
        Mappings:
          Sizes:
            us-east-1: { Memory: 512 }
        Conditions:
          IsOn: !Equals [!Ref Text, hello]
          IsOff: !Not [!Condition IsOn]
          Both: !And [!Condition IsOn, !Equals [!Ref Count, '30']]
          Either: !Or [!Condition IsOff, !Equals ['true', true]]
        Resources:
          Other:
            Type: Fake::Thing::A
          Thing:
            Type: Fake::Thing::A
            Properties:
              Value:
        """;

    [Theory]
    [InlineData("!Ref Text", "\"hello\"")]
    [InlineData("!Ref Count", "30")]
    [InlineData("!Ref Items", """["a","b","c"]""")]
    [InlineData("!Ref Other", "\"other-id\"")]
    [InlineData("!Ref AWS::Region", "\"us-east-1\"")]
    [InlineData("!Ref AWS::AccountId", "\"200000000001\"")]
    [InlineData("!Ref AWS::Partition", "\"aws\"")]
    [InlineData("!Ref AWS::URLSuffix", "\"amazonaws.com\"")]
    [InlineData("!Ref AWS::StackName", "\"stack\"")]
    [InlineData("!Ref AWS::NotificationARNs", "[]")]
    [InlineData("!GetAtt Other.Arn", "\"arn:other\"")]
    [InlineData("!GetAtt [Other, Endpoint.Address]", "\"address\"")]
    [InlineData("!GetAtt Other.Endpoint.Address", "\"address\"")]
    [InlineData("{ 'Fn::GetAtt': [Other, Arn] }", "\"arn:other\"")]
    [InlineData("!Sub '${Text}-${Other.Arn}-${AWS::Region}-${!Literal}-${Count}'", "\"hello-arn:other-us-east-1-${Literal}-30\"")]
    [InlineData("!Sub ['${Text}-${Own}', { Own: !Ref Count }]", "\"hello-30\"")]
    [InlineData("!Join [':', [a, !Ref Text, 3, true]]", "\"a:hello:3:true\"")]
    [InlineData("!Join [',', !Ref Items]", "\"a,b,c\"")]
    [InlineData("!Select [1, !Ref Items]", "\"b\"")]
    [InlineData("!Select ['0', !Split ['-', 'x-y']]", "\"x\"")]
    [InlineData("!Split [',', 'a,,b']", """["a","","b"]""")]
    [InlineData("!If [IsOn, on-side, off-side]", "\"on-side\"")]
    [InlineData("!If [IsOff, 1, 2]", "2")]
    [InlineData("!If [Both, 1, 2]", "1")]
    [InlineData("!If [Either, 1, 2]", "1")]
    [InlineData("[1, !If [IsOff, 2, !Ref AWS::NoValue], 3]", "[1,3]")]
    [InlineData("{ A: !Ref AWS::NoValue, B: 2 }", """{"B":2}""")]
    [InlineData("!FindInMap [Sizes, !Ref AWS::Region, Memory]", "512")]
    [InlineData("!Base64 hello", "\"aGVsbG8=\"")]
    [InlineData("'true'", "\"true\"")]
    [InlineData("true", "true")]
    [InlineData("'OFF'", "\"OFF\"")]
    [InlineData("OFF", "false")]
    [InlineData("'30'", "\"30\"")]
    [InlineData("30", "30")]
    [InlineData("1.5", "1.5")]
    [InlineData("012345678901", "\"012345678901\"")]
    [InlineData("2012-10-17", "\"2012-10-17\"")]
    [InlineData("{ Condition: { StringEquals: { a: b } } }", """{"Condition":{"StringEquals":{"a":"b"}}}""")]
    public void Function_gives_its_value(string yaml, string json) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), Evaluate(yaml)), $"{yaml} gave {Evaluate(yaml)?.ToJsonString()}");

    [Theory]
    [InlineData("!Ref Nobody", "Template format error: Unresolved resource dependencies [Nobody] in the Resources block of the template")]
    [InlineData("!Sub '${Nobody}'", "Template format error: Unresolved resource dependencies [Nobody] in the Resources block of the template")]
    [InlineData("!GetAtt Nobody.Arn", "Template format error: Unresolved resource dependencies [Nobody] in the Resources block of the template")]
    [InlineData("!GetAtt Other.Nothing", "Requested attribute Nothing does not exist in schema for Fake::Thing::A")]
    [InlineData("!Select [5, !Ref Items]", "Template error: Fn::Select cannot select nonexistent value at index 5")]
    [InlineData("!FindInMap [Sizes, eu-west-1, Memory]", "Template error: Unable to get mapping for Sizes::eu-west-1::Memory")]
    [InlineData("!FindInMap [Nothing, a, b]", "Template error: Mapping named 'Nothing' is not present in the 'Mappings' section of template.")]
    [InlineData("!Sub '${Items}'", "Template error: variable Items in Fn::Sub expression does not resolve to a string")]
    [InlineData("!If [IsOn, 1]", "Template error: Fn::If requires a list argument with three parameters")]
    [InlineData("!If [Nobody, 1, 2]", "Template format error: Unresolved condition dependency Nobody in the Resources block of the template")]
    [InlineData("!Ref Thing", "Circular dependency between resources: [Thing]")]
    [InlineData("!Ref [", "Template format error: YAML not well-formed.")]
    public void Function_with_a_wrong_argument_is_refused(string yaml, string message)
    {
        var error = Assert.Throws<AwsException>(() => Evaluate(yaml));
        Assert.Equal("ValidationError", error.Code);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unsupported_function_is_named()
    {
        var error = Assert.Throws<AwsException>(() => Evaluate("!Transform { Name: x }"));
        Assert.StartsWith("Template error: Encountered unsupported function: Fn::Transform", error.Message, StringComparison.Ordinal);
    }

    private static JsonNode? Evaluate(string yaml)
    {
        var template = Template.Parse($"{Frame} {yaml}");
        var values = template.Parameters.Values.ToDictionary(parameter => parameter.Name, parameter => parameter.Typed(parameter.Default!));
        foreach (var (name, value) in PseudoParameters.Of("200000000001", "us-east-1", "arn:stack", "stack", [])) values[name] = value;
        var state = new ResourceState(
            "other-id", new Dictionary<string, JsonNode?> { ["Arn"] = "arn:other", ["Endpoint.Address"] = "address" });
        var bound = new BoundTemplate(template, values);
        return bound.Properties(template.Resources["Thing"], _ => state)["Value"];
    }
}
