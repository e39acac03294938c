using System.Text.RegularExpressions;
using Blog.Rendering;

namespace Blog.Glossary.Pairs;

/// <summary>Whether two names can be those of one term: neither an aside, an example, a person nor a product, and about as long as each other.</summary>
static partial class Plausible
{
    public static bool Pair(string english, string chinese) => IsEnglish(english) && IsChinese(chinese) && Fit(english, chinese) && !IsName(english, chinese);

    public static bool IsChinese(string chinese) =>
        Han().IsMatch(chinese) && !WordList.ChineseAsides.Contains(chinese) && !Sentence().IsMatch(chinese) && !WordList.People.Any(chinese.EndsWith);

    public static bool IsEnglish(string english)
    {
        var words = Words(english);
        return Phrase().IsMatch(english) && words.Length <= 8 && !WordList.EnglishAsides.Contains(words[0])
            && !WordList.People.Contains(words[^1]) && !words.Any(word => Odd().IsMatch(word)) && !WordList.Names.Contains(english) && !(words.Length == 1 && IsProduct(english));
    }

    static bool IsProduct(string word) =>
        WordList.Names.Contains(word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')) || Camel().IsMatch(word) || Tiny().IsMatch(word);

    /// <summary>Two Han letters a word, give or take; an abbreviation stands for at least a letter each.</summary>
    public static bool Fit(string english, string chinese)
    {
        var (least, _, most) = Lengths(english);
        return Length.Of(chinese).Han is var han && han >= least && han <= most;
    }

    public static (int Least, int Likely, int Most) Lengths(string english)
    {
        if (Abbreviation().IsMatch(english)) return english.Count(char.IsUpper) is var letters ? (Math.Max(2, letters), 2 * letters, 3 * letters + 3) : default;
        var count = Math.Max(1, Words(english).SelectMany(word => word.Split('-')).Count(word => word.Length > 0 && !WordList.BetweenTerms.Contains(word)));
        return (count == 1 ? 1 : count, 2 * count, count == 1 ? Math.Clamp(english.Length - 4, 4, 6) : 3 * count + 2);
    }

    /// <summary>A capital, and a Chinese side that is sounds alone, or a family name before a given one.</summary>
    static bool IsName(string english, string chinese) => Words(english).All(word => char.IsUpper(word[0])) && !Abbreviation().IsMatch(english)
        && (chinese.Count(Sounds.Contains) * 5 >= chinese.Length * 4 || chinese.Length is 2 or 3 && Families.Contains(chinese[0]) && Pinyin().IsMatch(english));

    public static string[] Words(string english) => english.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);

    const string Sounds = "阿埃艾安奥巴拜班贝彼宾波伯博布查达戴丹当德登迪蒂杜顿多恩尔法菲费芬弗福盖戈格古哈汉赫亨怀吉杰卡凯坎考柯科克肯库拉莱兰朗劳勒雷利里丽莉琳隆卢鲁伦罗洛马玛迈曼梅蒙米莫姆穆纳娜奈尼妮宁纽诺欧帕派佩彭皮普乔琼瑞萨塞桑莎圣史斯丝松苏索塔坦汤特廷图托瓦万威韦维魏温沃乌伍西希夏肖谢辛休雅亚扬耶伊因尤约泽詹珍佐";

    const string Families = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤";

    [GeneratedRegex("^(?:(?:[bpmfdtnlgkhjqxzcsryw]|[zcs]h)?(?:[iu]?[aoe](?:i|o|u|ng?)?|[iu](?:n|ng|e|u|i|o)?|ong|er) ?){2,4}$", RegexOptions.IgnoreCase)]
    private static partial Regex Pinyin();

    [GeneratedRegex("^(?:[A-Za-z][A-Za-z0-9-]* ?)?[々〇㐀-鿿]{1,14}$")]
    private static partial Regex Han();

    [GeneratedRegex("的|了(?!解)|是(?!非)|我|你|她|他们|吗|呢|吧|没有|怎么|什么|如何|可以|需要|应该|已经|^(例如|比如|譬如|包括|包含|不含|参见|详见|如(?!果)|见(?!解)|约(?!束|定)|大约|至少|最多|仅|只(?!读|写)|请(?!求)|这|那|某|或者|每|当(?!前)|由(?!器)|来自|基于|用于|位于|已|未(?!来|知|定)|本文|本书|本章)|(等等?|之类|版(?<!正版|盗版|出版|排版|改版)|以上|以下|左右|为例)$")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9'’+#-]*(?:/[A-Za-z]+)?(?:,? (?:[&/+] )?[A-Za-z][A-Za-z0-9'’+#-]*(?:/[A-Za-z]+)?){0,7}$")]
    private static partial Regex Phrase();

    /// <summary>Versions, keys, parts of addresses: v2, Ctrl+C, ES6.</summary>
    [GeneratedRegex(@"^v?\d|^v\d|\+[A-Za-z]|^[A-Z]{1,3}\d+$|[A-Za-z]{3,}\d+$|--")]
    private static partial Regex Odd();

    [GeneratedRegex("[a-z][A-Z]|^i[A-Z]")]
    private static partial Regex Camel();

    [GeneratedRegex("^[a-z]{1,2}$")]
    private static partial Regex Tiny();

    [GeneratedRegex("^[A-Z]{2,7}$|^[A-Z]/[A-Z]$|^[A-Z]{2,4}/[A-Z]{2,4}$|^[A-Z][a-z][A-Z]$|^[A-Z]{2,5}s$|^[A-Z][a-zA-Z]{1,2}[A-Z]$")]
    private static partial Regex Abbreviation();
}
