/** What a thing must before somebody else acts, what is done to those who fail, heads of bodies behind 由, seasons, each year. By hand; invented names. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ water: ['县水利局'], money: ['县财政局'] });
const who = (say: string): string[] =>
  dutiesOf(say, register).duties.map(
    ({ agencies, text }) => `${agencies.map((a) => a.printed).join('|')}: ${text}`,
  );
const due = (say: string): string[] =>
  dutiesOf(say, register).deadlines.map(
    ({ text, iso, what, trigger, owners }) =>
      `${text} ${iso} ${what}${trigger === null ? '' : ` from ${trigger}`}: ${owners.join('、')}`,
  );

describe('somebody who acts where others have not', () => {
  const first = '现有船只、机具应于2024年8月20日前自行撤离，';
  it('owes neither what they must nor their time', () => {
    const then = '逾期不撤离的，由县水利局依法强制处理。';
    expect(who(`${first}${then}`)).toEqual([`县水利局: ${then}`]);
    expect(due(`${first}${then}`)).toEqual(['2024年8月20日前 2024-08-20 自行撤离: ']);
  });
  it('does owe what is to be done in a case', () =>
    expect(who('对应当撤离的船只，由县水利局登记造册。')).toHaveLength(1));
  it.each(['迟报、瞒报的，严肃追责。', '造成后果的，依法严肃处理。'])(
    'what is done to those who fail is not their duty: %s',
    (next) =>
      expect(who(`各镇须在接报后电话报告。${next}`)).toEqual(['各镇: 各镇须在接报后电话报告。']),
  );
});

describe('another who must, behind a case', () => {
  it.each([
    [
      '县水利局每季度核查一次；情况发生变化的，保障对象应当在30日内告知。',
      '30日内 P30D 告知 from 情况发生变化的: 保障对象',
    ],
    [
      '县水利局进行认定，认定书送达后30日内，土地使用权人应当提出方案。',
      '30日内 P30D 应当提出方案 from 认定书送达后: 土地使用权人',
    ],
    ['县水利局收到申请后5日内，作出决定。', '5日内 P5D 作出决定 from 收到申请后: 县水利局'],
  ])('owes it himself: %s', (say, right) => expect(due(say)).toContain(right));
  it('who has been in arrears for so long must as well', () =>
    expect(who('承租人累计6个月以上拖欠租金的，应当腾退住房。')).toEqual([
      '承租人: 承租人累计6个月以上拖欠租金的，应当腾退住房。',
    ]));
  it.each(['禁止任何单位和个人侵占水工程。', '严禁任何单位和个人侵占、毁损堤防、护岸等设施。'])(
    'whoever it may be must not: %s',
    (say) => {
      expect(who(say)).toEqual([`任何单位和个人: ${say}`]);
      expect(dutiesOf(say, register).duties[0]!.modality).toBe('must-not');
    },
  );
});

describe('names', () => {
  it.each([
    ['半专业队伍不少于30人，由乡镇武装部长带队。', '乡镇武装部长'],
    ['日常工作由乡镇武装部承担。', '乡镇武装部'],
    ['县人民医院负责救治。', '县人民医院'],
  ])('%s', (say, name) => expect(who(say).map((w) => w.split(': ')[0])).toEqual([name]));
  it.each(['参保人员住院合规医疗费用个人负担超过1.5万元的部分，按比例支付。'])(
    'no name in %s',
    (say) => expect(who(say)).toEqual([]),
  );
  it.each(['县食品安全委员会办公室设在县水利局，办公室主任由柳文斌兼任。', '县公安局政委　邵建国'])(
    'where a body sits and who is in it holds nothing up: %s',
    (say) =>
      expect(dutiesOf(say, register).unread.filter(({ kind }) => kind === 'unread')).toEqual([]),
  );
});

describe('times', () => {
  it.each([
    [
      '县水利局发现非法采砂行为立即制止并在1小时内报告县财政局。',
      '1小时内 PT1H 报告县财政局 from 发现非法采砂行为: 县水利局',
    ],
    [
      '县财政局每年3月底前拨付一半，余款于10月底前拨清。',
      '10月底前 R/P1Y 余款于10月底前拨清: 县财政局',
    ],
    [
      '县财政局每年3月底前拨付一半，2024年余款于10月底前拨清。',
      '10月底前 2024-10-31 拨清: 县财政局',
    ],
  ])('%s', (say, right) => expect(due(say)).toContain(right));
  it.each([
    '我县春季森林防火期为3月15日至6月15日，其中4月5日至5月10日为高火险期。',
    '今年主汛期为7月1日至8月20日。',
  ])('a season sets none: %s', (say) => expect(due(say)).toEqual([]));
  it('before a season, and by a day of each year, are two things', () =>
    expect(due('汛前，县水利局编制防治方案，于每年4月底前报县政府批准后公布。')).toEqual([
      '汛前 null 编制防治方案: 县水利局',
      '每年4月底前 R/P1Y 于每年4月底前报县政府批准后公布: 县水利局',
    ]));
  it('the days of a notice do', () => expect(due('公示期为6月1日至6月10日。')).toHaveLength(1));
});
