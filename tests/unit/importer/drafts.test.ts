/**
 * What the importer makes of some whole gazettes of `tests/fixtures/gazettes`, part by part: the
 * documents with their lines, numbers and dates and in how many paragraphs they stand, against a key
 * by hand (`structure.yaml`); and, as a snapshot that shows in a moment what has changed, what is
 * dropped, how long each paragraph is, what is reported. What is read of them `whole.test.ts` holds.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseDocument } from '../../../src/corpus/parse.ts';
import { type Draft, importGazette } from '../../../src/importer/index.ts';
import { imported } from '../../fixtures/gazettes/imported.ts';
import { gazettes } from '../../fixtures/gazettes/measure.ts';
import { invent } from '../../fixtures/invented/generator.ts';
import { whole } from '../../property/runs.ts';

const folder = join(import.meta.dirname, '../../fixtures/gazettes');

/** The paragraphs of a draft by their first mark and their length: `# 12`, `24`, `| 5`. */
const shape = (mdx: string): string =>
  mdx
    .split(/^---$/mu)
    .slice(2)
    .join('')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `${/^(?:#+|\|) /u.exec(line)?.[0] ?? ''}${[...line].length}`)
    .join(' ');

/** About every second, by the letters of its name: a gazette more changes nothing for the others. */
const few = gazettes.filter(
  (name) => [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2 === 0,
);

const structure = parse(readFileSync(join(folder, 'structure.yaml'), 'utf8')) as Record<
  string,
  readonly string[]
>;
/** What is still parted otherwise than the key has it: the list may only become shorter. */
const notYet: ReadonlySet<string> = new Set<string>([
  // None by now.
]);

describe.each(Object.entries(structure))('the draft of %s', (name, right) => {
  it('has its documents, their lines, paragraphs, numbers and dates', () => {
    const draft = imported(name);
    const { contents } = parse(draft.files.get('issue.yaml')!) as {
      contents: { document?: string; body?: [number, number] }[];
    };
    const read = contents
      .flatMap(({ document, body }) => {
        if (document === undefined || body === undefined) return [];
        const mdx = draft.files.get(`${document}.mdx`)!;
        const { blocks, frontMatter } = parseDocument(`${document}.mdx`, document, mdx);
        const [from, to] = body;
        const line = `${from}-${to} ${blocks.length} ${document}`;
        return [
          { from, line, facts: `${frontMatter?.docNumber ?? '-'} ${frontMatter?.date ?? '-'}` },
        ];
      })
      .sort((a, b) => a.from - b.from);
    const key = right.map((one) => /^(?<line>\S+ \S+ \S+) (?<facts>.+)$/u.exec(one)!.groups!);
    expect(read.map(({ facts }) => facts)).toEqual(key.map(({ facts }) => facts));
    expect(read.map(({ line }) => line.split(' ')[2])).toEqual(
      key.map(({ line }) => line!.split(' ')[2]),
    );
    expect(read.map(({ line }, i) => (notYet.has(line) ? key[i]!['line'] : line))).toEqual(
      key.map(({ line }) => line),
    );
  });
});

/** What a draft is: the issue, of each document its paragraphs, what is reported. */
function told(draft: Draft): string {
  const said = draft.diagnostics.map(
    ({ severity, rule, line, words }) =>
      `${severity[0]} ${rule} ${line ?? '-'} ${(words ?? '').slice(0, 24)}`,
  );
  const files = [...draft.files].flatMap(([file, text]) =>
    file.endsWith('.mdx') ? [`${file}: ${shape(text)}`] : file === 'issue.yaml' ? [text] : [],
  );
  return [...files, ...said].join('\n');
}
const issueOf = (name: string): string | undefined => {
  const key = parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')) as {
    issue: string;
    told?: boolean;
  };
  return key.told === true ? key.issue : undefined;
};

describe.each(few)('the draft of %s', (name) => {
  it('is as it was looked at', () => {
    expect(told(imported(name))).toMatchSnapshot();
  });
});

/** As another scanner or typist would give them. */
const otherwise: readonly (readonly [string, (text: string) => string])[] = [
  ['without empty lines', (text) => text.replace(/\n\s*\n/gu, '\n')],
  ['without indents', (text) => text.replace(/^[ \t\u3000]+/gmu, '')],
  ['with an empty line after each', (text) => text.replaceAll('\n', '\n\n')],
  ['in narrow lines', (text) => text.replace(/(\p{Script=Han}{19})(?=\p{Script=Han})/gu, '$1\n')],
  [
    'without contents',
    (text) => text.replace(/目\s*[录錄]/u, '').replace(/^.*[…．.·]{3,}\s*\d+\s*$/gmu, ''),
  ],
];
const importOf = (text: string, issue: string | undefined): Draft =>
  importGazette(Buffer.from(text), { issue, file: 'raw.txt' });
/** A draft in short: its documents by the beginning of their shapes, and a digest of all of it. */
function inShort(draft: Draft): string[] {
  const all = told(draft);
  return [
    `${draft.files.size} files, ${draft.diagnostics.length} reports, ${createHash('sha256').update(all).digest('hex').slice(0, 12)}`,
    ...all
      .split('\n')
      .filter((line) => line.includes('.mdx: '))
      .map((line) => line.slice(0, 120)),
  ];
}
describe.each(gazettes)('the draft of %s', (name) => {
  const at = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const [how, change] = otherwise[at % otherwise.length]!;
  const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
  const issue = issueOf(name);
  // One third of them in `npm test`, so that each way is met by several; all in `npm run proofs`.
  it.skipIf(!whole && at % 3 !== 0)(`${how} is in short as it was`, () =>
    expect(inShort(importOf(change(text), issue))).toMatchSnapshot(),
  );
  it.skipIf(few.includes(name))('is in short as it was', () =>
    expect(inShort(imported(name))).toMatchSnapshot(),
  );
});

describe.each(Array.from({ length: 16 }, (_, i) => i + 1))(
  'the draft of invented gazette %i',
  (seed) => {
    it('is in short as it was', () => {
      const { text, year, number } = invent(seed);
      const issue = `${year}-${String(number).padStart(2, '0')}`;
      expect(inShort(importOf(text, issue))).toMatchSnapshot();
    });
  },
);
