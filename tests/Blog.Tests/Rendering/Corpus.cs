using CsCheck;

namespace Blog.Tests.Rendering;

static class Corpus
{
    public static Gen<string> AnyOf(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);

    public static string Text(string name)
    {
        using var stream = typeof(Corpus).Assembly.GetManifestResourceStream($"Blog.Tests.Rendering.Data.{name}")!;
        return new StreamReader(stream).ReadToEnd();
    }

    public static string[] Lines(string name) => Text(name).TrimEnd('\n').Split('\n');
}
