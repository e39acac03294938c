namespace Blog.ReviewQueue;

public static class ReviewQueueSetup
{
    public static IServiceCollection AddReviewQueue(this IServiceCollection services) =>
        services.AddScoped<QueueReader>().AddScoped<OverviewReader>().AddScoped<QueueKeys>().AddScoped<Piles>().AddScoped<PileRulings>().AddScoped<CommentFiles>().AddScoped<Rulings>();
}
