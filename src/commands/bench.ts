/**
 * `npm run bench`: what the site costs, beside a bare Astro site of the same texts.
 *
 *   npm run bench              everything; a few minutes
 *   npm run bench -- --quick   the corpus as it is, without the fifty copies
 *   npm run bench -- --search-500   what searches fetch over 1, 50 and 500 copies, and nothing else; a quarter of an hour
 *   npm run bench -- --archive 500   1, 50 and so many issues built whole, one more, one changed; an hour
 *   npm run bench -- --paint   when the longest page is painted, beside the bare one; three minutes
 *   npm run bench -- --soak   the server of the built site for two minutes under 500 connections and an attack list
 *   npm run bench -- --desk   the editor's desk over the newest issue imported anew; `--doubts 60` how many are answered
 *   npm run bench -- --import   what is read of invented gazettes; `--seeds 24` how many, `--seed 7` one, `--faults` each fault, `--ideal` the readers alone
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { benchUsage } from '../messages/tools.ts';
import { buildBareProject, writeBareProject } from './bench/bare.ts';
import { deskCost } from './bench/desk.ts';
import { type Grown, grow } from './bench/grow.ts';
import { benchImport, reportImport, reportWork } from './bench/import/index.ts';
import { type Cost, measure } from './bench/measure.ts';
import { type Paints, paintRatio, paintTimes } from './bench/paint.ts';
import { repeatContent } from './bench/repeat.ts';
import { ruleTimes } from './bench/rules.ts';
import type { SearchCost } from './bench/search/cost.ts';
import {
  benchCost,
  benchSearch,
  benchSearchRepeated,
  benchTyped,
  exponent,
  type ManyIssues,
  type SearchBench,
  searchPageBytes,
  type TypedBench,
} from './bench/search/index.ts';
import { soak } from './bench/soak.ts';
import { longestDocument, weighFilter, weighPage, weighSite } from './bench/weigh.ts';
import { serve } from './serve.ts';
import { options } from './speak.ts';

const root = join(import.meta.dirname, '../..');
const content = resolve(process.env['GONGBAO_CONTENT'] ?? join(root, 'content'));
const modules = join(root, 'node_modules');
const copies = 50;
/** Queries as people type them, and what answers them. */
const queries = join(root, 'tests/search/queries.txt');

/** The page whose table has the most rows. */
const DUTIES = 'duties/index.html';

/** What may be spent; the reasons are in bench/README.md. */
const limits = {
  pageBytes: 32_000,
  scriptBytes: 4000,
  calculatorScriptBytes: 25_000,
  auditSeconds: 3,
  searchBytes: 130_000,
  rightFirst: 0.98,
  typedFirst: 0.8,
  typedFive: 0.92,
  typedEmpty: 0.03,
  dearestBytes: 150_000,
  rightBytes: 250_000,
  wholeBytes: 600_000,
  addedSeconds: 15,
  keyMilliseconds: 200,
  paintRatio: 1.05,
  buildRatio: 13.5 / 10.5,
  coldRatio: 1.3,
  moreSeconds: 15,
  moreSecondsMany: 45,
  keysPerDoubt: 3,
  checkSeconds: 1,
};

const lines: string[] = [];
let broken = 0;

/** Prints one measured value, with whether it is within its limit if it has one. */
function row(
  name: string,
  value: string,
  limit?: { readonly text: string; readonly kept: boolean },
): void {
  if (limit?.kept === false) broken++;
  const verdict = limit === undefined ? '' : `  (${limit.text}: ${limit.kept ? 'kept' : 'BROKEN'})`;
  lines.push(`  ${name.padEnd(44)} ${value.padStart(12)}${verdict}`);
}

const heading = (text: string): void => void lines.push('', text);
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const MB = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const seconds = (value: number, digits = 1): string => `${value.toFixed(digits)} s`;
const memory = ({ peakMiB }: Cost): string =>
  peakMiB === undefined ? 'not known' : `${Math.round(peakMiB)} MiB`;
const tell = (text: string): void => console.error(`… ${text}`);

/** Builds our site for a content folder into `dist`. */
const build = (contentDir: string, dist: string): Promise<Cost> =>
  measure(['astro', 'build', '--outDir', dist], {
    cwd: root,
    env: { GONGBAO_CONTENT: contentDir, GONGBAO_OUT: dist },
  });

/** Builds ours and the bare one in turn; the better time of each, since all else is noise. */
async function race(
  contentDir: string,
  dist: string,
  bare: string,
  rounds: number,
): Promise<[Cost, Cost]> {
  const ours: Cost[] = [];
  const bares: Cost[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const folder of ['.cache', '.astro', 'dist']) {
      rmSync(join(bare, folder), { recursive: true, force: true });
    }
    rmSync(dist, { recursive: true, force: true });
    bares.push(await buildBareProject(bare));
    ours.push(await build(contentDir, dist));
  }
  const best = (all: Cost[]): Cost => all.reduce((a, b) => (b.seconds < a.seconds ? b : a));
  return [best(ours), best(bares)];
}

/** Paint times of the same document in both sites, served alike. */
async function paintBoth(dist: string, bareDist: string, page: string): Promise<[Paints, Paints]> {
  const servers = [await serve({ dir: dist, port: 0 }), await serve({ dir: bareDist, port: 0 })];
  const path = page.replace(/index\.html$/u, '');
  try {
    const [ours, bare] = await paintTimes(servers.map(({ origin }) => `${origin}/${path}`));
    if (ours === undefined || bare === undefined) throw new Error('A paint time is missing.');
    return [ours, bare];
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

/** The corpus as it is. */
async function benchAsIs(temporary: string): Promise<SearchBench> {
  const dist = join(temporary, 'one-dist');
  const bare = join(temporary, 'one-bare');
  mkdirSync(bare);
  tell('building the corpus as it is, and the bare site');
  const count = writeBareProject(content, bare, modules);
  const [ours, theirs] = await race(content, dist, bare, 1);

  const page = longestDocument(dist);
  const weight = weighPage(dist, page);
  const bareWeight = weighPage(join(bare, 'dist'), page);
  heading(
    `The longest document page as transferred, gzip -9 (${page.replace(/index\.html$/u, '')})`,
  );
  row('HTML', kB(weight.html));
  row('CSS', kB(weight.css));
  row('JavaScript', kB(weight.js), {
    text: `at most ${kB(limits.scriptBytes)}`,
    kept: weight.js <= limits.scriptBytes,
  });
  row('in all', kB(weight.total), {
    text: `at most ${kB(limits.pageBytes)}`,
    kept: weight.total <= limits.pageBytes,
  });
  row('bare Astro, in all', kB(bareWeight.total));

  await benchPaint(dist, join(bare, 'dist'), page);

  const site = weighSite(dist);
  heading(`The corpus as it is (${count} documents)`);
  row('build', seconds(ours.seconds));
  row('peak memory', memory(ours));
  row('bare Astro + MDX + Pagefind', seconds(theirs.seconds));
  row('size of the site', MB(site.bytes));
  row('files', String(site.files));
  row('largest page, not compressed', kB(site.largestPage));
  row('page of duties, as transferred', kB(weighPage(dist, DUTIES).total));
  await benchRules(dist);
  tell('searching');
  const search = await benchSearch(dist, content);
  reportSearch(search);
  if (content === join(root, 'content') && existsSync(queries)) {
    tell('asking what people type');
    reportTyped(await benchTyped(dist, join(bare, 'dist'), content, queries));
  }
  return search;
}

/** When a page is painted, beside the bare one of the same text. */
async function benchPaint(dist: string, bareDist: string, page: string): Promise<void> {
  tell('measuring paint times');
  const [paint, barePaint] = await paintBoth(dist, bareDist, page);
  const ratio = paintRatio(paint, barePaint);
  heading(`The same page on a simulated slow phone, median of ${paint.rounds.length} rounds`);
  row('First Contentful Paint', seconds(paint.first / 1000, 3));
  row('Largest Contentful Paint', seconds(paint.largest / 1000, 3));
  row('bare Astro, Largest Contentful Paint', seconds(barePaint.largest / 1000, 3));
  row('ratio', ratio.toFixed(3), {
    text: `at most ${limits.paintRatio}`,
    kept: ratio <= limits.paintRatio,
  });
}

/** The calculators: what their pages weigh, how long a result takes, how long an audit. */
async function benchRules(dist: string): Promise<void> {
  const times = await ruleTimes(content);
  if (times.length === 0) return;
  heading('The calculators: JavaScript gzip -9; times in Node, median of 1,001 cases');
  for (const { sheet, evaluation, longest, audit } of times) {
    const page = `calculators/${sheet}/index.html`;
    if (existsSync(join(dist, page))) {
      const { js } = weighPage(dist, page);
      row(`${sheet}: JavaScript`, kB(js), {
        text: `at most ${kB(limits.calculatorScriptBytes)}`,
        kept: js <= limits.calculatorScriptBytes,
      });
    }
    row(`${sheet}: from address to result`, `${evaluation.toFixed(3)} ms`);
    row(`${sheet}: the longest of them`, `${longest.toFixed(1)} ms`);
    row(`${sheet}: audit`, seconds(audit / 1000, 3), {
      text: `at most ${seconds(limits.auditSeconds)}`,
      kept: audit / 1000 <= limits.auditSeconds,
    });
  }
}

/** What search finds, in which order, and what it costs. */
function reportSearch(bench: SearchBench): void {
  const { score, cold } = bench;
  heading(
    `Search over ${bench.issues} issue(s), ${bench.clauses} clauses: ${score.queries} queries`,
  );
  const share = (value: number): string => value.toFixed(4);
  row('recall', share(score.recall), { text: 'at least 1', kept: score.recall === 1 });
  row('precision', share(score.precision), { text: 'at least 1', kept: score.precision === 1 });
  row(`mean reciprocal rank (${score.withRight} queries)`, share(score.reciprocalRank));
  row('right answer first', share(score.rightFirst), {
    text: `at least ${limits.rightFirst}`,
    kept: score.rightFirst >= limits.rightFirst,
  });
  row(
    'first results from a cold cache, median',
    kB(cold.median),
    bench.issues > 1
      ? undefined
      : {
          text: `at most ${kB(limits.searchBytes)}`,
          kept: cold.median <= limits.searchBytes,
        },
  );
  row(
    '… the dearest query',
    kB(cold.most),
    bench.issues > 1
      ? undefined
      : {
          text: `at most ${kB(limits.dearestBytes)}`,
          kept: cold.most <= limits.dearestBytes,
        },
  );
  row('from the last key to results, slowed fourfold', `${bench.keyMilliseconds.toFixed(0)} ms`, {
    text: `at most ${limits.keyMilliseconds} ms`,
    kept: bench.keyMilliseconds <= limits.keyMilliseconds,
  });
  for (const fault of score.faults.slice(0, 10)) lines.push(`    ${JSON.stringify(fault)}`);
}

/** How queries as people type them fare, beside the bare build of the same texts. */
function reportTyped({
  kinds,
  faults,
  unanswerable,
  answered,
  answeredExactly,
  weak,
  slowest,
}: TypedBench): void {
  const sum = (of: (score: TypedBench['kinds'][number]) => number): number =>
    kinds.reduce((all, score) => all + of(score), 0);
  const all = sum(({ queries }) => queries);
  const share = (n: number): string => (n / all).toFixed(3);
  heading(`${all} queries as people type them; right first / in five / empty, and bare Pagefind's`);
  for (const kind of kinds) {
    row(
      `${kind.kind} (${kind.queries})`,
      `${kind.first}/${kind.five}/${kind.empty} : ${kind.peerFirst}/${kind.peerFive}/${kind.peerEmpty}`,
      { text: 'better', kept: kind.first > kind.peerFirst && kind.five >= kind.peerFive },
    );
  }
  const [first, five, empty] = [sum((k) => k.first), sum((k) => k.five), sum((k) => k.empty)];
  row('right first', share(first), {
    text: 'at least 0.8',
    kept: first / all >= limits.typedFirst,
  });
  row('right in five', share(five), {
    text: 'at least 0.92',
    kept: five / all >= limits.typedFive,
  });
  row('wrongly empty', share(empty), {
    text: 'at most 0.03',
    kept: empty / all <= limits.typedEmpty,
  });
  row('… and said to be in some words only', share(weak));
  row(`${unanswerable} without an answer: called exact`, String(answeredExactly), {
    text: 'none',
    kept: answeredExactly === 0,
  });
  row('… and near something', String(answered));
  row(
    `from the last key to results, slowed fourfold, the slowest of ${slowest.asked} (${slowest.query})`,
    `${slowest.milliseconds.toFixed(0)} ms`,
    {
      text: `at most ${limits.keyMilliseconds} ms`,
      kept: slowest.milliseconds <= limits.keyMilliseconds,
    },
  );
  for (const fault of faults.slice(0, 30)) lines.push(`    ${fault}`);
}

/** What searches fetch from a cold cache; over many issues, and how fast that grows. */
function reportCost(issues: number, clauses: number, cost: SearchCost): void {
  heading(`What ${cost.queries} searches fetch over ${issues} issue(s), ${clauses} clauses`);
  row('until the right result stands first, median', kB(cost.right.median));
  row('… the dearest', kB(cost.right.most), {
    text: `at most ${kB(limits.rightBytes)}`,
    kept: cost.right.most <= limits.rightBytes,
  });
  lines.push(`    ${cost.right.dearest}`);
  row('until all is known, median', kB(cost.whole.median));
  row('… the dearest', kB(cost.whole.most), {
    text: `at most ${kB(limits.wholeBytes)}`,
    kept: cost.whole.most <= limits.wholeBytes,
  });
  lines.push(`    ${cost.whole.dearest}`);
}

/** Search over many issues; beside fewer, how fast its bytes grow. */
function reportMany(many: ManyIssues, fewer?: ManyIssues): void {
  reportCost(many.issues, many.clauses, many.cost);
  row('shards', String(many.shards));
  row('processor time of the index of all but one issue', seconds(many.indexSeconds));
  row('… of one issue added', seconds(many.addedSeconds), {
    text: `less than ${seconds(limits.addedSeconds)}`,
    kept: many.addedSeconds < limits.addedSeconds,
  });
  if (fewer === undefined) return;
  for (const [name, of] of [
    ['right', (m: ManyIssues) => m.cost.right.median],
    ['whole', (m: ManyIssues) => m.cost.whole.median],
  ] as const) {
    const growth = exponent(
      { clauses: fewer.clauses, bytes: of(fewer) },
      { clauses: many.clauses, bytes: of(many) },
    );
    row(`exponent of the growth, ${name}`, growth.toFixed(3), {
      text: 'less than 0.5',
      kept: growth < 0.5,
    });
  }
}

/** The same issue fifty times. */
async function benchRepeated(temporary: string, one: SearchBench): Promise<void> {
  const many = join(temporary, 'content');
  const dist = join(temporary, 'many-dist');
  const bare = join(temporary, 'many-bare');
  mkdirSync(bare);
  repeatContent(content, many, copies);
  const count = writeBareProject(many, bare, modules);
  tell(`building ${count} documents twice, and the bare site twice`);
  const [ours, theirs] = await race(many, dist, bare, 2);
  const ratio = ours.seconds / theirs.seconds;
  const site = weighSite(dist);
  heading(`The same issue ${copies} times (${count} documents), better of two`);
  row('build', seconds(ours.seconds));
  row('peak memory', memory(ours));
  row('bare Astro + MDX + Pagefind', seconds(theirs.seconds));
  row('peak memory of the bare build', memory(theirs));
  row('ratio of the times', ratio.toFixed(2), {
    text: `at most VitePress's ${limits.buildRatio.toFixed(2)}`,
    kept: ratio <= limits.buildRatio,
  });
  row('size of the site', MB(site.bytes));
  row('files', String(site.files));
  row('largest page, not compressed', kB(site.largestPage));
  row('longest document page, as transferred', kB(weighPage(dist, longestDocument(dist)).total));
  row('page of duties, as transferred', kB(weighPage(dist, DUTIES).total));
  const filter = weighFilter(dist, 'duties');
  if (filter !== undefined) {
    row(`its filter by ${filter.value}`, kB(filter.bytes));
    row('… lists of its older rows', `${filter.listed} of ${filter.rows}`);
  }
  if (!existsSync(queries)) return;
  const built = join(temporary, 'one-dist');
  const small = await benchCost(built, content, queries, one.page);
  reportCost(1, one.clauses, small.cost);
  tell(`searching ${copies} issues`);
  const fifty = await benchSearchRepeated(
    built,
    content,
    temporary,
    copies,
    queries,
    one.page,
    true,
  );
  if (fifty.score !== undefined) reportSearch(fifty.score);
  reportMany(fifty);
}

/** What searches fetch over one issue, fifty and five hundred. */
async function benchSearch500(temporary: string): Promise<void> {
  const built = join(temporary, 'one-dist');
  tell('building the corpus as it is');
  await build(content, built);
  const page = await searchPageBytes(built);
  const { cost, clauses } = await benchCost(built, content, queries, page);
  reportCost(1, clauses, cost);
  let fewer: ManyIssues | undefined;
  for (const issues of [copies, 500]) {
    console.log(lines.splice(0).join('\n'));
    tell(`searching ${issues} issues`);
    const many = await benchSearchRepeated(built, content, temporary, issues, queries, page, false);
    reportMany(many, fewer);
    fewer = many;
  }
}

const { values } = options(benchUsage, {
  quick: { type: 'boolean', default: false },
  'search-500': { type: 'boolean', default: false },
  archive: { type: 'string' },
  soak: { type: 'boolean', default: false },
  paint: { type: 'boolean', default: false },
  desk: { type: 'boolean', default: false },
  doubts: { type: 'string', default: '60' },
  seconds: { type: 'string', default: '120' },
  import: { type: 'boolean', default: false },
  seeds: { type: 'string', default: '24' },
  seed: { type: 'string' },
  faults: { type: 'boolean', default: false },
  ideal: { type: 'boolean', default: false },
});

/** Archives of one issue, of fifty, and of so many as are asked for. */
async function benchArchive(most: number): Promise<void> {
  const all: Grown[] = [];
  for (const issues of [...new Set([1, Math.min(50, most), most])]) {
    tell(`building ${issues} issue(s)`);
    all.push(await grow(content, join(temporary, 'archive'), issues, issues === 50, modules));
    reportGrown(all);
    console.log(lines.splice(0).join('\n'));
  }
}

/** The archive that was built last, beside the first. */
function reportGrown(all: readonly Grown[]): void {
  const [first] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined) return;
  heading(`${last.issues} issue(s), ${last.documents} documents, each in words of its own`);
  const power = (of: (grown: Grown) => number): string =>
    last === first
      ? ''
      : `, exponent ${(Math.log(of(last) / of(first)) / Math.log(last.documents / first.documents)).toFixed(2)}`;
  row('build from nothing', seconds(last.cold.seconds) + power((g) => g.cold.seconds));
  row('peak memory', memory(last.cold), {
    text: 'under 4 GB',
    kept: (last.cold.peakMiB ?? 0) * 1024 ** 2 < 4e9,
  });
  if (last.bare !== undefined) {
    const ratio = last.cold.seconds / last.bare.seconds;
    row('bare Astro + MDX + Pagefind', seconds(last.bare.seconds));
    row('ratio of the times', ratio.toFixed(2), {
      text: `at most ${limits.coldRatio}`,
      kept: ratio <= limits.coldRatio,
    });
  }
  for (const [name, cost] of [
    ['one issue more', last.more],
    ['one document changed', last.changed],
  ] as const) {
    if (cost === undefined) continue;
    const most = last.documents > 1000 ? limits.moreSecondsMany : limits.moreSeconds;
    row(name, seconds(cost.seconds), {
      text: `at most ${most} s`,
      kept: cost.seconds <= most,
    });
    row('… peak memory', memory(cost), { text: 'at most 2 GB', kept: (cost.peakMiB ?? 0) <= 2048 });
  }
  row('size of the site', MB(last.bytes) + power((g) => g.bytes));
  row('files', String(last.files) + power((g) => g.files));
  row('largest page, not compressed', kB(last.largestPage) + power((g) => g.largestPage));
  row(
    `largest other file (${last.largestOther[0]})`,
    kB(last.largestOther[1]) + power((g) => g.largestOther[1]),
  );
}

/** The server under load. */
async function benchSoak(): Promise<void> {
  const dist = process.env['GONGBAO_OUT'] ?? join(root, 'dist');
  const done = await soak(dist, Number(values.seconds));
  heading(`The server for ${values.seconds} s under 500 connections and ${done.attacks} attacks`);
  row('requests answered', String(done.requests));
  row('… with the page', String(done.right), {
    text: 'all',
    kept: done.right === done.requests && done.requests > 0,
  });
  row('alive, and the home page whole', `${done.alive}, ${done.whole}`, {
    text: 'both',
    kept: done.alive && done.whole,
  });
  row('most memory', memory({ seconds: 0, peakMiB: done.peakMiB }), {
    text: 'at most 512 MiB',
    kept: (done.peakMiB ?? 0) <= 512,
  });
}

/** The editor's desk. */
async function benchDesk(): Promise<void> {
  const done = await deskCost(root, content, Number(values.doubts));
  heading(`The desk over the newest issue imported anew: ${done.doubts} doubts`);
  row('from the import to the first doubt', seconds(done.first));
  row('doubts answered by keys', String(done.answered));
  row('keys a doubt', (done.keys / done.answered).toFixed(2), {
    text: `at most ${limits.keysPerDoubt}`,
    kept: done.keys / done.answered <= limits.keysPerDoubt,
  });
  row('from Enter to the next doubt, checked, median', seconds(done.again.median, 2), {
    text: `at most ${limits.checkSeconds} s`,
    kept: done.again.median <= limits.checkSeconds,
  });
  row('… the longest', seconds(done.again.most, 2));
  row('most memory of the desk', memory({ seconds: 0, peakMiB: done.peakMiB }));
}

/** Nothing but the paint of the longest page. */
async function benchPaintAlone(): Promise<void> {
  const [dist, bare] = [join(temporary, 'dist'), join(temporary, 'bare')];
  mkdirSync(bare);
  tell('building the corpus as it is, and the bare site');
  writeBareProject(content, bare, modules);
  await race(content, dist, bare, 1);
  await benchPaint(dist, join(bare, 'dist'), longestDocument(dist));
}

/** What is read of gazettes of invented cities. */
async function benchGazettes(): Promise<void> {
  const seeds =
    values.seed === undefined
      ? Array.from({ length: Number(values.seeds) }, (_, i) => i + 1)
      : [Number(values.seed)];
  const { total } = await benchImport(seeds, values.ideal);
  heading(`${seeds.length} generated gazettes of invented cities`);
  for (const { name, value, limit } of reportImport(total)) row(name, value, limit);
  // The commands of an editor are run as they are, a second or more each.
  if (!values.ideal && !values.faults)
    for (const { name, value, limit } of reportWork(seeds)) row(name, value, limit);
  if (values.faults) lines.push('', ...total.faults);
}

const temporary = mkdtempSync(join(tmpdir(), 'gongbao-bench-'));
try {
  const processors = cpus();
  lines.push(
    `Node ${process.version}, ${processors.length} × ${processors[0]?.model.trim() ?? 'processor'}`,
  );
  if (values.import) await benchGazettes();
  else if (values.archive !== undefined) await benchArchive(Number(values.archive));
  else if (values.soak) await benchSoak();
  else if (values.paint) await benchPaintAlone();
  else if (values.desk) await benchDesk();
  else if (values['search-500']) await benchSearch500(temporary);
  else {
    const one = await benchAsIs(temporary);
    if (!values.quick) await benchRepeated(temporary, one);
  }
  console.log(lines.join('\n'));
  if (broken > 0) console.log(`\n${broken} of the limits broken.`);
  process.exitCode = broken > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
