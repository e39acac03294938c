using Blog.Localization;

namespace Blog.Posts;

/// <summary>What others may do with a text. None says nothing, or leaves it to the writer's own words.</summary>
public enum Licence { None, AllRightsReserved, CcBy, CcBySa, CcByNc, CcByNcSa, CcByNd, CcByNcNd, CcZero }

public static class Licences
{
    static readonly Dictionary<Licence, (string Name, string Path)> Commons = new()
    {
        [Licence.CcBy] = ("CC BY 4.0", "licenses/by/4.0"), [Licence.CcBySa] = ("CC BY-SA 4.0", "licenses/by-sa/4.0"),
        [Licence.CcByNc] = ("CC BY-NC 4.0", "licenses/by-nc/4.0"), [Licence.CcByNcSa] = ("CC BY-NC-SA 4.0", "licenses/by-nc-sa/4.0"),
        [Licence.CcByNd] = ("CC BY-ND 4.0", "licenses/by-nd/4.0"), [Licence.CcByNcNd] = ("CC BY-NC-ND 4.0", "licenses/by-nc-nd/4.0"),
        [Licence.CcZero] = ("CC0 1.0", "publicdomain/zero/1.0"),
    };

    extension(Licence licence)
    {
        /// <summary>Null where it is no licence of Creative Commons.</summary>
        public string? CommonsName => Commons.TryGetValue(licence, out var known) ? known.Name : null;

        public string? CommonsAddress => Commons.TryGetValue(licence, out var known) ? $"https://creativecommons.org/{known.Path}/" : null;

        public string? CommonsDeed(Language language) => licence.CommonsAddress is { } address ? $"{address}deed.{(language == Language.Chinese ? "zh-hans" : "en")}" : null;
    }
}
