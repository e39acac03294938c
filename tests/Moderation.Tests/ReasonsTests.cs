using System.Xml.Linq;
using Moderation.Akismet;
using Moderation.Checks;

namespace Moderation.Tests;

public class ReasonsTests
{
    static readonly string[] Lists = [.. Enum.GetNames<RuleKind>(), "Several"];

    static readonly string[] Reasons =
        ["Account", "Empty", "Field", "Redirect", "Resting", "Server", "Timeout", "TooLong", "TooMany", "Unreachable", "Unreadable"];

    public static TheoryData<string> Languages => ["Text.resx", "Text.zh-Hans.resx"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_finding_has_a_sentence_in_both_languages(string file)
    {
        var spoken = Keys(file);

        Assert.All(Findings(), key => Assert.Contains(key, spoken));
    }

    static IEnumerable<string> Findings() =>
    [
        .. new ISpamCheck[] { new Honeypot(), new Timing(), new LinkCount(), new Trust(), new ContactHandle(), new AdvertName(), new AddressAsName(), new FirstComment(true, []) }
            .Select(check => $"Findings.{check.Name}"),
        "Findings.failed", "Findings.timing.Absent", "Findings.links.BbCode",
        .. from how in new[] { "", "New", "Strong" } from what in new[] { "Author", "Shape", "Site", "Text" } select $"Findings.learned.{how}{what}",
        .. new[] { "Ham", "HamShape", "NewHam", "NewHamShape" }.Select(variant => $"Findings.learned.{variant}"),
        .. Lists.SelectMany(variant => new[] { $"Findings.allowed.{variant}", $"Findings.disallowed.{variant}" }),
        .. Enum.GetValues<AkismetKind>().Select(kind => AkismetFinding.FromAnswer(new(kind)).Key),
        .. Reasons.Select(reason => AkismetFinding.FromAnswer(new(AkismetKind.Unavailable) { Reason = reason }).Key),
    ];

    static HashSet<string> Keys(string file) =>
        [.. XDocument.Load(Path.Combine(Root(), "src/Blog/Localization", file)).Descendants("data").Select(data => data.Attribute("name")!.Value)];

    static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Blog.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
