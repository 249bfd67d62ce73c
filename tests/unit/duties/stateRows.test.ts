/** Rows of what is so of a body and is no duty of it: each is needed by its example, and takes no deed. Invented words. */
import { describe, expect, it } from 'vitest';
import { OF_MATTER, OF_PAST, OF_STATE, OF_THING } from '../../../src/duties/stateRows.ts';
import { tellsOfState } from '../../../src/duties/states.ts';
import { holdToExamples } from './rowExamples.ts';

holdToExamples([[...OF_THING, ...OF_PAST, ...OF_MATTER], OF_STATE]);

describe('what is told of a time that is over', () => {
  it.each([
    '在落实防汛工作中发挥了重要作用。',
    '攻坚克难，圆满完成了各项任务。',
    '印发了《县城防汛预案》，现解读如下。',
  ])('%s', (words) => expect(tellsOfState(words)).toBe(true));

  it.each([
    '应当查明完成了哪些任务。',
    '完成了任务的，报县政府。',
    '为了安全巡查水库。',
    '核对了解的线索。',
    '巡查水库；县财政局拨付了资金。',
  ])('is not told in %s', (words) => expect(tellsOfState(words)).toBe(false));
});
