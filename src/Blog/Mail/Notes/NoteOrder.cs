using System.Text.Json;
using System.Text.Json.Serialization;
using Blog.Localization;

namespace Blog.Mail.Notes;

/// <summary>What a short letter is about. Its words are under Note.{Kind} in the resources.</summary>
public enum NoteKind { Invitation, PasswordReset, PasswordChanged, NewAddress, AddressChanged, ReplyWish, Reply }

/// <summary>A letter that is due. Links are made only when it is written, so that nothing in the queue opens anything.</summary>
/// <param name="To">The address, as it was typed.</param>
/// <param name="In">The language's segment.</param>
/// <param name="About">What the letter is about, in the terms of who writes it.</param>
public sealed record NoteOrder(NoteKind Kind, string To, string In, string About = "")
{
    [JsonIgnore]
    public Language Language => Language.Parse(In, null);

    public override string ToString() => JsonSerializer.Serialize(this);

    public static NoteOrder Parse(string kept) => JsonSerializer.Deserialize<NoteOrder>(kept)!;
}
