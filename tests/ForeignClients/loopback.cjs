// Loaded before a client: every host name is this machine, as wildcard DNS would have it for KEY.host.
const dns = require('node:dns')

dns.lookup = (name, options, done) => {
  const found = typeof options === 'function' ? { done: options, all: false } : { done, all: options.all }
  const answer = found.all ? [null, [{ address: '127.0.0.1', family: 4 }]] : [null, '127.0.0.1', 4]
  process.nextTick(() => found.done(...answer))
}
