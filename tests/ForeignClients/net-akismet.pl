# Perl's Net::Akismet: SERVICE_HOST can be set, the key stands before the host; LWP reaches it as it would a proxy.
use strict;
use warnings;
use utf8;
use Encode qw(encode_utf8);
use FindBin;
use JSON::PP;
use Net::Akismet;

my ($key, $address) = @ARGV;
open(my $file, '<', "$FindBin::Bin/comments.json") or die;
my $comments = decode_json(join '', <$file>);

sub make { Net::Akismet->new(KEY => shift, URL => 'https://garden.example', SERVICE_HOST => 'filter.example') }

sub said {
    my $comment = $comments->{shift()};
    return (USER_IP => '203.0.113.7', COMMENT_USER_AGENT => 'Browser/1',
        COMMENT_AUTHOR => encode_utf8($comment->{author}), COMMENT_CONTENT => encode_utf8($comment->{content}));
}

sub yes { shift() ? 'true' : 'false' }

my $client = make($key);
print 'valid ', yes($client), "\n";
print 'unknown ', yes(make('keykeykeykey')), "\n";
print 'ham ', $client->check(said('ham')), "\n";
print 'spam ', $client->check(said('spam')), "\n";
print 'before ', $client->check(said('missed')), "\n";
$client->spam(said('missed')) or die;
print 'reported ', $client->check(said('missed')), "\n";
$client->ham(said('missed')) or die;
print 'withdrawn ', $client->check(said('missed')), "\n";
