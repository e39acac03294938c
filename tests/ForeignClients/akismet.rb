# The Ruby gem akismet: its host is fixed, so that the way there is bent here: any address is this machine, without TLS.
require 'akismet'
require 'json'

key, address = ARGV
PORT = URI(address).port

class Net::HTTP
  def use_ssl=(_)
  end
end

def TCPSocket.open(_host, _port, *) = new('127.0.0.1', PORT)

COMMENTS = JSON.parse(File.read(File.join(__dir__, 'comments.json'), encoding: 'UTF-8'))

def make(key) = Akismet::Client.new(key, 'https://garden.example', app_name: 'Garden', app_version: '1.0')

def said(name)
  comment = COMMENTS[name]
  ['203.0.113.7', 'Browser/1', { author: comment['author'], text: comment['content'], languages: %w[zh en] }]
end

client = make(key)
puts "valid #{client.verify_key}"
puts "unknown #{make('keykeykeykey').verify_key}"
puts "ham #{client.spam?(*said('ham'))}"
puts "spam #{client.spam?(*said('spam'))}"
puts "before #{client.spam?(*said('missed'))}"
client.submit_spam(*said('missed'))
puts "reported #{client.spam?(*said('missed'))}"
client.submit_ham(*said('missed'))
puts "withdrawn #{client.spam?(*said('missed'))}"
