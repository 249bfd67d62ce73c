/** Several bodies and several times in one sentence: each duty and each time is its own body's. */
import { describe, expect, it } from 'vitest';
import { NO_LIMIT, placeDeadlines } from '../../../src/duties/deadlines.ts';
import { documentOf, dutiesOf, registerOf } from './documents.ts';

const register = registerOf({
  water: ['县水利局'],
  money: ['县财政局'],
  farm: ['县农业农村局'],
  rescue: ['县应急管理局'],
});
const read = (body: string) => dutiesOf(body, register);
const duties = (body: string): string[] =>
  read(body).duties.map(
    (d) => `${d.agencies.map((a) => `${a.role}:${a.id ?? a.name}`).join(' ')} | ${d.text}`,
  );
const deadlines = (body: string): string[] =>
  read(body).deadlines.map(
    (d) => `${d.kind} ${d.text} | ${d.what} | ${d.trigger ?? '-'} | ${d.owners.join('、')}`,
  );

describe('bodies in one part, each with its own verb', () => {
  it.each([
    [
      '应急物资由县应急管理局调拨、县财政局跟踪审计。',
      [
        'responsible:rescue | 应急物资由县应急管理局调拨、',
        'responsible:money | 县财政局跟踪审计。',
      ],
    ],
    [
      '由县水利局指导、县农业农村局推动，改造灌区12处。',
      [
        'responsible:water | 由县水利局指导、',
        'responsible:farm | 县农业农村局推动，改造灌区12处。',
      ],
    ],
    // What the first sets to work is a list, and no verb of a second.
    [
      '县水利局会同财政、农业农村等部门制定实施细则。',
      [
        'responsible:water cooperating:财政、农业农村等部门 | 县水利局会同财政、农业农村等部门制定实施细则。',
      ],
    ],
    [
      '县水利局牵头，县财政局（负责资金）、县农业农村局（负责技术）配合。',
      [
        'lead:water cooperating:money cooperating:farm | 县水利局牵头，县财政局（负责资金）、县农业农村局（负责技术）配合。',
      ],
    ],
  ])('%s', (body, expected) => expect(duties(body)).toEqual(expected));
});

describe('a body that the sentence names, and that is not the one who must', () => {
  it.each([
    [
      '由县水利局承办的事项，县财政局应当优先安排资金。',
      ['responsible:money | 县财政局应当优先安排资金。'],
    ],
    [
      '县水利局、原县环保局移交的档案由县财政局保管。',
      ['responsible:money | 县水利局、原县环保局移交的档案由县财政局保管。'],
    ],
    [
      '县财政局已于2023年12月拨付资金，县水利局应加快建设进度。',
      ['responsible:water | 县水利局应加快建设进度。'],
    ],
  ])('%s', (body, expected) => expect(duties(body)).toEqual(expected));

  it('gives what stands behind a semicolon to the one behind it', () => {
    expect(duties('对为首的，由县水利局从严处理；对失职的干部，由县财政局扣减经费。')).toEqual([
      'responsible:water | 对为首的，由县水利局从严处理；',
      'responsible:money | 对失职的干部，由县财政局扣减经费。',
    ]);
    expect(
      deadlines(
        '第一阶段（3月1日至3月31日），由县水利局宣传；第二阶段（4月至6月），由县财政局检查。',
      ),
    ).toEqual([
      'date 3月1日至3月31日 | 第一阶段 | - | 县水利局',
      'date 4月至6月 | 第二阶段 | - | 县财政局',
    ]);
  });

  it('is the team of a body, and whoever is given a limit', () => {
    expect(duties('县水利局应急抢险队负责一线抢险，县财政局国库科负责资金调度。')).toEqual([
      'responsible:县水利局应急抢险队 | 县水利局应急抢险队负责一线抢险，',
      'responsible:县财政局国库科 | 县财政局国库科负责资金调度。',
    ]);
    expect(duties('限企业30日内改正；逾期不改的，由县水利局处1万元罚款。')).toEqual([
      'responsible:企业 | 限企业30日内改正；',
      'responsible:water | 逾期不改的，由县水利局处1万元罚款。',
    ]);
  });

  it('does not give the words of the one before to the one behind, and tells of them', () => {
    const { unread } = read('牵头单位县水利局负责每月通报，责任单位要按月报送。');
    expect(duties('牵头单位县水利局负责每月通报，责任单位要按月报送。')).toEqual([
      'responsible:责任单位 | 责任单位要按月报送。',
    ]);
    expect(unread.map(({ text }) => text)).toEqual(['牵头单位县水利局负责每月通报，']);
  });
});

describe('times of several bodies', () => {
  it.each([
    '县财政局、县水利局分别于3日、5日内完成核查。',
    '县财政局、县水利局应分别在收到报告之日起3个工作日和5个工作日内提出意见。',
    '县应急管理局、县水利局应分别于5月底前、6月底前完成。',
  ])('are told where each has one of them and none is said of whom: %s', (body) => {
    expect(deadlines(body)).toEqual([]);
    expect(read(body).unread.map(({ kind }) => kind)).toContain('time');
  });

  it.each([
    [
      '县水利局分别在事发后1小时内、24小时内作出初报、续报。',
      [
        'duration 1小时内 | 作出初报、续报 | 事发后 | 县水利局',
        'duration 24小时内 | 作出初报、续报 | 事发后 | 县水利局',
      ],
    ],
    [
      '县财政局应于每年3月底前、9月底前各组织一次检查。',
      [
        'recurring 每年3月底前 | 应于每年3月底前、9月底前各组织一次检查 | - | 县财政局',
        'recurring 9月底前 | 应于每年3月底前、9月底前各组织一次检查 | - | 县财政局',
      ],
    ],
    [
      '会议纪要由县应急管理局在会后2日内整理印发。',
      ['duration 2日内 | 整理印发 | 会后 | 县应急管理局'],
    ],
    [
      '请县水利局、县财政局于收文后十日内函复。',
      ['duration 十日内 | 函复 | 收文后 | 县水利局、县财政局'],
    ],
    ['县水利局雪停后6小时内完成清除。', ['duration 6小时内 | 完成清除 | 雪停后 | 县水利局']],
    [
      '责任单位为县水利局，配合单位为县财政局，完成时限为2024年12月。',
      ['date 2024年12月 | 完成时限为2024年12月 | - | 县水利局、县财政局'],
    ],
  ])('%s', (body, expected) => expect(deadlines(body)).toEqual(expected));
});

it('takes no time for a limit that says which of the things is meant', () => {
  expect(deadlines('县水利局要确保2024年底前完工的12个项目按期投用。')).toEqual([]);
});

describe.each(NO_LIMIT)('a time that is no limit: $example', (row) => {
  // A document of its own each time, whose times nobody has found.
  const times = (): number => placeDeadlines(row.example, documentOf('甲。')).length;

  it('is none by its row', () => {
    expect(times()).toBe(0);
    // Without the words around it, the same time is a limit.
    const [others, at] = [NO_LIMIT as NoLimitRows, NO_LIMIT.indexOf(row)];
    others.splice(at, 1);
    expect(times()).toBeGreaterThan(0);
    others.splice(at, 0, row);
  });
});

type NoLimitRows = (typeof NO_LIMIT)[number][];

describe('whoever is answerable', () => {
  it('is the officer of a body, and each has his own words', () => {
    expect(duties('各社区负责人是第一责任人。')).toEqual([
      'responsible:各社区负责人 | 各社区负责人是第一责任人。',
    ]);
    expect(duties('各乡镇主要负责人为第一责任人，分管负责人为直接责任人。')).toEqual([
      'responsible:分管负责人 | 分管负责人为直接责任人。',
    ]);
  });

  it('is nobody of whom it is told how things stand', () =>
    expect(duties('问题一：部分网站更新不及时。')).toEqual([]));
});
