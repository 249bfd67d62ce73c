/** Entries that say first why, or on what occasion, and then the day. By hand; invented names. */
import { describe, expect, it } from 'vitest';
import { readChronicle } from '../../../src/records/chronicle.ts';
import { documentOf } from './document.ts';

const entries = (...lines: string[]): string[] =>
  readChronicle(documentOf('title: 2024年3月大事记\nkind: chronicle', lines)).read.map(
    ({ record: r }) =>
      `${r.dateStart}${r.dateEnd === r.dateStart ? '' : `/${r.dateEnd}`} ${r.datePrinted ?? '-'} ${r.text}`,
  );
const FIRST = '3月2日，县政府召开会议。';

describe('a day behind its occasion', () => {
  it.each([
    ['◆在植树节来临之际，3月11日，机关干部参加植树。', '2024-03-11 3月11日'],
    [
      '为保障群众饮水安全，3月15日至17日，县水利局开展检查。',
      '2024-03-15/2024-03-17 3月15日至17日',
    ],
    ['●为做好春耕生产，3月18日上午，现场会在石哲镇召开。', '2024-03-18 3月18日'],
    ['根据市政府部署，3月20日县政府召开动员会。', '2024-03-20 3月20日'],
  ])('is the day of the entry, and stays in its words: %s', (line, day) =>
    expect(entries(FIRST, line)).toEqual([
      '2024-03-02 3月2日 县政府召开会议。',
      `${day} ${line.replace(/^[◆●]/u, '')}`,
    ]),
  );
  it.each([
    // Until when something is to be done, and what is no occasion.
    '为确保3月25日前完成任务，县政府印发通知。',
    '为迎接检查，3月25日前，各镇完成自查。',
    '县政府印发方案，3月25日，各镇开始自查。',
  ])('a day of another kind is none: %s', (line) =>
    expect(entries(FIRST, line)[1]).toBe(`2024-03-02 - ${line}`),
  );
});
