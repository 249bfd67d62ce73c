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
  it.each(documents)('is found in %s, and nobody else, each in its role', (document) => {
    const key = dutyKey(document);
    const read = dutiesRead(derived.duties, document).filter((d) => covered(document, d));
    expect(new Set(read.map(sign))).toEqual(new Set(key.map(sign)));
    for (const k of key)
      expect(
        read.filter((d) => sign(d) === sign(k)).map((d) => d.role),
        sign(k),
      ).toContain(k.role);
  });
  it('is told by four hundred lines', () => {
    expect(documents.flatMap(dutyKey).length).toBeGreaterThan(400);
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
