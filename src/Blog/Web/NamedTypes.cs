using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace Blog.Web;

/// <summary>
/// Types of this program, found by name in its tables. MVC and EF look for theirs by loading all, of which there are thousands, and with them
/// libraries that nobody needs yet.
/// </summary>
static class NamedTypes
{
    public static List<Type> Find(Func<string, string, bool> isWanted)
    {
        var found = new List<Type>();
        var program = typeof(NamedTypes).Assembly;
        using var file = new PEReader(File.OpenRead(program.Location));
        var tables = file.GetMetadataReader();
        foreach (var type in tables.TypeDefinitions.Select(tables.GetTypeDefinition).Where(type => !type.IsNested))
        {
            var (space, name) = (tables.GetString(type.Namespace), tables.GetString(type.Name));
            if (isWanted(space, name)) found.Add(program.GetType($"{space}.{name}", throwOnError: true)!);
        }
        return found;
    }
}

/// <summary>The controllers and view components, as MVC asks for them.</summary>
sealed class NamedParts : ApplicationPart, IApplicationPartTypeProvider
{
    static readonly string[] Endings = [nameof(Controller), nameof(ViewComponent)];

    public override string Name => nameof(Blog);

    public IEnumerable<TypeInfo> Types =>
        NamedTypes.Find((_, name) => Endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal))).Select(IntrospectionExtensions.GetTypeInfo);

    public static void Replace(ApplicationPartManager manager)
    {
        var parts = manager.ApplicationParts;
        for (var at = 0; at < parts.Count; at++)
            if (parts[at] is AssemblyPart part && part.Assembly == typeof(NamedParts).Assembly) parts[at] = new NamedParts();
    }
}
