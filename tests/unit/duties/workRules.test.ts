/** How rules of work and regulations of a city put duties: heads of government, lists of fields of work, whom a sentence goes on with. By hand; invented names. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ water: ['县水利局'], money: ['县财政局'] });
const who = (say: string): string[] =>
  dutiesOf(say, register).duties.map(
    ({ agencies, text }) =>
      `${agencies.map((a) => `${a.role === 'responsible' ? '' : `${a.role}:`}${a.printed}`).join('|')}: ${text}`,
  );

describe('somebody named behind 由', () => {
  const tail = '有关工作由相关职能部门负责。';
  const own = `相关职能部门: ${tail}`;
  it.each([
    '经县政府研究，决定保留4个、撤销2个。',
    '今后，原则上不再成立新的机构，建立联席会议制度进行协调。',
    '设一等奖1名，奖励50万元。',
  ])('does not owe what the next sentence says without a modal: %s', (next) =>
    expect(who(`${tail}${next}`)).toEqual([own]),
  );
  it.each(['发现问题的，应当及时报告县水利局。', '必要时可以向社会公告。'])(
    'goes on where it has one: %s',
    (next) => expect(who(`${tail}${next}`)).toEqual([own, `相关职能部门: ${next}`]),
  );
  it('who is the subject himself goes on with any act, unless the paper decides it', () => {
    expect(who('县水利局负责河道清淤。建立巡查台账。')).toEqual([
      '县水利局: 县水利局负责河道清淤。',
      '县水利局: 建立巡查台账。',
    ]);
    expect(who('县水利局负责河道清淤。经县政府研究，决定拨付专款。')).toEqual([
      '县水利局: 县水利局负责河道清淤。',
    ]);
  });
});

describe('many of them, and by what each acts', () => {
  it.each([
    [
      '市国土资源、城乡规划、质量技术监督、财政、物价、公安、旅游、林业、环境保护、卫生、工商、城管执法等行政部门，按照各自职责，共同做好公园监督管理工作。',
      '市国土资源、城乡规划、质量技术监督、财政、物价、公安、旅游、林业、环境保护、卫生、工商、城管执法等行政部门',
    ],
    ['县财政、物价等部门，根据各自职责，做好管理工作。', '县财政、物价等部门'],
    ['县水利局等单位，依照职责，指导绿化工作。', '县水利局'],
    ['其他有关部门，在各自职责范围内，做好有关工作。', '其他有关部门'],
    ['市级行政许可实施机关应当于每年12月20日前书面报送县财政局。', '市级行政许可实施机关'],
  ])('%s', (say, names) => expect(who(say)).toEqual([`${names}: ${say}`]));
  it('a cost is nobody who acts by his duties', () =>
    expect(who('经费，按照职责由县财政局承担。')).toEqual([
      '县财政局: 经费，按照职责由县财政局承担。',
    ]));
});

describe('heads of a government and those who sit in its meetings', () => {
  it.each([
    ['县长主持县政府全面工作。', '县长'],
    ['副县长按分工负责处理分管工作。', '副县长'],
    ['常务副县长协助县长处理县政府日常工作。', 'cooperating:常务副县长|lead:县长'],
    ['县司法局列席会议。', '县司法局'],
    ['县财政局、县水利局列席会议。', '县财政局|县水利局'],
  ])('%s', (say, names) => expect(who(say)).toEqual([`${names}: ${say}`]));
  it.each([
    // How a body is led, a share of what is checked, a modal before 代表: no duty, and no name.
    '县政府实行县长负责制。',
    '部门联合抽查比例不低于10%。',
    '受县长委托，负责其他方面的工作，并可代表县政府进行外事活动。',
    '列席：县财政局、县水利局负责人。',
  ])('no duty: %s', (say) => {
    expect(who(say)).toEqual([]);
    expect(dutiesOf(say, register).unread).not.toEqual([]);
  });
});
