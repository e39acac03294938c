using Blog.Rendering;

namespace Blog.Glossary;

public static class TermQueries
{
    extension(IQueryable<Term> terms)
    {
        public IQueryable<Gloss> AsGlosses() =>
            terms.OrderBy(t => t.Id).Select(t => new Gloss(t.Id, t.English, t.Chinese, t.EnglishNote, t.ChineseNote));
    }
}
