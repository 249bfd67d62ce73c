/** The generator of invented gazettes: the same at every run, true of its own text, and a stranger to the readers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gazetteOf } from '../../../src/commands/bench/import/gazette.ts';

const folder = join(import.meta.dirname, '../../../src/commands/bench/import');
const seeds = Array.from({ length: 24 }, (_, i) => i + 1);
const plain = (s: string): string => s.replace(/\s/gu, '');

describe('the generator of gazettes', () => {
  it('imports no parser: only its own files and a library for the script', () => {
    for (const name of readdirSync(folder).filter(
      (n) => !/^(?:index|score|ideal|work)\.ts$/u.test(n),
    )) {
      const text = readFileSync(join(folder, name), 'utf8');
      for (const [, from] of text.matchAll(/from '([^']+)'/gu)) {
        expect(`${name}: ${from}`).toMatch(/: (?:\.\/[a-z]+\.ts|opencc-js\/cn2t)$/u);
      }
    }
  });

  it('gives the same gazette for the same seed, and different ones for different seeds', () => {
    expect(gazetteOf(5)).toEqual(gazetteOf(5));
    expect(new Set(seeds.map((s) => gazetteOf(s).name)).size).toBeGreaterThan(20);
  });

  it('writes down the lines on which each block stands', () => {
    for (const seed of seeds) {
      const gazette = gazetteOf(seed);
      const furniture = new Set(gazette.furniture);
      for (const block of gazette.documents.flatMap((d) => d.blocks)) {
        const [first, last] = block.lines;
        const printed = gazette.lines
          .slice(first - 1, last)
          .filter((_, i) => !furniture.has(first + i))
          .join('');
        expect(plain(printed), `seed ${seed} line ${first}`).toBe(plain(block.text));
      }
    }
  });

  it('says of each appointment what stands in its words', () => {
    for (const seed of seeds) {
      for (const block of gazetteOf(seed).documents.flatMap((d) => d.blocks)) {
        for (const fact of block.facts ?? []) {
          if (fact.type !== 'appointment') continue;
          expect(plain(block.text)).toContain(plain(fact.person));
          expect(plain(block.text)).toContain(plain(fact.post));
        }
      }
    }
  });
});
