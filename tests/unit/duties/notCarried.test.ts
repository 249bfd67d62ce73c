/** Rows of what is not carried on from the sentence before: each is needed by its example, and leaves a deed close to it. Invented words. */
import { describe, expect, it } from 'vitest';
import { NOT_CARRIED, SANCTIONS } from '../../../src/duties/notCarried.ts';
import { dutiesOf, registerOf } from './documents.ts';
import { holdToExamples } from './rowExamples.ts';

holdToExamples([NOT_CARRIED]);
holdToExamples([SANCTIONS]);

describe.each(NOT_CARRIED)('$example', ({ example, none }) => {
  it('has words close to it', () => expect(none).toBeDefined());
  it('is in no record of whoever owes the sentence before', () => {
    const own = '县水利局负责清淤。';
    const { duties } = dutiesOf(`${own}${example}`, registerOf({ water: ['县水利局'] }));
    expect(duties.map(({ text }) => text)).toEqual([own]);
  });
});

describe.each(SANCTIONS)('$example', ({ example, none }) => {
  it('has words close to it', () => expect(none).toBeDefined());
  it('is in no record of the household that owes the sentence before', () => {
    const own = '养殖户应当清栏。';
    const { duties } = dutiesOf(`${own}${example}`, registerOf({ water: ['县水利局'] }));
    expect(duties.map(({ text }) => text)).toEqual([own]);
  });
});
