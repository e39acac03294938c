namespace Moderation.Akismet;

/// <summary>Turns Akismet's answers into findings that weigh beside our own.</summary>
public static class AkismetFinding
{
    public const string Check = "akismet";

    /// <summary>Ham lowers the score a little but leaves our own word standing; without an answer a person has to look.</summary>
    public static Finding FromAnswer(AkismetAnswer answer) => answer.Kind switch
    {
        AkismetKind.Spam => new(Check, 7) { Variant = "Spam" },
        AkismetKind.Discard => new(Check, 13) { Variant = "Discard" },
        AkismetKind.Ham => new(Check, -1) { Variant = "Ham", Advisory = true },
        AkismetKind.Provisional => new(Check, 0) { Variant = "Provisional", Holds = true },
        AkismetKind.KeyInvalid => new(Check, 0, answer.DebugHelp ?? "") { Variant = "KeyInvalid", Holds = true },
        _ => new(Check, 0, answer.DebugHelp ?? "") { Variant = answer.Reason ?? "Unreadable", Holds = true },
    };
}
