using CequenceApigw.Function.Discovery.Rest;

namespace CequenceApigw.Function.Tests.Discovery.Rest;

public class MethodKeyTests
{
    [Theory]
    [InlineData("*/*", "/*/*")]
    [InlineData("pets/GET", "/pets/GET")]
    [InlineData("pets/{id}/GET", "/pets~1{id}/GET")]
    [InlineData("~1pets~1{id}/GET", "/~1pets~1{id}/GET")]
    [InlineData("~1/GET", "/~1/GET")]
    [InlineData("//GET", "/~1/GET")]
    public void PatchPath_escapes_the_slashes_of_the_resource_path_alone(string key, string path) =>
        Assert.Equal(path, MethodKey.PatchPath(key));
}
