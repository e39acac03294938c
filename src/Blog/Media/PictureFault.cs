namespace Blog.Media;

/// <summary>Why a file does not become a picture; the words are under Media.Fault in the resources.</summary>
public enum PictureFault { NoPicture, Drawing, TooHeavy, TooManyPixels, TooLongFilm, Damaged, NoSpace }

/// <summary>Thrown where a file turns out to be unfit.</summary>
public sealed class UnfitPictureException(PictureFault fault, Exception? cause = null) : Exception(fault.ToString(), cause)
{
    public PictureFault Fault => fault;
}
