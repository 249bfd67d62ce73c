/**
 * What must be done, against keys that were written by hand from the plans, sentence by
 * sentence: of what is owed at each grade nearly all is shown, and nothing that is not owed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { siteCorpus } from '../../../src/corpus/site.ts';
import type { Corpus, Duty, GazetteDocument } from '../../../src/domain/model.ts';
import type { GradeSheet } from '../../../src/domain/rules.ts';
import { deriveDocument } from '../../../src/duties/index.ts';
import { actionsOf, withSteps } from '../../../src/rules/actions.ts';
import { NONE } from '../../../src/rules/evaluate.ts';
import { inOrder, isFor } from '../../../src/rules/follows.ts';
import { plain } from '../../../src/rules/plain.ts';
import { sheetNamed } from './sheets.ts';

const root = join(import.meta.dirname, '../../..');
const Key = z.strictObject({
  sheet: z.string(),
  actions: z.array(
    z.strictObject({
      clause: z.string(),
      begins: z.string(),
      grades: z.union([z.literal(['any', 'none']), z.array(z.string())]),
      who: z.array(z.string()).optional(),
    }),
  ),
});
type Key = z.infer<typeof Key>['actions'][number];

/** Least share of what is owed that must be shown. */
const OWED = 0.99;

let corpus: Corpus;
beforeAll(async () => {
  corpus = await siteCorpus();
}, 120_000);

/** A sheet with its document and what the duties reader reads of it. */
function made(id: string): {
  sheet: GradeSheet;
  document: GazetteDocument;
  duties: readonly Duty[];
} {
  const sheet = sheetNamed(id);
  const document = corpus.issues.flatMap((i) => i.documents).find((d) => d.id === sheet.document)!;
  return { sheet, document, duties: deriveDocument(document, corpus.register).duties };
}

describe.each(['animal-epidemic', 'postal-incident'])('what must be done by %s', (id) => {
  const { actions: key } = Key.parse(
    parseYaml(readFileSync(join(root, 'tests/rules/actions', `${id}.yaml`), 'utf8')),
  );

  it('is what the key says, at every grade and before there is one', () => {
    const { sheet, document, duties } = made(id);
    const { steps } = withSteps(sheet, document, duties);
    // A list of cases is one step: its items are in the words of the sentence that opens it.
    const isOf = (k: Key, quote: string, clause: string): boolean =>
      plain(quote).includes(plain(k.begins)) &&
      (clause === k.clause ||
        plain(quote).startsWith(plain(k.begins)) ||
        quote.includes('：（1）'));
    for (const grade of [...sheet.outcomes.map((o) => o.id), NONE]) {
      const owed = key.filter(
        (k) => k.grades === 'any' || (Array.isArray(k.grades) && k.grades.includes(grade)),
      );
      const shown = steps.filter((s) => isFor(s, grade));
      const found = owed.filter((k) => shown.some((s) => isOf(k, s.quote, s.clause)));
      const missing = owed.filter((k) => !found.includes(k));
      expect(found.length / owed.length, JSON.stringify(missing)).toBeGreaterThanOrEqual(OWED);
      const wrong = shown.filter((s) => !owed.some((k) => isOf(k, s.quote, s.clause)));
      expect(wrong.map((s) => `${grade} ${s.clause} ${s.quote}`)).toEqual([]);
    }
  });

  it('says who acts, also where only the words before name them, and never somebody else', () => {
    const { sheet, document, duties } = made(id);
    const { steps } = withSteps(sheet, document, duties);
    for (const { clause, begins, who } of key) {
      if (who === undefined) continue;
      const step = steps.find(
        (s) => s.clause === clause && plain(s.quote).startsWith(plain(begins)),
      );
      const said = step?.who.map(({ printed, helps }) => `${printed}${helps ? '(h)' : ''}`);
      expect([clause, begins, said]).toEqual([clause, begins, who]);
    }
  });

  it('quotes whole sentences of the text', () => {
    const { sheet, document, duties } = made(id);
    const texts = new Map(document.clauses.map((c) => [c.anchor, c.text]));
    for (const { clause, quote } of withSteps(sheet, document, duties).steps) {
      const text = texts.get(clause)!;
      if (!text.includes(quote)) {
        // A list of cases: the sentence that opens it, and its items.
        for (const piece of quote.split(/(?=（\d+）)/u))
          expect(
            document.clauses.some((c) => c.text.includes(piece)),
            piece,
          ).toBe(true);
        continue;
      }
      const at = text.indexOf(quote);
      expect(at === 0 || /[。；）]/u.test(text[at - 1]!), quote).toBe(true);
      expect(at + quote.length === text.length || /[。；]$/u.test(quote), quote).toBe(true);
    }
  });

  it('shows or leaves out with a reason every sentence that obliges', () => {
    const { sheet, document, duties } = made(id);
    const { placed, idle } = actionsOf({ ...sheet, actions: sheet.actions! }, document, duties);
    expect(
      placed.filter((p) => p.obliging && p.as === 'outside').map((p) => p.sentence.text),
    ).toEqual([]);
    expect(placed.filter((p) => p.as === 'left').every((p) => p.why !== undefined)).toBe(true);
    expect(idle).toEqual({ sections: [], leftOut: [] });
  });

  it('puts what is due at once before what is due in hours, and that before the rest', () => {
    const { sheet, document, duties } = made(id);
    expect(inOrder(withSteps(sheet, document, duties)).map((p) => p.when)).toEqual(
      ['now', 'hours', 'later'].filter((w) =>
        withSteps(sheet, document, duties).steps.some((s) => s.when === w),
      ),
    );
    for (const { quote, when } of withSteps(sheet, document, duties).steps) {
      if (/立即|第一时间/u.test(quote)) expect([quote, when]).toEqual([quote, 'now']);
    }
  });
});
