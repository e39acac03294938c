using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Blog.Deliveries;
using Blog.Localization;
using Blog.Media;
using Blog.Typography;

namespace Blog.Tests.Reading;

public partial class TextTests
{
    static readonly string Site = Path.GetFullPath(Path.Combine(Here(), "../../../src/Blog"));
    static readonly Dictionary<string, string> English = Read("Text.resx"), Chinese = Read("Text.zh-Hans.resx");

    [Fact]
    public void Both_languages_say_the_same_things()
    {
        Assert.NotEmpty(English);
        Assert.Equal(English.Keys.Order(), Chinese.Keys.Order());
        Assert.All(English.Concat(Chinese), text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));
        Assert.All(English, text => Assert.True(HolesOf(text.Value).SetEquals(HolesOf(Chinese[text.Key])), text.Key));
    }

    [Fact]
    public void Every_string_that_is_asked_for_exists()
    {
        var asked = Sources("*.cs").Concat(Sources("*.cshtml")).SelectMany(file => Asked().Matches(File.ReadAllText(file))).Select(m => m.Groups[1].Value).ToHashSet();

        Assert.True(asked.Count > 50);
        Assert.DoesNotContain(asked, key => !English.ContainsKey(key));
    }

    [Fact]
    public void Whatever_is_chosen_by_a_name_has_its_words()
    {
        var keys = Enum.GetNames<DeliveryKind>().Select(name => $"Overview.Due.{name}").Concat(Enum.GetNames<PictureFault>().Select(name => $"Media.Fault.{name}"));
        Assert.All(keys, key => Assert.True(English.ContainsKey(key), key));
    }

    [Fact]
    public void Counted_sentences_have_both_forms()
    {
        var counted = Sources("*.cshtml").Concat(Sources("*.cs")).SelectMany(file => Counted().Matches(File.ReadAllText(file))).Select(m => m.Groups[1].Value).ToHashSet();

        Assert.NotEmpty(counted);
        Assert.All(counted, key => Assert.True(English.ContainsKey($"{key}.One") && English.ContainsKey($"{key}.Many"), key));
    }

    [Fact]
    public void No_view_speaks_for_itself()
    {
        var views = Sources("*.cshtml").ToList();
        Assert.True(views.Count > 10);
        foreach (var view in views)
        {
            var markup = Code().Replace(File.ReadAllText(view), "");
            Assert.False(Han().IsMatch(markup), view);
            Assert.Empty(Spoken().Matches(markup).Select(m => $"{Path.GetFileName(view)}: {m.Value}"));
        }
    }

    [Fact]
    public void Both_languages_keep_the_rules_of_typography()
    {
        // A hole is filled with a name or a number; for the rules it is a word.
        IEnumerable<string> Findings(Dictionary<string, string> texts, Language language) => texts.SelectMany(text =>
            Proofreader.Read(Filled().Replace(text.Value, "Name"), language).Select(finding => $"{text.Key}: {finding.Place.Before}[{finding.Found} → {finding.Fix}]{finding.Place.After} {finding.Rule}"));

        Assert.Empty(Findings(Chinese, Language.Chinese).Concat(Findings(English, Language.English)));
    }

    static HashSet<string> HolesOf(string text) => [.. Hole().Matches(text).Select(m => m.Value)];

    static IEnumerable<string> Sources(string pattern) => Directory.EnumerateFiles(Site, pattern, SearchOption.AllDirectories)
        .Where(file => !file.Contains("/bin/") && !file.Contains("/obj/") && !file.Contains("/Migrations/"));

    static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(Site, "Localization", file)).Root!.Elements("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Filled();

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Hole();

    [GeneratedRegex("""\b(?:T|text)\["([^"]+)"[\],]""")]
    private static partial Regex Asked();

    [GeneratedRegex("""\b(?:T|text)\.Count\("([^"]+)"[\),]""")]
    private static partial Regex Counted();

    [GeneratedRegex(@"@\*.*?\*@|//[^\n]*|@functions \{.*?\n\}", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    /// <summary>Two words or more between a tag's end and the next tag, or in an attribute that is read out.</summary>
    [GeneratedRegex("""(?<=\w>|/>|"\s?>)\s*[A-Za-z]+(?: [A-Za-z]+)+[.!?]?\s*(?=<)|(?:aria-label|title|alt|placeholder)="[A-Za-z][^"@]*" """)]
    private static partial Regex Spoken();
}
