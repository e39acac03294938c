using System.Text;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace Blog.Rendering;

/// <summary>
/// Links addresses that were typed as they are. Unlike Markdig's own parser it may begin after Han
/// and ends before the first character that no address may hold; for the rest the rules are GitHub's.
/// </summary>
sealed class BareLinks : InlineParser, IMarkdownExtension
{
    public BareLinks() => OpeningCharacters = ['h', 'H', 'w'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!MayFollow(slice)) return false;
        var rest = slice.AsSpan();
        var length = BareAddress.Length(rest, InBrackets(processor.Inline));
        if (length == 0) return false;

        var address = rest[..length].ToString();
        processor.Inline = Link(address);
        slice.Start += length;
        return true;
    }

    static bool MayFollow(StringSlice slice)
    {
        var before = slice.PeekCharExtra(-1);
        if (before > '\u007F' && !before.IsWhitespace()) return !Script.IsLatin(Last(slice));
        return slice.CurrentChar is 'w'
            ? before is '\0' || before.IsWhitespace() || BeforeNames.Contains(before)
            : before is not '<' && !char.IsAsciiLetter(before);
    }

    // Not those that stand within an address, a path or a name: . / @ - and their kind.
    const string BeforeNames = "*_~([\"':;,!?>";

    /// <summary>The character before, whole even where it is written as a pair of surrogates.</summary>
    static Rune Last(StringSlice slice)
    {
        Rune.DecodeLastFromUtf16(slice.Text.AsSpan(0, slice.Start), out var rune, out _);
        return rune;
    }

    static bool InBrackets(Inline? inline)
    {
        for (; inline is not null; inline = inline.Parent)
            if (inline is LinkDelimiterInline { IsActive: true }) return true;
        return false;
    }

    static LinkInline Link(string address)
    {
        var url = address.StartsWith("www.", StringComparison.Ordinal) ? "http://" + address : address;
        var link = new LinkInline(HtmlHelper.Unescape(url), "") { IsAutoLink = true, IsClosed = true };
        link.AppendChild(new LiteralInline(HtmlHelper.Unescape(address)));
        return link;
    }

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, this);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
