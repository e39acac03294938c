using System.Net;
using Blog.LinkChecks;

namespace Blog.Tests.LinkChecks;

public class PublicAddressTests
{
    [Theory]
    [InlineData("127.0.0.1"), InlineData("0.0.0.0"), InlineData("10.1.2.3"), InlineData("172.31.255.255"), InlineData("192.168.0.1"), InlineData("169.254.169.254")]
    [InlineData("100.64.0.1"), InlineData("224.0.0.1"), InlineData("255.255.255.255"), InlineData("::1"), InlineData("::"), InlineData("fe80::1"), InlineData("fd00::1")]
    [InlineData("::ffff:127.0.0.1"), InlineData("::ffff:10.0.0.1"), InlineData("64:ff9b::7f00:1"), InlineData("2002:7f00:1::"), InlineData("2001:0:7f00:1::"), InlineData("ff02::1")]
    public void Addresses_of_this_machine_and_its_networks_are_not_public(string address) => Assert.False(PublicAddress.IsPublic(IPAddress.Parse(address)));

    [Theory, InlineData("1.1.1.1"), InlineData("172.32.0.1"), InlineData("100.128.0.1"), InlineData("::ffff:8.8.8.8"), InlineData("2606:4700::1111"), InlineData("2400:3200::1")]
    public void Addresses_of_the_open_internet_are(string address) => Assert.True(PublicAddress.IsPublic(IPAddress.Parse(address)));
}
