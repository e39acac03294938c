using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Blog.Localization;

public static class LocalizerExtensions
{
    extension(IStringLocalizer text)
    {
        /// <summary>A sentence that counts: {key}.One for exactly one, {key}.Many otherwise; the number is {0}.</summary>
        public string Count(string key, int number) => text[number == 1 ? $"{key}.One" : $"{key}.Many", number];

        /// <summary>The text in a language that need not be the page's.</summary>
        public string In(Language language, string key)
        {
            var before = CultureInfo.CurrentUICulture;
            CultureInfo.CurrentUICulture = language.Culture;
            try
            {
                return text[key];
            }
            finally
            {
                CultureInfo.CurrentUICulture = before;
            }
        }
    }
}
