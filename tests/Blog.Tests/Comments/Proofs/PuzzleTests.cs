using System.Security.Cryptography;
using System.Text;
using Blog.Comments.Proofs;

namespace Blog.Tests.Comments.Proofs;

public class PuzzleTests
{
    static readonly Puzzle Easy = Puzzle.Of("a challenge", bits: 8);

    [Fact]
    public void A_counter_solves_its_part_when_the_hash_begins_with_zero_bits()
    {
        var counter = Solver.Find(Easy, part: 3);
        byte[] block = [.. SHA256.HashData(Encoding.UTF8.GetBytes("a challenge")), 0, 0, 0, 3, 0, 0, (byte)(counter >> 8), (byte)counter];
        Assert.Equal(0, SHA256.HashData(block)[0]);
    }

    [Fact]
    public void All_parts_in_their_order_solve_it() => Assert.True(Easy.IsSolvedBy(Solver.Solve(Easy)));

    [Fact]
    public void One_wrong_part_spoils_it()
    {
        var parts = Solver.Solve(Easy).Split(',');
        Assert.All(Enumerable.Range(0, Puzzle.Parts), part =>
        {
            var wrong = uint.Parse(parts[part]);
            while (Easy.Solves(part, wrong)) wrong++;
            Assert.False(Easy.IsSolvedBy(string.Join(',', [.. parts[..part], wrong.ToString(), .. parts[(part + 1)..]])));
        });
    }

    [Theory, InlineData(""), InlineData(","), InlineData("1,2,3"), InlineData("-1,+2, 3,4,5,6,7,8,9,10,11,12,13,14,15,16"), InlineData("4294967296,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1"), InlineData("一,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1")]
    public void What_is_no_list_of_counters_solves_nothing(string solution) => Assert.False(Easy.IsSolvedBy(solution));

    [Fact]
    public void A_solution_of_one_challenge_does_not_solve_another() =>
        Assert.False(Puzzle.Of("another challenge", 8).IsSolvedBy(Solver.Solve(Easy)));
}

/// <summary>Does what the browser does.</summary>
static class Solver
{
    public static string Solve(Puzzle puzzle) => string.Join(',', Enumerable.Range(0, Puzzle.Parts).Select(part => Find(puzzle, part)));

    public static uint Find(Puzzle puzzle, int part)
    {
        var counter = 0u;
        while (!puzzle.Solves(part, counter)) counter++;
        return counter;
    }
}
