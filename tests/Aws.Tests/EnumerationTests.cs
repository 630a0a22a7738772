using System.Reflection;
using System.Text.RegularExpressions;
using Amazon.Runtime;
using CequenceApigw.Aws.Tests.ApiModels;

namespace CequenceApigw.Aws.Tests;

/// <summary>The enumerations against AWS's own; the API models proper leave their values out.</summary>
public sealed class EnumerationTests
{
    public static TheoryData<string> Services => ModelTests.Services;

    [SkippableTheory]
    [MemberData(nameof(Services))]
    public void Values_are_AWSs(string name)
    {
        Skip.IfNot(ApiModel.Exists, ApiModel.Missing);
        var declarations = ApiModel.LoadTypes(Service.Named(name).NewConfig().Service.ServiceId);
        foreach (var type in Service.Named(name).Client.Assembly.GetTypes().Where(type => type.BaseType == typeof(ConstantClass)))
        {
            var declared = Regex.Match(declarations, $"export type {type.Name} = ([^;]+);").Groups[1].Value.Split('|');
            var fields = type.GetFields(BindingFlags.Public | BindingFlags.Static);

            Assert.NotEmpty(fields);
            Assert.All(fields, field => Assert.Contains($"\"{((ConstantClass)field.GetValue(null)!).Value}\"", declared));
        }
    }
}
