/**
 * What the importer makes of some whole gazettes of `tests/fixtures/gazettes`, part by part: the
 * documents with their lines, what is dropped, how long each paragraph is, what is reported. Whether
 * it is right, `whole.test.ts` holds against the keys; this shows, in a moment, what has changed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importGazette } from '../../../src/importer/index.ts';
import { gazettes } from '../../fixtures/gazettes/measure.ts';

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

/** About every fourth, by the letters of its name: a gazette more changes nothing for the others. */
const few = gazettes.filter(
  (name) => [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 4 === 0,
);

describe.each(few)('the draft of %s', (name) => {
  it('is as it was looked at', () => {
    const bytes = readFileSync(join(folder, `${name}.txt`));
    const key = parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')) as {
      issue: string;
      told?: boolean;
    };
    const draft = importGazette(bytes, {
      issue: key.told === true ? key.issue : undefined,
      file: `${name}.txt`,
    });
    const said = draft.diagnostics.map(
      ({ severity, rule, line, words }) =>
        `${severity[0]} ${rule} ${line ?? '-'} ${(words ?? '').slice(0, 24)}`,
    );
    const files = [...draft.files].flatMap(([file, text]) =>
      file.endsWith('.mdx') ? [`${file}: ${shape(text)}`] : file === 'issue.yaml' ? [text] : [],
    );
    expect([...files, ...said].join('\n')).toMatchSnapshot();
  });
});
