// Looks for counters whose SHA-256 begins with zero bits. Written out, because WebCrypto is missing without https and slow for so little at a time.
const primes = [];
for (let n = 2; primes.length < 64; n++) if (primes.every(prime => n % prime)) primes.push(n);
const fraction = root => (root - Math.floor(root)) * 2 ** 32 | 0;
const start = primes.slice(0, 8).map(prime => fraction(Math.sqrt(prime)));
const rounds = Int32Array.from(primes, prime => fraction(Math.cbrt(prime)));
const words = new Int32Array(64);

/** The first 32 bits of the hash of the block of 40 bytes that words begins with. */
function hash() {
  for (let i = 16; i < 64; i++) {
    const x = words[i - 15], y = words[i - 2];
    const s = (x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3;
    const t = (y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10;
    words[i] = words[i - 16] + s + words[i - 7] + t | 0;
  }
  let a = start[0], b = start[1], c = start[2], d = start[3], e = start[4], f = start[5], g = start[6], h = start[7];
  for (let i = 0; i < 64; i++) {
    const s = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
    const one = h + s + (e & f ^ ~e & g) + rounds[i] + words[i] | 0;
    const t = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
    const two = t + (a & b ^ a & c ^ b & c) | 0;
    h = g; g = f; f = e; e = d + one | 0;
    d = c; c = b; b = a; a = one + two | 0;
  }
  return start[0] + a | 0;
}

function find(seed, part, bits) {
  words.fill(0);
  words.set(seed);
  words.set([part, 0, 0x80000000], 8);
  words[15] = 320;
  for (let counter = 0; ; counter++) {
    words[9] = counter;
    if (hash() >>> 32 - bits === 0) return counter;
  }
}

addEventListener('message', ({ data: { seed, bits, parts } }) => {
  const numbers = seed.match(/.{8}/g).map(word => parseInt(word, 16));
  for (let part = 0; part < parts; part++) postMessage(find(numbers, part, bits));
});
