namespace Moderation.Checks;

/// <summary>The owner's rules of one list, made ready for matching.</summary>
sealed class RuleBook(IEnumerable<Rule> rules)
{
    const int MostNamed = 5;

    readonly IReadOnlyList<RuleMatch> matches = [.. rules.Select(RuleMatch.For)];

    public IEnumerable<Rule> Matching(Submission submission)
    {
        if (matches.Count == 0) return [];

        var said = new Said(submission);
        return matches.Where(match => match.Rule.Concerns(submission) && match.Applies(said)).Select(match => match.Rule);
    }

    public Finding? Find(string check, double weight, Submission submission)
    {
        Rule[] found = [.. Matching(submission).Take(MostNamed)];
        return found switch
        {
            [] => null,
            [var only] => new(check, weight, only.Value) { Variant = only.Kind.ToString() },
            _ => new(check, weight, string.Join(" · ", found.Select(rule => rule.Value))) { Variant = "Several" },
        };
    }
}
