import { gazetteOf } from './commands/bench/import/gazette.ts';
import { readGazette } from './commands/bench/import/index.ts';
const [seed, a, b] = process.argv.slice(2).map(Number);
const r = await readGazette(gazetteOf(seed!));
for (const d of r.corpus!.issues[0]!.documents) for (const c of d.clauses) if (c.sourceLines[1] >= a! && c.sourceLines[0] <= b!) console.log(d.id, c.sourceLines, c.kind, c.anchor, c.text.slice(0, 90), '…', c.text.slice(-30));
for (const x of r.checked) console.log(x.file, x.line, JSON.stringify(x.message).slice(0,200));
