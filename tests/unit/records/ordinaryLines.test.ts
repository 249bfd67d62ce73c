/**
 * Ordinary lines of papers of appointments, chronicles, rosters and tables, with their keys by hand
 * (ordinaryLines.yaml): what is read is right, and what is not read is told.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type KeyedLine, verdictOf } from './keyedLines.ts';

const key = parse(
  readFileSync(join(import.meta.dirname, 'ordinaryLines.yaml'), 'utf8'),
) as Readonly<Record<string, readonly KeyedLine[]>>;

describe.each(Object.entries(key))('%s', (kind, lines) => {
  it.each(lines)('$line', (line) => {
    const { wrong, silent, unread } = verdictOf(kind, line);
    expect(wrong).toEqual([]);
    expect(silent).toEqual([]);
    expect(unread.length > 0).toBe(line.unread === true);
  });
});
