/**
 * What is due, where its time stands apart from it: in a bracket that says more than the time, on a
 * line of its own under the task, behind the last sentence of one. By hand, invented tasks.
 */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({
  shui: ['市水务局'],
  jiao: ['市交通运输局'],
});
/** `time | what`, and who owes it. */
const due = (...paragraphs: string[]): string[] =>
  dutiesOf(`# 甲\n\n${paragraphs.join('\n\n')}\n`, register, { date: '2023-11-20' }).deadlines.map(
    ({ text, what, owners }) =>
      [text, what, ...(owners.length === 0 ? [] : [owners.join('、')])].join(' | '),
  );

describe('a bracket that holds a time and what is said of it', () => {
  it.each<[string, string[]]>([
    [
      '甲演练（12月5日前，雨天顺延），乙演练（12月9日前）。',
      ['12月5日前 | 甲演练', '12月9日前 | 乙演练'],
    ],
    ['组织渡口救生演练（12月5日前，遇大风顺延）。', ['12月5日前 | 组织渡口救生演练']],
    ['公布抽查结果（12月10日前，如遇节假日顺延）。', ['12月10日前 | 公布抽查结果']],
    ['收缴过期药品（12月8日下班前，逾期不再受理）。', ['12月8日下班前 | 收缴过期药品']],
    ['寄送水样（12月15日前，以邮戳为准）。', ['12月15日前 | 寄送水样']],
    ['更换全部水表（12月底前，特殊情况除外）。', ['12月底前 | 更换全部水表']],
    ['召开村民议事会（12月6日前；具体时间另行通知）。', ['12月6日前 | 召开村民议事会']],
    [
      '核对名册（12月6日前，含当日），张榜公布（12月20日前，法定节假日除外）。',
      ['12月6日前 | 核对名册', '12月20日前 | 张榜公布'],
    ],
    // What the bracket says of a thing of its own is due by it.
    ['甲修堤（12月1日前，完成一期）。', ['12月1日前 | 完成一期']],
    ['甲修堤（12月1日前，二期开工）。', ['12月1日前 | 二期开工']],
    ['甲修堤（12月1日前提交方案，遇雨顺延）。', ['12月1日前 | 提交方案，遇雨顺延']],
  ])('%s', (text, right) => expect(due(text)).toEqual(right));
});

describe('a bracket at the end of a sentence', () => {
  it.each<[string, string[]]>([
    ['先普查。甲修堤（市水务局牵头，12月中旬）。', ['12月中旬 | 甲修堤 | 市水务局']],
    ['先普查。再立标。甲修堤（完成时限：12月底）。', ['12月底 | 甲修堤']],
    ['先普查。甲修堤（12月5日前，雨天顺延）。', ['12月5日前 | 甲修堤']],
    [
      '1.修复水毁路段。逐段设标，分段施工。（市交通运输局牵头，完成时限：12月底）',
      ['12月底 | 修复水毁路段 | 市交通运输局'],
    ],
    ['甲修堤。乙清淤。（市水务局牵头，完成时限：12月底）', ['12月底 | 甲修堤。乙清淤 | 市水务局']],
  ])('%s', (text, right) => expect(due(text)).toEqual(right));
});

describe('a time on a line of its own', () => {
  it('is that of the heading over it', () => {
    expect(due('## （一）整治河道', '排查沿河排污口，逐一登记。', '完成时限：2024年6月底')).toEqual(
      ['2024年6月底 | 整治河道'],
    );
    expect(due('## （一）整治河道', '责任单位：市水务局', '完成时间：2024年6月30日前')).toEqual([
      '2024年6月30日前 | 整治河道 | 市水务局',
    ]);
  });
  it('is that of the item before it, by its title', () => {
    expect(
      due(
        '## 二、主要任务',
        '1.整治河道。排查沿河排污口。',
        '完成时限：2024年6月底',
        '2.清理库区。打捞漂浮物。',
        '办结时限：2024年9月底前',
      ),
    ).toEqual(['2024年6月底 | 整治河道', '2024年9月底前 | 清理库区']);
    expect(due('（3）对全市渡船逐艘检验，建立台账。', '时限要求：2024年8月中旬。')).toEqual([
      '2024年8月中旬 | 对全市渡船逐艘检验，建立台账',
    ]);
  });
  it('is that of the paragraph before it, where a heading has several', () => {
    expect(
      due(
        '## 二、主要任务',
        '更换破损趸船。',
        '责任单位：市交通运输局',
        '时间节点：2024年10月底',
        '疏浚进港航道。',
        '责任单位：市水务局',
        '时间节点：2024年11月底',
      ),
    ).toEqual([
      '2024年10月底 | 更换破损趸船 | 市交通运输局',
      '2024年11月底 | 疏浚进港航道 | 市水务局',
    ]);
  });
  it('may stand with other labels', () => {
    expect(due('更换破损趸船。', '责任单位：市交通运输局；完成时限：2024年10月底')).toEqual([
      '2024年10月底 | 更换破损趸船 | 市交通运输局',
    ]);
    expect(
      due('更换破损趸船。', '主责：市交通运输局 协办：市水务局', '时限要求：2024年10月底'),
    ).toEqual(['2024年10月底 | 更换破损趸船 | 市交通运输局、市水务局']);
    expect(due('更换破损趸船。', '完成时限：2024年10月底 责任单位：市交通运输局')).toEqual([
      '2024年10月底 | 更换破损趸船 | 市交通运输局',
    ]);
  });
  it('may stand behind the last sentence', () => {
    expect(due('更换破损趸船。完成时限：2024年10月底。')).toEqual(['2024年10月底 | 更换破损趸船']);
    expect(due('1.更新趸船。先检后换。完成时限：2024年10月底。')).toEqual([
      '2024年10月底 | 更新趸船',
    ]);
  });
  it('has nothing but its own words where nothing stands before it', () => {
    expect(due('完成时限：2024年10月底')).toEqual(['2024年10月底 | 2024年10月底']);
  });
  it('that goes on with a sentence is due by that', () => {
    expect(due('## 三、报送', '时限要求：各组于2024年6月底前报送清单。')).toEqual([
      '2024年6月底前 | 报送清单 | 各组',
    ]);
  });
});
