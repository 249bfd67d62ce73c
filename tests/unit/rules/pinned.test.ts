/**
 * Every sheet, tried with many cases and many small edits, as a snapshot: what is right is held by
 * the scenarios and by the other files here; this one shows in a moment what a change of the rules
 * moves besides. Cases and edits are drawn from seeds.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { buildDocument } from '../../../src/corpus/index.ts';
import { parseDocument } from '../../../src/corpus/parse.ts';
import type { GazetteDocument } from '../../../src/domain/model.ts';
import { buildRegister } from '../../../src/domain/register.ts';
import { type GradeSheet, type Input, RuleSheet } from '../../../src/domain/rules.ts';
import { deriveDocument } from '../../../src/duties/index.ts';
import { actionsOf } from '../../../src/rules/actions.ts';
import { audit } from '../../../src/rules/audit.ts';
import { EVENT, parseCase, toSearch } from '../../../src/rules/case.ts';
import { describeSheet } from '../../../src/rules/describe.ts';
import { evaluate } from '../../../src/rules/evaluate.ts';
import { evaluateItems, parseItemsCase } from '../../../src/rules/items.ts';
import { lockSheet } from '../../../src/rules/lock.ts';
import { lockPolicy } from '../../../src/rules/lockPolicy.ts';
import { parsePaste } from '../../../src/rules/paste.ts';
import { evaluateSchedule } from '../../../src/rules/schedule.ts';
import { pastings } from './pastes.ts';
import { document as flood, yaml as floodYaml } from './small.ts';

const content = join(import.meta.dirname, '../../../content');
const documents: ReadonlyMap<string, GazetteDocument> = new Map([
  [flood.id, flood],
  ...globSync('gazette/*/*.mdx', { cwd: content }).map((path) => {
    const id = basename(path, '.mdx');
    const parsed = parseDocument(path, id, readFileSync(join(content, path), 'utf8'));
    const given = { lines: [], markLines: new Map(), diagnostics: [] };
    return [id, buildDocument(parsed, given, '2023-06', [1, 1])] as const;
  }),
]);
const sheets: readonly (readonly [string, string])[] = [
  ['flood', floodYaml],
  ...globSync('rules/*.yaml', { cwd: content })
    .sort()
    .map((path) => [basename(path, '.yaml'), readFileSync(join(content, path), 'utf8')] as const),
];

/** Numbers from a seed: the same on every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** What somebody may enter. */
const amounts = [
  '0',
  '1',
  '2',
  '3',
  '5',
  '10',
  '12',
  '30',
  '49',
  '50',
  '100',
  '1000',
  '5000',
  '10000',
];
const odd = ['三', '3~5', '≥3', '约10', '-1', '不到3', '3个', '1.5万', '很多', '2024', '２'];
function entered(input: Input, random: (below: number) => number): string {
  if (random(40) === 0) return odd[random(odd.length)]!;
  if (input.type === 'yesno') return ['yes', 'no'][random(2)]!;
  if (input.type === 'choice') {
    const ids = [...(input.options ?? []).map(({ id }) => id), 'none'];
    return ids[random(ids.length)]!;
  }
  const fitting = amounts.filter((n) => Number(n) <= (input.max ?? 100));
  return fitting[random(fitting.length)]!;
}

/** The beginning of what was said, and a digest of all of it. */
function short(value: unknown): string {
  const all = JSON.stringify(value, (_, part: unknown) =>
    part instanceof Map || part instanceof Set ? [...part] : part,
  );
  const digest = createHash('sha256').update(all).digest('hex').slice(0, 8);
  return all.length < 120 ? all : `${all.slice(0, 100)}… ${all.length} ${digest}`;
}

function result(sheet: RuleSheet, params: URLSearchParams): unknown {
  if (sheet.kind === 'items') {
    const read = parseItemsCase(sheet, params);
    const { errors, questions, notes } = read;
    if (errors.length > 0) return { errors, questions, notes };
    return { questions, notes, ...evaluateItems(sheet, read.case.facts) };
  }
  const { errors, questions, notes, ...read } = parseCase(sheet, params);
  if (errors.length > 0) return { errors, questions, notes };
  const again = toSearch(sheet, {
    ...read.case,
    events: read.case.events.filter((e) => typeof e.date === 'string'),
  } as never).toString();
  if (sheet.kind === 'grade')
    return { again, questions, notes, ...evaluate(sheet, read.case as never) };
  if (sheet.kind === 'schedule')
    return { again, notes, years: evaluateSchedule(sheet, read.case.facts) };
  return { again, questions, notes };
}

describe.each(sheets)('the sheet %s', (_, yaml) => {
  const sheet = RuleSheet.parse(parseYaml(yaml));
  it('is described as it was', () => {
    // What the editor wrote stands in the sheet.
    const made = describeSheet(sheet).filter(({ words }) => !yaml.includes(words));
    expect(made.map(({ key, words }) => `${key}: ${words}`).join('\n')).toMatchSnapshot();
  });

  it('judges cases as it did', () => {
    const random = numbers(7);
    const said = Array.from({ length: 120 }, () => {
      const params = new URLSearchParams();
      for (const input of sheet.inputs)
        if (random(3) > 0) params.set(input.id, entered(input, random));
      if (sheet.events !== undefined && random(3) === 0)
        for (let n = random(4); n > 0; n -= 1)
          params.append(
            EVENT,
            `2024-01-${10 + random(20)}|${'甲乙丙'[random(3)]}县|${'子丑寅'[random(3)]}镇`,
          );
      return `${decodeURIComponent(params.toString())}\n    ${short(result(sheet, params))}`;
    });
    expect(said.join('\n')).toMatchSnapshot();
  });

  it('is held to its text as it was, edit by edit', () => {
    const lines = yaml.split('\n');
    const random = numbers(3);
    const edits: string[] = [];
    const step = Math.ceil(lines.length / 20);
    for (let at = random(step); at < lines.length; at += step) {
      const line = lines[at]!;
      const made = [
        line.replace(/\d/u, (d) => String((Number(d) + 1) % 10)),
        line.replace(/\p{Script=Han}(?=[^\p{Script=Han}]*$)/u, ''),
        line.replace(/\byes\b|\bno\b/u, (was) => (was === 'yes' ? 'no' : 'yes')),
        line.replace(/\[(?=[\d,])/u, '('),
        '',
      ].filter((to) => to !== line);
      for (const [n, to] of made.entries()) {
        const text = [...lines.slice(0, at), to, ...lines.slice(at + 1)].join('\n');
        let parsed: ReturnType<typeof RuleSheet.safeParse> | undefined;
        try {
          parsed = RuleSheet.safeParse(parseYaml(text));
        } catch {}
        if (parsed?.success !== true) continue;
        const loaded = { file: 'sheet.yaml', yaml: text };
        const found =
          parsed.data.kind === 'grade'
            ? lockSheet({ sheet: parsed.data, ...loaded }, documents)
            : lockPolicy({ sheet: parsed.data, ...loaded }, documents);
        edits.push(
          `${at + 1}.${n} ${found
            .map((d) => `${d.rule}@${d.line ?? '-'} ${(d.words ?? '').slice(0, 16)}`)
            .sort()
            .join('; ')}`,
        );
        // Those of the largest sheet would take half a second each.
        if (
          parsed.data.kind === 'grade' &&
          yaml.length < 25_000 &&
          found.every((d) => d.rule !== 'rule-name')
        )
          edits.push(`    ${short(audit(parsed.data))}`);
      }
    }
    expect(edits.join('\n')).toMatchSnapshot();
  });

  it.runIf(sheet.kind === 'grade')('is audited as it was', () => {
    const { findings = [], ...rest } = audit(sheet as GradeSheet) as unknown as {
      findings?: unknown[];
    };
    expect([short(rest), ...findings.map(short)].join('\n')).toMatchSnapshot();
  });

  it.runIf(sheet.kind === 'grade' && sheet.actions !== undefined)(
    'places its document as it did',
    () => {
      const grades = sheet as GradeSheet;
      const doc = documents.get(sheet.document)!;
      const { duties } = deriveDocument(doc, buildRegister([]));
      const { placed, ...rest } = actionsOf(grades as never, doc, duties);
      expect([...placed.map(short), short(rest)].join('\n')).toMatchSnapshot();
    },
  );

  it.runIf(sheet.events !== undefined)('reads pastes as it did', () => {
    const typed = pastings.flatMap(({ says, text }) => [
      [says, text] as const,
      [`${says}, indented`, text.replace(/^/gmu, '  ')] as const,
      [`${says}, with semicolons`, text.replaceAll('\t', '； ')] as const,
    ]);
    const read = typed.map(([says, text]) => `${says}: ${short(parsePaste(sheet.events!, text))}`);
    expect(read.join('\n')).toMatchSnapshot();
  });
});
