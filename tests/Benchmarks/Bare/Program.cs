using Benchmarks.Bare;

// What the site is measured against, each as little as can be: bare KIND [ARGUMENTS] --urls URL
switch (args[0])
{
    case "fixed": return FixedAnswer.Run(args);
    case "post": return PostByHand.Run(args);
    case "row": return OneRow.Run(args);
    case "mvc": return PlainMvc.Run(args);
    default: return 2;
}
