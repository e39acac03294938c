using Blog.Localization;
using Microsoft.Extensions.Localization;

namespace Blog.Media;

/// <summary>Why a file does not become a picture; the words are under Media.Fault in the resources.</summary>
public enum PictureFault { NoPicture, Drawing, TooHeavy, TooManyPixels, TooLongFilm, Damaged, NoSpace, StoreAway }

public static class PictureFaults
{
    /// <summary>What is said of it to whoever sent the file.</summary>
    public static string Of(this IStringLocalizer<Text> texts, PictureFault fault) =>
        texts[$"Media.Fault.{fault}", Accession.MostBytes >> 20, Darkroom.MostPixels / 1_000_000, Darkroom.MostFrames].Value;
}

/// <summary>Thrown where a file turns out to be unfit.</summary>
public sealed class UnfitPictureException(PictureFault fault, Exception? cause = null) : Exception(fault.ToString(), cause)
{
    public PictureFault Fault => fault;
}
