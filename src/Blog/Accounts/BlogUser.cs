using Blog.Localization;
using Blog.Mail;
using Microsoft.AspNetCore.Identity;

namespace Blog.Accounts;

public class BlogUser : IdentityUser
{
    public const int LongestName = 80, LongestId = 64;

    public string DisplayName { get; set; } = "";

    /// <summary>The language of the administration; null follows the browser.</summary>
    public Language? Language { get; set; }

    /// <summary>How often moderators want mail about comments.</summary>
    public MailPace MailPace { get; set; }

    /// <summary>The step of the clock whose code was used last: none of it or before it is taken again.</summary>
    public long LastCodeStep { get; set; }
}
