namespace Blog.Deliveries;

/// <summary>Carries out deliveries of its kinds, and saves what follows together with the delivery's end.</summary>
public interface ICourier
{
    /// <summary>What it can carry as the blog is set up now; the rest waits.</summary>
    IReadOnlyList<DeliveryKind> Kinds { get; }

    Task Carry(Delivery delivery, CancellationToken stop);
}
