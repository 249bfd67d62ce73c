/** Minutes of meetings: who came to them; villages and meetings that act. By hand; invented names. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ plan: ['县发改局'], money: ['县财政局'] });
const who = (say: string): string[] =>
  dutiesOf(say, register).duties.map(
    ({ agencies, text }) => `${agencies.map((a) => a.printed).join('|')}: ${text}`,
  );

describe('minutes of a meeting', () => {
  const met = '5月8日，县长白石主持召开县政府第9次常务会议。';
  it.each([
    '县政府秘书长江涛出席会议，县发改局、县财政局主要负责人列席会议。',
    '县发改局局长参加会议。',
  ])('who came to it owes nothing: %s', (came) => expect(who(`${met}${came}`)).toEqual([]));
  it('who is to come to meetings by a rule does', () => {
    expect(who('县财政局主要负责人列席会议。')).toHaveLength(1);
    expect(who(`${met}县财政局应当派员参加会议。`)).toHaveLength(1);
  });
});

describe('somebody who acts', () => {
  it.each([
    ['每个行政村要落实1名巡查员。', '每个行政村'],
    ['各自然村每年清淤一次。', '各自然村'],
    ['有防火任务的村每年都要组织一次演练。', '村'],
    ['有条件的镇应当建立专职队伍。', '镇'],
    ['低洼易涝的乡镇每年要组织一次演练。', '乡镇'],
    ['联席会议以会议纪要形式明确议定事项。', '联席会议'],
    ['联席会议研究决定重大事项。', '联席会议'],
  ])('%s', (say, name) => expect(who(say)).toEqual([`${name}: ${say}`]));
  it('ends the words of another, and does not begin with what he has decided', () => {
    expect(who('成员需要调整的，由所在单位提出，联席会议确定。')).toEqual([
      '所在单位: 成员需要调整的，由所在单位提出，',
      '联席会议: 联席会议确定。',
    ]);
    expect(who('各乡镇要落实联席会议确定的任务。')).toEqual([
      '各乡镇: 各乡镇要落实联席会议确定的任务。',
    ]);
  });
});
