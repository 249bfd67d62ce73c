/**
 * The readers beside the keys that were written by hand from the texts (`keys/`): who must, may and
 * must not, as printed, and every time with what is due and by whom. The keys were written before
 * the readers and know nothing of how they work.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../src/corpus/index.ts';
import { deriveDuties } from '../../../src/duties/index.ts';
import { dutiesRead, dutyKey, isTime, type KeyDuty, timeKey } from './keys.ts';

const corpus = await loadCorpus(join(import.meta.dirname, '../../../content'));
const derived = deriveDuties(corpus);
const documents = readdirSync(join(import.meta.dirname, 'keys'))
  .map((file) => file.replace(/\.yaml$/u, ''))
  .filter((id) => id !== 'deadlines' && id !== 'invented');
const sign = (d: KeyDuty): string => `${d.clause} ${d.modality} ${d.name}`;
/** The key of 191号 begins with its section 2. */
const covered = (document: string, d: KeyDuty): boolean =>
  document !== 'tongzhengfa-2023-191' || !d.clause.startsWith('1.');

describe('who must, may and must not', () => {
  it('is found, and nobody else: recall and precision', () => {
    let [hit, missed, extra] = [0, 0, 0];
    for (const document of documents) {
      const key = new Set(dutyKey(document).map(sign));
      const read = new Set(
        dutiesRead(derived.duties, document)
          .filter((d) => covered(document, d))
          .map(sign),
      );
      hit += [...key].filter((k) => read.has(k)).length;
      missed += [...key].filter((k) => !read.has(k)).length;
      extra += [...read].filter((r) => !key.has(r)).length;
    }
    expect(hit).toBeGreaterThan(380);
    expect(hit / (hit + missed)).toBeGreaterThanOrEqual(0.98);
    expect(hit / (hit + extra)).toBeGreaterThanOrEqual(0.98);
  });
  it.each(documents)('has its role in %s', (document) => {
    const read = dutiesRead(derived.duties, document);
    for (const k of dutyKey(document)) {
      const same = read.filter((d) => sign(d) === sign(k)).map((d) => d.role);
      if (same.length > 0) expect(same, sign(k)).toContain(k.role);
    }
  });
});

describe('the times', () => {
  const key = timeKey();
  // The years at the head of a table's columns hold for each of its rows; two rows stand in the key.
  const entries = derived.deadlines.filter(
    (d) => !/年(?:预期)?指标$/u.test(d.text) || /附件-r1[26]$/u.test(d.clause),
  );
  const used = new Set<unknown>();
  const pairs = key.map((k) => {
    const entry = entries.find((d) => !used.has(d) && isTime(k, d));
    used.add(entry);
    return [k, entry] as const;
  });
  it('are all found, with what is due, from when, by whom', () => {
    expect(pairs.filter(([, e]) => e === undefined).map(([k]) => k)).toEqual([]);
    for (const [k, entry] of pairs) {
      const owners = entry?.owners.join('、') ?? '';
      if (k.who === '括注' || k.who === '表') expect(owners, k.what).not.toBe('');
      else expect(owners, `${k.clause} ${k.text} ${k.what}`).toBe(k.who === '-' ? '' : k.who);
    }
  });
  it('are none that the text does not set', () => {
    expect(entries.filter((d) => !used.has(d))).toEqual([]);
  });
});
