using CequenceApigw.Sandbox.CloudFormation.Templates;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Tests.CloudFormation;

public sealed class TemplateParameterTests
{
    [Theory]
    [InlineData("Type: String", "Parameters: [P] must have values")]
    [InlineData("{ Type: String, AllowedValues: ['true', 'false'] }", "Parameter 'P' must be one of AllowedValues", "maybe")]
    [InlineData("{ Type: String, AllowedPattern: '[a-z]+' }", "Parameter 'P' must match pattern [a-z]+", "abc1")]
    [InlineData("{ Type: String, AllowedPattern: '[a-z]+', ConstraintDescription: small letters }", "Parameter P failed to satisfy constraint: small letters", "1")]
    [InlineData("{ Type: String, MinLength: 2 }", "Parameter 'P' must contain at least 2 characters", "a")]
    [InlineData("{ Type: String, MaxLength: 2 }", "Parameter 'P' must contain at most 2 characters", "abc")]
    [InlineData("{ Type: Number, MinValue: 2 }", "Parameter 'P' must be a number not less than 2", "1")]
    [InlineData("{ Type: Number, MaxValue: 2 }", "Parameter 'P' must be a number not greater than 2", "3")]
    [InlineData("{ Type: Number }", "Parameter 'P' must be a number", "many")]
    [InlineData("{ Type: Number, AllowedValues: [1, 3] }", "Parameter 'P' must be one of AllowedValues", "2")]
    [InlineData("{ Type: CommaDelimitedList, AllowedValues: [a, b] }", "Parameter 'P' must be one of AllowedValues", "a,c")]
    public void Value_that_breaks_the_declaration_is_refused_in_the_words_of_AWS(string declaration, string message, string? value = null)
    {
        var template = Of(declaration);
        ParameterInput[] inputs = value is null ? [] : [new ParameterInput("P", value, false)];
        var error = Assert.Throws<AwsException>(() => ParameterValues.Resolve(template, inputs));
        Assert.Equal(("ValidationError", message), (error.Code, error.Message));
    }

    [Fact]
    public void Unknown_parameter_is_refused()
    {
        var error = Assert.Throws<AwsException>(() => ParameterValues.Resolve(
            Of("{ Type: String, Default: d }"), [new ParameterInput("Y", "1", false)]));
        Assert.Equal("Parameters: [Y] do not exist in the template", error.Message);
    }

    [Fact]
    public void Previous_value_is_used_only_where_asked_for()
    {
        var template = Of("{ Type: String, Default: d }");
        var previous = new Dictionary<string, string> { ["P"] = "former" };
        Assert.Equal("former", ParameterValues.Resolve(template, [new ParameterInput("P", null, true)], previous)["P"]);
        Assert.Equal("d", ParameterValues.Resolve(template, [], previous)["P"]);
        var error = Assert.Throws<AwsException>(() => ParameterValues.Resolve(template, [new ParameterInput("P", null, true)]));
        Assert.Contains("Cannot specify usePreviousValue as true for a parameter key not in the previous template", error.Message);
    }

    private static Template Of(string declaration) => Template.Parse($$"""
        Parameters:
          P: {{(declaration.StartsWith('{') ? declaration : "{ " + declaration + " }")}}
        Resources:
          Thing: { Type: Fake::Thing::A }
        """);
}
