/** Officers of a group whom a running sentence names. Invented persons. */
import { describe, expect, it } from 'vitest';
import { readMemberships } from '../../../src/records/memberships.ts';
import { documentOf } from './document.ts';

const said = (...lines: string[]): string[] => {
  const { read, unread } = readMemberships(
    documentOf('title: 关于成立防汛领导小组的通知\nkind: notice', [
      '# 关于成立防汛领导小组的通知',
      ...lines,
    ]),
  );
  return [
    ...read.map(({ record: r }) => [r.person, r.post, r.office ?? '', r.body ?? ''].join('|')),
    ...unread.map((u) => `? ${u.words}`),
  ];
};

describe('a sentence about a group', () => {
  it.each<[string, string[]]>([
    ['领导小组办公室设在市水务局，王小明同志兼任办公室主任。', ['王小明|办公室主任||防汛领导小组']],
    [
      '主任由市水务局局长王小明兼任；副主任由市财政局副局长李大江，市公安局副局长张长河担任。',
      [
        '王小明|主任|市水务局局长|防汛领导小组',
        '李大江|副主任|市财政局副局长|防汛领导小组',
        '张长河|副主任|市公安局副局长|防汛领导小组',
      ],
    ],
    ['由镇长王小明任组长。', ['王小明|组长|镇长|防汛领导小组']],
    // The office behind the name, as one is spoken of.
    ['由王小明副县长任组长。', ['王小明|组长|副县长|防汛领导小组']],
    ['由李大江局长任副组长。', ['李大江|副组长|局长|防汛领导小组']],
    ['召集人由常务副市长担任。', []],
    ['增补市公安局副局长王小明为委员。', ['王小明|委员|市公安局副局长|防汛领导小组']],
    // An office is no person.
    ['由市长担任组长，副市长任副组长。', []],
    ['办公室主任由市水务局局长担任。', []],
    ['组长由谁谁谁谁谁同志担任。', ['? 组长由谁谁谁谁谁同志担任']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));
});
