/** Labels without a colon, figures that a scan broke, and words that are nobody, as an audit met them. By hand. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ lin: ['市林业局'], gong: ['市公安局'] });
const who = (text: string): string[] =>
  dutiesOf(`# 甲\n\n${text}\n`, register).duties.map((d) =>
    d.agencies
      .map((a) => `${a.role === 'responsible' ? '' : `${a.role}:`}${a.id ?? a.printed}`)
      .join('+'),
  );
const read = (text: string) => dutiesOf(`# 甲\n\n${text}\n`, register);

describe('a label', () => {
  it.each([
    ['三、清理林区。牵头单位——市林业局，配合单位——市公安局', ['lead:lin+cooperating:gong']],
    ['三、清理林区。\n\n主办单位－市林业局、市公安局', ['lead:lin+lead:gong']],
    ['三、清理林区。\n\n牵头单位 市林业局 协办单位 市公安局', ['lead:lin+cooperating:gong']],
  ])('may be parted from its names by a dash or a space: %s', (text, duties) =>
    expect(who(text)).toEqual(duties),
  );
  it('is none in a sentence', () =>
    expect(who('市林业局要督促责任单位 落实防火措施。')).toEqual(['lin']));
});

describe('a figure with letters in it', () => {
  it.each(['市林业局应于6月l0日前报送名单。', '市林业局应于每年6月I5日前报送名单。'])(
    'is no other time: %s',
    (text) => expect(read(text).deadlines).toEqual([]),
  );
  it('is told', () =>
    expect(read('市林业局应于6月l0日前报送名单。').unread.map((u) => u.text)).toEqual([
      '市林业局应于6月l0日前报送名单。',
    ]));
  it('leaves the times beside letters of a name', () =>
    expect(read('市林业局应于6月10日前完成A级评定。').deadlines).toHaveLength(1));
});

describe('everybody', () => {
  it.each(['市林业局牵头，家家参与。', '市林业局负责组织，个个参与。'])('is nobody: %s', (text) =>
    expect(who(text).join()).not.toMatch(/家家|个个/u),
  );
});

describe('a day in figures', () => {
  const times = (text: string): string[] => read(text).deadlines.map((d) => `${d.text} ${d.iso}`);
  it.each([
    ['市林业局要于2021.10.15前完成补植。', ['2021.10.15前 2021-10-15']],
    ['市林业局应当在2021-3-5之前报送台账。', ['2021-3-5之前 2021-03-05']],
    ['三、补植。完成时限：2021/11/30（责任单位：市林业局）', ['2021/11/30 2021-11-30']],
  ])('is a limit: %s', (text, found) => expect(times(text)).toEqual(found));
  it('that the calendar does not have, or that nothing makes a limit, is told', () => {
    for (const text of ['市林业局要于2021.10.45前完成补植。', '市林业局要于2021.10.15启动补植。']) {
      expect(times(text)).toEqual([]);
      expect(read(text).unread.map((u) => u.text)).toEqual([text]);
    }
  });
});

describe('an office within a body of the register', () => {
  const known = registerOf({ fu: ['市政府'], kao: ['市考核办'] });
  it('is not that body, where the register holds the next of the list', () =>
    expect(
      dutiesOf('# 甲\n\n市政府研究室、市考核办要组织调研。\n', known).duties.flatMap((d) =>
        d.agencies.map((a) => a.id),
      ),
    ).not.toContain('fu'));
});
