namespace Blog.Web;

public static class SteadyTime
{
    extension(TimeProvider clock)
    {
        /// <summary>What has passed since some moment, whichever way the clock on the wall is set meanwhile: for what lasts a while in memory.</summary>
        public TimeSpan Steady => clock.GetElapsedTime(0);
    }
}
