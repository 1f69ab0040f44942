// Crawls with ButterCMS's own client, storing nothing: the lists named in a file, one after the other, as they were asked.
import { readFileSync } from 'node:fs';

const [client, base, token, file] = process.argv.slice(2);
const { default: Butter } = await import(client);

const service = 'https://api.buttercms.com/v2';
const fetchAnything = globalThis.fetch;
globalThis.fetch = (url, options) => fetchAnything(String(url).replace(service, base), options);

const butter = Butter(token, { timeout: 60000 });
const asked = readFileSync(file, 'utf8').trim().split('\n').map((line) => new URL(line.split(' ')[1], base));

async function read(url) {
  const [, , family, type] = url.pathname.split('/');
  const parameters = Object.fromEntries(url.searchParams);
  if (family === 'pages') return (await butter.page.list(type, parameters)).data.data.length;
  if (family === 'posts') return (await butter.post.list(parameters)).data.data.length;
  if (family === 'content') return (await butter.content.retrieve([type], parameters)).data.data[type].length;
  await { authors: butter.author, categories: butter.category, tags: butter.tag }[family].list();
  return 0;
}

for (const url of asked.slice(0, 20)) await read(url);
let entries = 0;
const begun = performance.now();
for (const url of asked) entries += await read(url);
console.log(JSON.stringify({ entries, seconds: (performance.now() - begun) / 1000 }));
