using Blog.Localization;
using Blog.Rendering;

namespace Blog.Glossary;

public static class TermQueries
{
    extension(IEnumerable<Gloss> terms)
    {
        /// <summary>By pinyin in Chinese, which no database knows.</summary>
        public IEnumerable<Gloss> InOrder(Language language) =>
            terms.OrderBy(term => term.NameIn(language), StringComparer.Create(language.Culture, ignoreCase: true));
    }

    extension(IQueryable<Term> terms)
    {
        public IQueryable<Gloss> AsGlosses() =>
            terms.OrderBy(t => t.Id).Select(t => new Gloss(t.Id, t.English, t.Chinese, t.EnglishNote, t.ChineseNote));
    }
}
