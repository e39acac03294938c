using Blog.Web;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Tests.Web;

public class NamedPartsTests
{
    [Fact]
    public void All_controllers_and_view_components_are_found()
    {
        var all = typeof(NamedParts).Assembly.DefinedTypes.Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(ControllerBase)) || type.IsSubclassOf(typeof(ViewComponent))));
        Assert.Empty(all.Except(new NamedParts().Types));
    }
}
