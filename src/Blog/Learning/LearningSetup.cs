namespace Blog.Learning;

public static class LearningSetup
{
    public static IServiceCollection AddLearning(this IServiceCollection services) => services
        .AddSingleton<Learned>().AddSingleton<ModelShelf>().AddHostedService(provider => provider.GetRequiredService<Learned>());
}
