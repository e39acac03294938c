namespace Blog.Localization;

/// <summary>Every string a person sees: Text.resx in English, Text.zh-Hans.resx in Chinese.</summary>
public sealed class Text;
