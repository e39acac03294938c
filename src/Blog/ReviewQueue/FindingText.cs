using Microsoft.Extensions.Localization;
using Moderation;

namespace Blog.ReviewQueue;

public static class FindingText
{
    extension(IStringLocalizer text)
    {
        /// <summary>The finding as a sentence; one of a check that is gone is at least named.</summary>
        public string Say(Finding finding)
        {
            string[] evidence = [.. finding.Evidence, "…", "…"];   // an old record may hold less than today's sentence names
            var said = text[finding.Key, evidence];
            return said.ResourceNotFound ? text["Queue.Finding", finding.Check] : said;
        }
    }
}
