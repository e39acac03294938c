using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Blog.Localization;

/// <summary>One of the two languages that a post can be in.</summary>
public sealed class Language : IParsable<Language>
{
    public static readonly Language Chinese = new("zh", "zh-Hans", "zh_CN", "中文");
    public static readonly Language English = new("en", "en", "en_US", "English");
    public static readonly IReadOnlyList<Language> All = [Chinese, English];

    Language(string segment, string tag, string openGraph, string name)
    {
        (Segment, Tag, OpenGraph, Name) = (segment, tag, openGraph, name);
        Culture = CultureInfo.GetCultureInfo(tag);
    }

    /// <summary>The first part of an address: zh, en.</summary>
    public string Segment { get; }

    /// <summary>The BCP 47 tag for lang attributes, hreflang and the database: zh-Hans, en.</summary>
    public string Tag { get; }

    public string OpenGraph { get; }

    /// <summary>The language's name in itself.</summary>
    public string Name { get; }

    public CultureInfo Culture { get; }

    public Language Twin => this == Chinese ? English : Chinese;

    public static Language Current => Of(CultureInfo.CurrentUICulture);

    public static Language Of(CultureInfo culture) => culture.TwoLetterISOLanguageName == "zh" ? Chinese : English;

    public static Language FromTag(string tag) => All.First(language => language.Tag == tag);

    public static Language Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var language) ? language : throw new FormatException(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Language result) =>
        (result = All.FirstOrDefault(language => language.Segment == s)) is not null;

    public override string ToString() => Segment;
}
