namespace CequenceApigw.Sandbox.Tests.Templates;

/// <summary>The texts of the templates that the product rolls out.</summary>
internal static class ProductTemplate
{
    public const string Account = "account.yaml";
    public const string Administration = "administration.yaml";

    public static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "product", "templates", name));

    /// <summary>The template with one thing in it put wrong.</summary>
    public static string With(string name, string right, string wrong)
    {
        var text = Read(name);
        Assert.Contains(right, text, StringComparison.Ordinal);
        return text.Replace(right, wrong, StringComparison.Ordinal);
    }
}
