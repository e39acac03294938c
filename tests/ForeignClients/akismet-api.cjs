// npm akismet-api: the key stands before the host.
const { AkismetClient } = require('akismet-api')
const { ham, spam, missed } = require('./comments.json')

const [key, address] = process.argv.slice(2)
const make = key => new AkismetClient({ key, blog: 'https://garden.example', host: `filter.example:${new URL(address).port}`, protocol: 'http' })
const said = comment => ({ ip: '203.0.113.7', useragent: 'Browser/1', name: comment.author, content: comment.content })

async function talk() {
  const client = make(key)
  console.log('valid', await client.verifyKey())
  console.log('unknown', await make('keykeykeykey').verifyKey())
  console.log('ham', await client.checkSpam(said(ham)))
  console.log('spam', await client.checkSpam(said(spam)))
  console.log('before', await client.checkSpam(said(missed)))
  await client.submitSpam(said(missed))
  console.log('reported', await client.checkSpam(said(missed)))
  await client.submitHam(said(missed))
  console.log('withdrawn', await client.checkSpam(said(missed)))
}

talk()
