namespace Blog.Deliveries;

public enum DeliveryKind { AkismetCheck, AkismetSpam, AkismetHam, Mail, Note, PictureRemoval, Card }

/// <summary>Work for another server that must survive a crash: it is due until it is done.</summary>
public class Delivery
{
    public long Id { get; private set; }

    public required DeliveryKind Kind { get; init; }

    /// <summary>A plain number: what is to be told of a comment outlives it when it is purged.</summary>
    public long CommentId { get; init; }

    /// <summary>Whom a letter is for. All that waits for somebody goes in one letter, with the oldest of it.</summary>
    public string? UserId { get; init; }

    /// <summary>What is to be sent, where that is not read from elsewhere.</summary>
    public string? Payload { get; init; }

    /// <summary>Why a comment is asked about again, in the words of the protocol.</summary>
    public string? Reason { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime DueAt { get; set; }

    /// <summary>Until then it is in somebody's hands; null when it is in nobody's.</summary>
    public DateTime? LeasedUntil { get; private set; }

    /// <summary>How often it was taken in hand: once is enough for it to have arrived, whatever came back.</summary>
    public int Attempts { get; private set; }

    public string? LastError { get; private set; }

    public void Postpone(TimeSpan pause, string error, DateTime now)
    {
        (DueAt, LeasedUntil) = (now + pause, null);
        LastError = error.Length > 500 ? error[..500] : error;
    }
}
