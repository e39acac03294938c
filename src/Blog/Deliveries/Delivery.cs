namespace Blog.Deliveries;

public enum DeliveryKind { AkismetCheck, AkismetSpam, AkismetHam }

/// <summary>Work for another server that must survive a crash: it is due until it is done.</summary>
public class Delivery
{
    public long Id { get; private set; }

    public required DeliveryKind Kind { get; init; }

    public long CommentId { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime DueAt { get; set; }

    public int Attempts { get; private set; }

    public string? LastError { get; private set; }

    public void Postpone(TimeSpan pause, string error, DateTime now)
    {
        Attempts++;
        DueAt = now + pause;
        LastError = error.Length > 500 ? error[..500] : error;
    }
}
