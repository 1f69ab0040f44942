// Replicates documents of the like from one PouchDB on disk into a new one, both LevelDB.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const [modules, base, token, folder, count, round] = process.argv.slice(2);
const PouchDB = createRequire(join(modules, 'x.js'))('pouchdb');
const filled = join(folder, `pouch-source-${count}`);
const fresh = !existsSync(filled);
const source = new PouchDB(filled, { adapter: 'leveldb' });

if (fresh) {
  const wanted = Number(count);
  for (let page = 1, have = 0; have < wanted; page++) {
    const address = `${base}/pages/article/?preview=1&page_size=100&page=${page}`;
    const answer = await (await fetch(address, { headers: { Authorization: `Token ${token}` } })).json();
    const documents = answer.data.slice(0, wanted - have).map((entry) => ({ _id: entry.slug, ...entry }));
    await source.bulkDocs(documents);
    have += documents.length;
    if (!answer.meta.next_page && have < wanted) throw new Error(`the server has only ${have}`);
  }
}

const warm = new PouchDB(join(folder, `pouch-warm-${round}`), { adapter: 'leveldb' });
const ids = (await source.allDocs({ limit: 300 })).rows.map((row) => row.id);
await PouchDB.replicate(source, warm, { doc_ids: ids });
const target = new PouchDB(join(folder, `pouch-target-${round}`), { adapter: 'leveldb' });
await target.info();
const begun = performance.now();
const result = await PouchDB.replicate(source, target);
const seconds = (performance.now() - begun) / 1000;
await warm.destroy();
await target.destroy();
await source.close();
console.log(JSON.stringify({ entries: result.docs_written, seconds }));
