// npm @cedx/akismet: the address can be set; it takes help on a good answer for an error.
import { createRequire } from 'node:module'
import { Author, Blog, CheckResult, Client, Comment } from '@cedx/akismet'

const { ham, spam, missed } = createRequire(import.meta.url)('./comments.json')
const [key, baseUrl] = process.argv.slice(2)
const blog = new Blog({ url: 'https://garden.example', charset: 'UTF-8', languages: ['zh', 'en'] })
const client = new Client(key, blog, { baseUrl })
const said = comment => new Comment({
  author: new Author({ ipAddress: '203.0.113.7', name: comment.author, userAgent: 'Browser/1' }), content: comment.content, context: ['内核', 'Linux'],
})
const isSpam = async comment => await client.checkComment(said(comment)) !== CheckResult.ham

console.log('valid', await client.verifyKey())
console.log('unknown', await new Client('keykeykeykey', blog, { baseUrl }).verifyKey())
console.log('ham', await isSpam(ham))
console.log('spam', await isSpam(spam))
console.log('before', await isSpam(missed))
await client.submitSpam(said(missed))
console.log('reported', await isSpam(missed))
await client.submitHam(said(missed))
console.log('withdrawn', await isSpam(missed))
