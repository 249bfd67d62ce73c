/**
 * Months of a list, cases that have a time each, seasons and the weather that they have, and what is
 * due where the words before it only say who and with whom. By hand; invented names.
 */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ water: ['县水利局'], money: ['县财政局'], office: ['县应急管理局'] });
const due = (say: string): string[] =>
  dutiesOf(say, register).deadlines.map(
    ({ text, iso, what, owners }) => `${text} ${iso} ${what}: ${owners.join('、')}`,
  );
const owed = (say: string): string[] =>
  dutiesOf(say, register).duties.map(
    (d) => `${d.agencies.map((a) => a.printed).join('、')} | ${d.text}`,
  );

describe('months of a list', () => {
  it.each<[string, string[]]>([
    [
      '县水利局要在10月和12月各清淤一次。',
      ['10月 2024-10 各清淤一次: 县水利局', '12月 2024-12 各清淤一次: 县水利局'],
    ],
    ['县财政局应当于11月份组织复核。', ['11月份 2024-11 组织复核: 县财政局']],
    // A month is no number of months.
    ['县水利局10月抽查一次水质。', []],
    ['县水利局三个月抽查一次水质。', ['三个月抽查一次 R/P3M 三个月抽查一次水质: 县水利局']],
    ['县水利局半月调度一次。', ['半月调度一次 null 半月调度一次: 县水利局']],
  ])('%s', (say, right) => expect(due(say)).toEqual(right));
});

it('what is done with a thing on its day is due on that day', () =>
  expect(due('县水利局应当每日采样，并在当日送至化验室。')).toEqual([
    '每日 R/P1D 应当每日采样: 县水利局',
    '当日 null 送至化验室: 县水利局',
  ]));

describe('cases that have a time each', () => {
  it.each<[string, string[]]>([
    [
      '县应急管理局对较大险情1小时内、一般险情4小时内报告县政府。',
      [
        '1小时内 PT1H 对较大险情报告县政府: 县应急管理局',
        '4小时内 PT4H 一般险情报告县政府: 县应急管理局',
      ],
    ],
    // A task of its own says what is due itself.
    [
      '县水利局勘察于9月底前、设计于10月底前完成。',
      ['9月底前 2024-09-30 勘察: 县水利局', '10月底前 2024-10-31 设计: 县水利局'],
    ],
  ])('%s', (say, right) => expect(due(say)).toEqual(right));
});

describe('a season', () => {
  it.each(['休渔期：每年3月1日至6月30日', '枯水期（每年11月1日至次年4月30日）。'])(
    'has its days, and they are no limit: %s',
    (say) => expect(due(say)).toEqual([]),
  );
  it.each([
    '全县每年夏季降雨集中。',
    '我市每年汛期来水偏多，险情多发。',
    '全县每年约2000名学生毕业。',
  ])('or its weather: %s', (say) => expect(due(say)).toEqual([]));
  it('before which somebody does a thing', () =>
    expect(due('县水利局入汛前，检修闸门。')).toEqual(['入汛前 null 检修闸门: 县水利局']));
  it('is one of each year where something is done in it', () =>
    expect(due('县水利局每年汛期巡查堤防。')).toHaveLength(1));
});

it('who does it, and with whom, is not what is due', () => {
  expect(due('县财政局会同县水利局每季度核对账目。')).toEqual([
    '每季度 R/P3M 每季度核对账目: 县财政局、县水利局',
  ]);
  expect(due('县水利局、县财政局每月对账。')).toEqual(['每月 R/P1M 每月对账: 县水利局、县财政局']);
});

describe('what is nobody', () => {
  it.each(['编制供水规划，月底前上报市政府审批。', '修订名录，年底前呈报省水利厅备案。'])(
    'a time before whom something goes to: %s',
    (say) => expect(owed(say)).toEqual([]),
  );
  it.each([
    ['禁止下列行为：\n\n（一）将污泥转由不具备资质的单位处置；', []],
    ['县水利局应当将污泥交由取得许可的企业处置。', ['县水利局']],
  ])('whoever is fit to be given a thing: %s', (say, right) => {
    const names = dutiesOf(say, register).duties.flatMap((d) => d.agencies.map((a) => a.printed));
    expect([...new Set(names)]).toEqual(right);
  });
  it('a body that is named is given a task', () =>
    expect(owed('线索交由县财政局处理。')).toEqual(['县财政局 | 线索交由县财政局处理。']));
  it.each(['投诉热线：12345。', '举报邮箱：a@b.cn。', '投诉举报电话：6543210。'])(
    'where to complain: %s',
    (say) => expect(owed(`任何单位有权举报。${say}`)).toEqual(['任何单位 | 任何单位有权举报。']),
  );
});
