using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Blog.Data;

namespace Blog.Web.Caching.Saved;

/// <summary>What pages depend on beside the database: the build, the configuration, the owner's stylesheet.</summary>
public static class Surroundings
{
    static readonly EnumerationOptions HereAndBelow = new() { RecurseSubdirectories = true, MaxRecursionDepth = 1 };   // translations lie in folders of their own

    public static string Hash(IConfiguration configuration, IHostEnvironment environment, DataFolder folder, string database)
    {
        var all = new StringBuilder().AppendLine(RuntimeInformation.FrameworkDescription).AppendLine(RuntimeInformation.OSDescription)
            .AppendLine(environment.EnvironmentName).AppendLine(environment.ContentRootPath).AppendLine(database).AppendLine(configuration["urls"])
            .Append(typeof(Surroundings).Module.ModuleVersionId).AppendLine();
        foreach (var file in Build().OrderBy(file => file.FullName, StringComparer.Ordinal)) Add(all, file);
        Add(all, new FileInfo(Path.Combine(folder.Root, "custom.css")));
        foreach (var (key, value) in configuration.AsEnumerable().Where(Matters).OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)) all.Append(key).Append('=').AppendLine(value);
        return Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes<char>(all.ToString().ToCharArray())));
    }

    static IEnumerable<FileInfo> Build()
    {
        var home = new DirectoryInfo(AppContext.BaseDirectory);
        return home.EnumerateFiles("*.dll", HereAndBelow).Concat(home.EnumerateFiles("*.json"));
    }

    static void Add(StringBuilder all, FileInfo file) =>
        all.AppendLine(file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}") : file.FullName);

    // The environment holds much that is not ours, some of it new at each start; what is ours has a section.
    static bool Matters(KeyValuePair<string, string?> pair) =>
        pair.Key.Contains(':', StringComparison.Ordinal) || Environment.GetEnvironmentVariable(pair.Key) != pair.Value;
}
