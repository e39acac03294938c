using System.Text.RegularExpressions;

namespace Moderation.Checks;

/// <summary>A QQ, WeChat or telephone number in the name or the text: what adverts in Chinese leave instead of a link.</summary>
/// <remarks>Honest readers leave theirs in a text as well, so there it only tips the scales.</remarks>
public sealed class ContactHandle : ISpamCheck
{
    public const double InText = 1.5;
    public const double InAuthor = 3.5;

    const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    static readonly Regex[] Handles =
    [
        new(@"(?:^|[^a-z])((?:qq|扣扣|企鹅号|球球|q群|扣群|加群)[号码群是为加我的 :+.-]{0,6}[1-9](?:[ -]?[0-9]){4,10})(?:[^0-9]|$)", Linear),
        new(@"(?:^|[^a-z])((?:微信|薇信|威信|v信|加v|加薇|加微|wechat|weixin|vx|wx)[号码群是为加我的 :+.-]{0,6}[a-z0-9][a-z0-9_-]{5,19})(?:[^a-z0-9_-]|$)", Linear),
        new(@"(?:^|[^0-9.])(1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4})(?:[^0-9.]|$)", Linear),
    ];

    public string Name => "contact-handle";

    public ValueTask<Finding?> Examine(Submission submission, CancellationToken stop) =>
        new(Find(submission.FoldedAuthor, InAuthor) ?? Find(submission.FoldedText, InText));

    Finding? Find(string folded, double weight) =>
        Handles.Select(handle => handle.Match(folded)).FirstOrDefault(match => match.Success) is { } match
            ? new(Name, weight, match.Groups[1].Value)
            : null;
}
