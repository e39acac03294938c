namespace Blog.Nodes;

/// <summary>What may change under those who keep a copy of it in memory.</summary>
public enum Subject
{
    /// <summary>What stands on every page: names, sections.</summary>
    Site,

    /// <summary>What lists show, where no single post changed.</summary>
    Lists,

    /// <summary>A post's words, addresses, tags or state, in any language; told with its id.</summary>
    Post,

    /// <summary>What stands on a post's own pages besides: hints at terms, what answers what; told with the post's id.</summary>
    PostPage,

    /// <summary>What readers see of a post's comments; told with the post's id.</summary>
    Comments,

    /// <summary>Names of tags.</summary>
    Tags,

    /// <summary>The glossary.</summary>
    Terms,

    /// <summary>The pages of settings.</summary>
    Settings,

    /// <summary>The owner's lists of the welcome and the unwelcome.</summary>
    Rules,

    /// <summary>Keys of other sites.</summary>
    SiteKeys,

    /// <summary>That a post came, went, moved or has another title: its neighbours show it.</summary>
    Order,

    /// <summary>Decisions that the filter learns from; told with the key of the site, 0 for this blog.</summary>
    Decisions,
}

/// <summary>Something that changed and was committed.</summary>
/// <param name="Id">Which one; 0 where there are no several.</param>
public readonly record struct Headline(Subject Subject, long Id = 0);
