/** Lines in unseen wordings: whatever says something of somebody or of a day is read or told, and has no wrong day. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { chronicleIn, documentOf } from './document.ts';
import { madeOf } from './unseen.ts';

interface Line {
  readonly says?: string;
  readonly frame?: string;
  /** It is told to this day. */
  readonly also?: true;
}
const key = parse(readFileSync(join(import.meta.dirname, 'unseenLines.yaml'), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, readonly Line[]>>>
>;
const lines = Object.entries(key).flatMap(([kind, lists]) =>
  Object.values(lists)
    .flat()
    .map((line) => ({ kind, ...line })),
);

describe('a line in unseen wording', () => {
  it.each(lines.filter((l) => l.says !== undefined))('$kind: $says', ({ kind, says }) => {
    const { read, told } = madeOf(kind, says!);
    expect(read || told || BY_DUTIES.includes(says!)).toBe(true);
  });
  it.each(lines.filter((l) => l.frame !== undefined))(
    'of the frame, $kind: $frame',
    ({ kind, frame, also }) =>
      expect(madeOf(kind, frame!)).toEqual({ read: false, told: also === true }),
  );
});
/** What a person is to do is a duty, and read as one. */
const BY_DUTIES: readonly string[] = ['蒯祥同志负责技术把关。'];

describe('an entry that opens with a time that nobody knows', () => {
  const under = (line: string): (string | null)[] =>
    chronicleIn(
      documentOf('title: 大事记（2024年5月）\nkind: chronicle', [
        '# 大事记（2024年5月）',
        '4日，县政府召开船厂会。',
        line,
      ]),
    )
      .entries.slice(1)
      .map((e) => e.dateStart);
  it.each([
    '立夏次日，渔港开市。',
    '五月节，渔民祭海。',
    '5月底6月初，抢收海带。',
    '15：渔港开市。',
  ])('%s', (line) => expect(under(line)).toEqual([]));
  it.each(['县长到港。', '上午，县长到港。', '同一天，渔港开市。', '渔港开市，县长到港。'])(
    'is none: %s',
    (line) => expect(under(line)).toEqual(['2024-05-04']),
  );
});
