/**
 * `npm run bench -- --import`: whole invented gazettes, imported and read, held against what
 * the generator knows of them.
 *
 * In: seeds. Out: figures, and the places where the programs were wrong. The generator
 * ({@link ./gazette.ts}) shares nothing with the readers that it measures.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { checkContent } from '../../../checks/index.ts';
import { checkRecords } from '../../../checks/records.ts';
import type { Diagnostic } from '../../../domain/diagnostics.ts';
import { deriveDuties } from '../../../duties/index.ts';
import { importGazette } from '../../../importer/index.ts';
import { recordsOf } from '../../../records/index.ts';
import { gazetteOf } from './gazette.ts';
import { idealCorpus } from './ideal.ts';
import { addScore, emptyScore, type Reading, type Score, scoreOf, type Tally } from './score.ts';
import type { Gazette } from './truth.ts';
import { type Work, workOn } from './work.ts';

/** Import a gazette into a folder of its own and read it; the folder is removed again. */
async function readGazette(gazette: Gazette): Promise<Reading> {
  const content = mkdtempSync(join(tmpdir(), 'gongbao-import-'));
  try {
    const folder = join(content, 'gazette', gazette.id);
    mkdirSync(folder, { recursive: true });
    const draft = importGazette(gazette.bytes, { issue: gazette.id, file: 'raw.txt' });
    for (const [name, text] of draft.files) writeFileSync(join(folder, name), text);
    writeFileSync(
      join(content, 'site.yaml'),
      stringify({
        name: '公报文库',
        gazette: gazette.name,
        government: gazette.government,
        language: 'zh-CN',
        url: 'https://gazette.example',
        description: '公报文库',
        notice: '以印刷版公报为准。',
      }),
    );
    // What an editor has put into the register after the drafts were made.
    writeFileSync(
      join(content, 'agencies.yaml'),
      stringify(gazette.agencies.map((a, i) => ({ id: `unit-${i + 1}`, ...a }))),
    );
    const { corpus, diagnostics } = await checkContent(content);
    return {
      corpus,
      duties: corpus === undefined ? undefined : deriveDuties(corpus),
      records: corpus === undefined ? undefined : recordsOf(corpus),
      imported: draft.diagnostics,
      checked: diagnostics.filter((d: Diagnostic) => d.rule !== 'approval'),
    };
  } finally {
    rmSync(content, { recursive: true, force: true });
  }
}

/** What the readers make of a gazette that is already divided into its clauses. */
function readIdeal(gazette: Gazette): Reading {
  const corpus = idealCorpus(gazette);
  return {
    corpus,
    duties: deriveDuties(corpus),
    records: recordsOf(corpus),
    imported: undefined,
    checked: checkRecords(corpus),
  };
}

/**
 * The score of several seeds together, and of each.
 *
 * @param ideal whether the readers are given what a perfect import would give
 */
export async function benchImport(
  seeds: readonly number[],
  ideal = false,
): Promise<{ total: Score; each: Map<number, Score> }> {
  const total = emptyScore();
  const each = new Map<number, Score>();
  for (const seed of seeds) {
    const gazette = gazetteOf(seed);
    const score = scoreOf(gazette, ideal ? readIdeal(gazette) : await readGazette(gazette));
    each.set(seed, score);
    addScore(total, score);
  }
  return { total, each };
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const three = (n: number): string => n.toFixed(3);

/** One line of the report: what, the figure, and the limit if there is one. */
interface Line {
  readonly name: string;
  readonly value: string;
  readonly limit?: { readonly text: string; readonly kept: boolean };
}

/** The figures as lines, with the limits of the issue “Any gazette”. */
export function reportImport(s: Score): Line[] {
  const out: Line[] = [];
  const line = (name: string, value: number, least?: number): void =>
    void out.push({
      name,
      value: three(value),
      ...(least === undefined
        ? {}
        : { limit: { text: `at least ${least}`, kept: value >= least } }),
    });
  const count = (name: string, value: number, of?: number, most?: number): void =>
    void out.push({
      name,
      value: of === undefined ? String(value) : `${value} of ${of}`,
      ...(most === undefined ? {} : { limit: { text: `at most ${most}`, kept: value <= most } }),
    });
  const both = (name: string, t: Tally, recall?: number, precision?: number): void => {
    line(`${name}: recall (${t.there})`, share(t.found, t.there), recall);
    line(`${name}: precision`, share(t.right, t.given), precision);
  };
  both('documents', s.documents, 0.98);
  line('… number, issuer, date, kind', share(s.facts.right, s.facts.there));
  both('labels', s.labels, 0.98);
  line('paragraphs whole', share(s.paragraphs.whole, s.paragraphs.there));
  count('furniture inside sentences', s.furniture.inside, s.furniture.lines, 0);
  count('… left as a paragraph', s.furniture.apart, s.furniture.lines);
  count('text dropped as furniture', s.furniture.falselyDropped, undefined, 0);
  both('appointments', s.appointments, 0.95, 0.995);
  both('members of bodies', s.memberships, 0.95, 0.995);
  line(
    `chronicle: recall (${s.chronicle.there})`,
    share(s.chronicle.found, s.chronicle.there),
    0.97,
  );
  count('… false entries', s.chronicle.given - s.chronicle.found, undefined, 0);
  count('… wrong dates', s.chronicle.wrongDates, undefined, 0);
  line(`duties: recall (${s.duties.there})`, share(s.duties.found, s.duties.there), 0.95);
  line('… precision', share(s.duties.found, s.duties.given), 0.98);
  count('… wrong roles', s.duties.wrongRoles);
  count('damage found', s.damage.found, s.damage.there);
  count('damage reported falsely', s.damage.false);
  count('lost without a report', s.lost, undefined, 0);
  count('errors until the check passes', s.errors);
  count('questions that an approval leaves open', s.questions);
  return out;
}

/** The editor's work on the first issue of as many new cities as there are seeds. */
export function reportWork(seeds: readonly number[]): Line[] {
  const each = seeds.map((seed): Work => workOn(gazetteOf(seed)));
  const ready = each.filter((w) => w.edits === 0);
  const three = ready.filter((w) => w.commands <= 3);
  const edits = each.map((w) => w.edits).sort((a, b) => a - b);
  return [
    {
      name: 'first issues approved in three commands',
      value: `${three.length} of ${each.length}`,
      limit: { text: 'all', kept: three.length === each.length },
    },
    {
      name: '… edits until the check passes, median',
      value: String(edits[edits.length >> 1] ?? 0),
    },
    { name: '… at most', value: String(edits.at(-1) ?? 0) },
  ];
}
