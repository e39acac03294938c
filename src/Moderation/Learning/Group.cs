namespace Moderation.Learning;

/// <summary>Kinds of features: each is scaled by itself, so that a name of four characters can outweigh a long text.</summary>
enum Group
{
    Author,
    AuthorWords,
    Host,
    Site,
    Raw,
    Folded,
    Plain,
    Words,
    Shape,
    Links,
    Traits,
    Pairs,
}
