// Reads everything the ButterCMS client can, from the server whose address is given, and prints what it saw.
const [client, base, token] = process.argv.slice(2);
const { default: Butter } = await import(client);

const service = 'https://api.buttercms.com/v2';
const fetchAnything = globalThis.fetch;
globalThis.fetch = (url, options) => fetchAnything(String(url).replace(service, base), options);

const butter = Butter(token);
const preview = Butter(token, { testMode: true });
const seen = {};
seen.page = (await butter.page.retrieve('landing', 'spring', { levels: 3 })).data.data.fields.headline;
seen.pages = (await butter.page.list('landing', { page: 1, page_size: 10 })).data.data.length;
seen.found = (await butter.page.search('winter')).data.data.length;
seen.content = Object.keys((await butter.content.retrieve(['team', 'cities'])).data.data);
seen.drafts = (await preview.content.retrieve(['team'])).data.data.team.length;
seen.post = (await butter.post.retrieve('first')).data.data.title;
seen.posts = (await butter.post.list({ page: 1, page_size: 10 })).data.data.length;
seen.people = [
  (await butter.author.list()).data.data.length,
  (await butter.category.list()).data.data.length,
  (await butter.tag.list()).data.data.length,
];
seen.feed = (await butter.feed.retrieve('rss')).data.data;
try {
  await butter.page.retrieve('landing', 'none');
} catch (refusal) {
  seen.refusal = refusal.message;
}
console.log(JSON.stringify(seen));
