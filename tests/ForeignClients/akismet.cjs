// npm akismet: host and port can be set, the key stands before the host.
const { client: make } = require('akismet')
const { ham, spam, missed } = require('./comments.json')

const [key, address] = process.argv.slice(2)
const open = apiKey => make({ blog: 'https://garden.example', apiKey, host: 'filter.example', port: new URL(address).port })
const said = comment => ({ user_ip: '203.0.113.7', comment_author: comment.author, comment_content: comment.content })
const ask = (client, call, ...comment) =>
  new Promise((done, fail) => client[call](...comment, (error, answer) => (error ? fail(error) : done(answer))))

async function talk() {
  const client = open(key)
  console.log('valid', await ask(client, 'verifyKey'))
  console.log('unknown', await ask(open('keykeykeykey'), 'verifyKey'))
  console.log('ham', await ask(client, 'checkComment', said(ham)))
  console.log('spam', await ask(client, 'checkComment', said(spam)))
  console.log('before', await ask(client, 'checkComment', said(missed)))
  await ask(client, 'submitSpam', said(missed))
  console.log('reported', await ask(client, 'checkComment', said(missed)))
  await ask(client, 'submitHam', said(missed))
  console.log('withdrawn', await ask(client, 'checkComment', said(missed)))
}

talk()
