/** Each kind of words that begin no relative, held to its example. */
import { describe, expect, it } from 'vitest';
import { NO_RELATIVE, RELATIVE } from '../../../src/duties/relativeRows.ts';
import { holdToExamples } from './rowExamples.ts';

holdToExamples([NO_RELATIVE]);

describe('words that narrow somebody', () => {
  it.each(NO_RELATIVE.map(({ example }) => example))('are none: %s', (say) =>
    expect(RELATIVE.test(say)).toBe(false),
  );
  it.each(NO_RELATIVE.flatMap(({ none }) => none ?? []))('are: %s', (say) =>
    expect(RELATIVE.test(say)).toBe(true),
  );
});
