/** No phrase is missed and none is found by mistake, whatever the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteCorpus } from '../../src/corpus/site.ts';
import { fold, foldWithPlaces } from '../../src/search/fold.ts';
import { placesOf } from '../../src/search/match.ts';
import { parseQuery } from '../../src/search/query.ts';
import { clause, document, issue, memory } from '../unit/search/memory.ts';
import { tries } from './runs.ts';

/** Few different characters, so that repeats and overlaps are common; some that fold. */
const character = fc.constantFrom(...'甲乙一二级附件ⅡＡa1·〔〕( 。\u{20bb7}');
const text = fc.string({ unit: character, maxLength: 24 });

describe('the index', () => {
  it('finds exactly the clauses whose folded text holds the folded phrase', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        async (texts, start, length) => {
          const whole = texts.join('');
          const from = start % Math.max(1, whole.length);
          const phrase = whole.slice(from, from + 1 + (length % 9)).replace(/[\s"()〔〕]/gu, '');
          const [word] = parseQuery(`"${phrase}"`).words;
          if (word === undefined) return;
          const { find } = memory([
            issue('2023-01', [
              document(
                'd',
                texts.map((t, i) => clause(`p${i}`, t)),
              ),
            ]),
          ]);
          const truth = texts.flatMap((t, i) => (fold(t).includes(word.folded) ? [`d#p${i}`] : []));
          expect((await find(`"${phrase}"`)).sort()).toEqual(truth.sort());
        },
      ),
      { numRuns: tries(400), seed: 20231106 },
    );
  });

  it('finds every stretch of every clause of the content', { timeout: 60_000 }, async () => {
    const corpus = await siteCorpus();
    const [first] = corpus.issues;
    if (first === undefined) throw new Error('There is no issue.');
    const documents = first.documents.map((doc) =>
      document(
        doc.id,
        doc.clauses.map((c) => clause(c.anchor, c.text)),
      ),
    );
    const all = documents.flatMap((doc) =>
      doc.clauses.map((c) => ({ address: `${doc.id}#${c.anchor}`, folded: fold(c.text) })),
    );
    const { find } = memory([issue(first.id, documents)]);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 30 }),
        async (n, at, length) => {
          const { folded } = all[n % all.length] ?? { folded: '' };
          const phrase = folded.slice(at % Math.max(1, folded.length)).slice(0, length);
          if (phrase === '' || /["\s]/u.test(phrase) || !phrase.isWellFormed()) return;
          const truth = all.filter((c) => c.folded.includes(fold(phrase))).map((c) => c.address);
          expect((await find(`"${phrase}"`)).sort()).toEqual(truth.sort());
        },
      ),
      { numRuns: tries(60), seed: 7 },
    );
  });
});

describe('marks', () => {
  it('stand on the phrase and on nothing else', () => {
    fc.assert(
      fc.property(text, text, (body, phrase) => {
        const [word] = parseQuery(`"${phrase.replace(/[\s"()〔〕]/gu, '')}"`).words;
        if (word === undefined) return;
        const places = placesOf(body, [word]);
        const { text: folded } = foldWithPlaces(body);
        expect(places.length > 0).toBe(folded.includes(word.folded));
        for (const [from, to] of places) expect(fold(body.slice(from, to))).toContain(word.folded);
      }),
      { numRuns: tries(500), seed: 3 },
    );
  });
});
