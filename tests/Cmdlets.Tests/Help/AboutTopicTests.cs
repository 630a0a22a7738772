using CequenceApigw.Help.Maml;

namespace CequenceApigw.Cmdlets.Tests.Help;

public sealed class AboutTopicTests
{
    [Fact]
    public void An_about_page_becomes_text_of_80_columns()
    {
        var text = AboutTopic.Of("""
            # about_Thing

            ## Short description

            One two three four five six seven eight nine ten eleven twelve thirteen fourteen.

            - a
            - b

            ```powershell
            Get-Thing |
                Sort-Object
            ```
            """);

        Assert.Equal(
            """
            TOPIC
                about_Thing

            SHORT DESCRIPTION

                One two three four five six seven eight nine ten eleven twelve thirteen
                fourteen.

                - a
                - b

                Get-Thing |
                    Sort-Object

            """,
            text);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }
}
