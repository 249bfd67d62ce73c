/** A check of a whole content: how much it looked at, what each report concerns, what is told once, what is not asked of a content that does not read. By hand, over a small invented city. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkActions } from '../../../src/checks/actions.ts';
import { reportedByImport, unmetByImport } from '../../../src/checks/imported.ts';
import { checkContent, questionsOf } from '../../../src/checks/index.ts';
import { readCorpus } from '../../../src/corpus/index.ts';
import { SEAL_FILE, writeSeal } from '../../../src/corpus/seal.ts';
import { siteCorpus } from '../../../src/corpus/site.ts';
import { cityContent, issue } from '../../fixtures/city.ts';
import { sheetNamed } from '../rules/sheets.ts';

let content: string;
beforeEach(async () => {
  content = await cityContent();
  // Of the bodies that the texts name, one is known.
  writeFileSync(
    join(content, 'agencies.yaml'),
    '- id: shuiwu\n  name: 市水务局\n  kind: department\n',
  );
});
afterEach(() => rmSync(content, { recursive: true }));

describe('a check', () => {
  it('counts what it looked at', async () => {
    const { corpus } = await readCorpus(content);
    const { counted } = await checkContent(content);
    const [one] = corpus!.issues;
    let clauses = 0;
    let corrections = 0;
    for (const doc of one!.documents) {
      clauses += doc.clauses.length;
      corrections += doc.corrections.length;
    }
    expect(counted).toEqual({
      issues: 1,
      documents: one!.documents.length,
      clauses,
      corrections,
    });
    expect(clauses).toBeGreaterThan(20);
    // A corrected line of the cover is a correction too; one that is not corrected is none.
    const file = join(content, 'gazette', issue, 'issue.yaml');
    const yaml = readFileSync(file, 'utf8');
    const line = '    text: 2024年第1号\n';
    expect(yaml).toContain(line);
    writeFileSync(file, yaml.replace(line, `${line}    reason: 对照原书。\n`));
    expect((await checkContent(content)).counted.corrections).toBe(corrections + 1);
  });

  it('knows of each report about a document the clause and the words that an answer must name', async () => {
    const { diagnostics, answerable, corpus } = await checkContent(content);
    const own = diagnostics.filter((d) => answerable.has(d));
    expect(own.length).toBeGreaterThan(0);
    for (const d of own) {
      const { clause, words } = answerable.get(d)!;
      if (clause === undefined) continue;
      const doc = corpus!.issues[0]!.documents.find(({ id }) => d.file.endsWith(`${id}.mdx`));
      const text = doc?.clauses.find(({ anchor }) => anchor === clause)?.text ?? '';
      expect(text).not.toBe('');
      expect(text).toContain(words ?? '');
    }
  });

  it('knows it of what an approval has left open too', async () => {
    const before = await checkContent(content);
    const questions = questionsOf(before.diagnostics, before.approvals);
    for (const a of before.approvals)
      await writeSeal(join(content, a.folder, SEAL_FILE), a.sealed, questions.get(a));
    const { diagnostics, answerable, approvals } = await checkContent(content);
    expect(approvals.map(({ state, changes }) => [state, changes.length])).toEqual([
      ['sealed', 0],
      ['sealed', 0],
    ]);
    const open = diagnostics.filter(({ question }) => question === true);
    expect(open.length).toBeGreaterThan(0);
    expect(open.map(({ severity }) => severity)).toEqual(open.map(() => 'warning'));
    const concerns = (check: typeof before): unknown[] =>
      check.diagnostics
        .filter((d) => d.question === true)
        .map((d) => [d.rule, d.file, d.line, check.answerable.get(d)?.clause])
        .sort();
    expect(concerns({ ...before, diagnostics, answerable })).toEqual(concerns(before));
    // A question of another file, or of other words, was not left open.
    const seal = join(content, 'gazette', issue, SEAL_FILE);
    const text = readFileSync(seal, 'utf8');
    writeFileSync(seal, text.replace(/"open": \[[\s\S]*?\]/u, '"open": ["other.mdx agency x"]'));
    const again = (await checkContent(content)).diagnostics.filter((d) => d.question === true);
    expect(again.some(({ severity }) => severity === 'error')).toBe(true);
  });

  it('tells a name once, with each place, and what informs of a document once a document', async () => {
    const { diagnostics } = await checkContent(content);
    const names = diagnostics.filter(({ rule }) => rule === 'agency');
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names.map(({ words }) => words)).size).toBe(names.length);
    for (const { also = [], words } of names) {
      const places = new Set<string>();
      for (const { file, line } of also) {
        const text = readFileSync(join(content, file), 'utf8').split('\n')[(line ?? 0) - 1] ?? '';
        expect(text.replaceAll(/<[^>]*>/gu, '')).toContain(words?.slice(0, 2));
        places.add(`${file}:${line}`);
      }
      expect(places.size).toBeLessThanOrEqual(also.length);
    }
    for (const rule of [
      ...['duty-nobody', 'duty-passed', 'duty-left', 'deadline-passed', 'target-left'],
    ]) {
      const files = diagnostics.filter((d) => d.rule === rule).map(({ file }) => file);
      expect(new Set(files).size, rule).toBe(files.length);
    }
  });

  it('asks nothing of a content of which a file does not read', async () => {
    const rules = async (): Promise<Set<string>> =>
      new Set((await checkContent(content)).diagnostics.map(({ rule }) => rule));
    const before = await rules();
    expect(before.has('approval')).toBe(true);
    expect(before.has('agency')).toBe(true);
    writeFileSync(join(content, 'synonyms.yaml'), '- [');
    const { publishable, corpus } = await checkContent(content);
    expect([...(await rules())]).toEqual(['yaml']);
    expect(publishable).toBe(false);
    expect(corpus).toBeDefined();
  });

  it('can be published where only a person is missing', async () => {
    expect((await checkContent(content)).publishable).toBe(true);
    const file = join(content, 'gazette', issue, 'source.txt');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n又一行\n`);
    expect((await checkContent(content)).publishable).toBe(false);
  });
});

describe('answers to what an import reports', () => {
  const corpusIssue = async () => (await readCorpus(content)).corpus!.issues[0]!;
  const answer = (reader: string, quote: string) =>
    ({ document: 'd', clause: 'p1', reader, quote, reason: '试', nothing: true, line: 1 }) as never;

  it('are unmet where nothing that it reports is about their words', async () => {
    const one = await corpusIssue();
    const text = one.source.map((line) => line.replace('制定本办法。', '制定制定本办法。'));
    const damaged = { ...one, source: text };
    const words = (await reportedByImport(damaged)).map((d) => d.words ?? '');
    expect(words.some((w) => w.includes('制定'))).toBe(true);
    const met = answer('damage', '制定制定');
    const unmet = answer('damage', '查无此词');
    const other = answer('duties', '查无此词');
    expect(await unmetByImport({ ...damaged, readings: [met, unmet, other] })).toEqual([unmet]);
    expect(await unmetByImport({ ...one, readings: [met] })).toEqual([met]);
    expect(await unmetByImport({ ...damaged, readings: [met] })).toEqual([]);
    expect(await unmetByImport({ ...damaged, readings: [other] })).toEqual([]);
    expect(await unmetByImport(damaged)).toEqual([]);
  });

  it('meet nothing where the source cannot be imported any more', async () => {
    const one = await corpusIssue();
    expect(await reportedByImport({ ...one, source: [' '] })).toEqual([]);
  });
});

describe('sentences that a sheet forgets', () => {
  it('are told of a sheet of grades with steps, whose document is there', async () => {
    const corpus = await siteCorpus();
    const rules = corpus.rules;
    expect(checkActions(corpus)).toEqual([]);
    const sheet = sheetNamed('animal-epidemic');
    // No part of the document is named: each sentence that obliges is outside of all.
    const bare = { ...sheet, actions: { ...sheet.actions!, sections: [], leftOut: [] } };
    const told = checkActions({ ...corpus, rules: [{ ...rules[0]!, sheet: bare as never }] });
    expect(told.length).toBeGreaterThan(0);
    for (const { file, words } of told) {
      expect(file).toBe(rules[0]!.file);
      expect(words?.length).toBeGreaterThan(3);
    }
    for (const other of [
      { ...bare, actions: undefined },
      { ...bare, document: 'nowhere' },
      { ...bare, kind: 'items' },
    ])
      expect(checkActions({ ...corpus, rules: [{ ...rules[0]!, sheet: other as never }] })).toEqual(
        [],
      );
  });
});
