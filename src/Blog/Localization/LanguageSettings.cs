using System.Text.Json.Serialization;

namespace Blog.Localization;

/// <summary>What the owner says of the two languages.</summary>
public record LanguageSettings
{
    /// <summary>For whoever asks for neither, as an address has it.</summary>
    public string Otherwise { get; init; } = Language.Chinese.Segment;

    [JsonIgnore]
    public Language OtherwiseLanguage => Language.TryParse(Otherwise, null, out var language) ? language : Language.Chinese;
}
