/**
 * Three hundred mistakes that an editor may make in the files of content, made by rule, and what
 * is said of each, whole, in both languages. A mistake that says nothing must be none: then the
 * data read are those that were written.
 */
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { parseDocument } from '../../src/corpus/parse.ts';
import type { ContentSchema } from '../../src/corpus/read.ts';
import type { Diagnostic } from '../../src/domain/diagnostics.ts';
import { explainIssues } from '../../src/domain/explain.ts';
import { PlacesFile } from '../../src/domain/placesFile.ts';
import { ReadingsFile } from '../../src/domain/readings.ts';
import { RuleSheet } from '../../src/domain/rules.ts';
import { AgenciesFile, IssueFile, SiteFile, SynonymsFile } from '../../src/domain/schema.ts';
import { readYamlText } from '../../src/domain/yaml.ts';
import { document, type FileName, right } from '../fixtures/mistakes/files.ts';
import { type Mistake, mistakesInDocument, mistakesOf } from '../fixtures/mistakes/make.ts';
import { inBoth } from './both.ts';

const schemas: Readonly<Record<FileName, ContentSchema>> = {
  'site.yaml': SiteFile,
  'agencies.yaml': AgenciesFile,
  'places.yaml': PlacesFile,
  'synonyms.yaml': SynonymsFile,
  'issue.yaml': IssueFile,
  'readings.yaml': ReadingsFile,
  'rules/flood.yaml': RuleSheet,
};

/** A sentence of a library, or something of the program. */
const FOREIGN =
  /Invalid|Unexpected|Expected|implicit|\bflow\b|scalar|\bzod\b|regex|src\/|undefined|\[object|NaN|\bat line\b|node_modules|^\s+at /mu;

function found(file: FileName, text: string): readonly Diagnostic[] {
  const read = readYamlText(text, file, 0);
  if (!read.ok) return read.diagnostics;
  const parsed = schemas[file].safeParse(read.data);
  return parsed.success ? [] : explainIssues(parsed.error, schemas[file], file, text, 0, 'schema');
}

/** What is said of each mistake, one after another; those of which nothing is said, by name. */
function told(mistakes: readonly Mistake[], find: (text: string) => readonly Diagnostic[]) {
  const silent: string[] = [];
  const said = mistakes.flatMap(({ name, text }) => {
    const diagnostics = find(text);
    if (diagnostics.length === 0) silent.push(name);
    const words = diagnostics.map(inBoth).join('\n');
    expect(words, name).not.toMatch(FOREIGN);
    for (const d of diagnostics) expect(d.line ?? 1, name).toBeGreaterThan(0);
    return diagnostics.length === 0 ? [] : [`--- ${name}\n${words}`];
  });
  return { said, silent };
}

const byFile = (Object.keys(right) as FileName[]).map((file) => ({
  file,
  mistakes: mistakesOf(file),
}));

describe('a mistake', () => {
  it('is made three hundred times', () => {
    const all = byFile.reduce((n, { mistakes }) => n + mistakes.length, 0);
    expect(all + mistakesInDocument().length).toBeGreaterThan(400);
  });

  for (const { file, mistakes } of byFile)
    it(`in ${file} is met with a sentence`, () => {
      expect(found(file, right[file]), 'as it is').toEqual([]);
      const { said, silent } = told(mistakes, (text) => found(file, text));
      expect(said.join('\n\n')).toMatchSnapshot();
      // Of what is taken the data are those that the text holds: the seal sees them.
      for (const name of silent) {
        const { text } = mistakes.find((m) => m.name === name)!;
        expect(parseYaml(text), name).not.toEqual(parseYaml(right[file]));
      }
      expect(silent).toMatchSnapshot('taken');
    });

  it('in a document is met with a sentence', () => {
    const find = (text: string): readonly Diagnostic[] =>
      parseDocument('mouzhengfa-2024-1.mdx', 'mouzhengfa-2024-1', text).diagnostics;
    expect(find(document), 'as it is').toEqual([]);
    const { said, silent } = told(mistakesInDocument(), find);
    expect(said.join('\n\n')).toMatchSnapshot();
    expect(silent).toMatchSnapshot('taken');
  });
});
