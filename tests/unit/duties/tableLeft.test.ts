/**
 * The net under the readers of tables: a row of which nothing was read is told, unless its columns
 * only list, name or measure. Invented bodies; the tables were written before the net was run on them.
 */
import { describe, expect, it } from 'vitest';
import { HEAD_REASONS, onlyLists } from '../../../src/duties/tableHeads.ts';
import { table } from '../records/document.ts';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ shui: ['县水利局'], cai: ['县财政局'] });
const read = (lines: readonly string[], over = '## 一、措施') =>
  dutiesOf(`# 甲\n\n${over}\n\n${table(lines[0]!, ...lines.slice(1))}\n`, register);
const told = (lines: readonly string[], over?: string): string[] =>
  read(lines, over).unread.map((u) => `${u.kind} ${u.text.replaceAll('\t', ' ')}`);

describe('a row of which nothing was read', () => {
  it.each<[string, string]>([
    ['干什么 | 谁来干', '疏浚东河 | 渔政站'],
    ['事项 | 抓手', '护岸 | 滩长包段'],
    ['路段 | 守护人', '东湾至西湾 | 甲某某'],
    ['河段 | 巡查要求', '东河上游 | 每日两遍'],
    ['时间 | 工作内容', '5月 | 船只检修'],
    ['步骤 | 做法', '第一步 | 腾空滩涂'],
    ['任务名称 | 完成标准', '清淤 | 不留死角'],
    ['项目 | 建设任务 | 业主', '渔港 | 码头两座 | 渔业公司'],
    ['乡镇 | 包片领导', '东湾镇 | 甲某某'],
    ['问题 | 整改措施', '占道经营 | 限期清退'],
    ['船名 | 停泊要求', '东湾一号 | 大风前回港'],
    ['序号 | 承接方 | 事由', '1 | 渔政站 | 看护航标'],
  ])('is told: %s', (head, row) =>
    expect(told([head, row])).toEqual([`row ${row.replaceAll(' | ', ' ')}`]),
  );
  it.each<[string, string]>([
    ['序号 | 名称 | 时代 | 地址', '1 | 东湾古塔 | 辽 | 东湾镇'],
    ['文件名称 | 发文字号', '关于清淤的通知 | 某政发〔2020〕1号'],
    ['品名 | 规格 | 单价（元）', '渔网 | 大号 | 120'],
    ['级别 | 损失（万元）', '特别重大 | 1000以上'],
    ['考核等次 | 单位', '优秀 | 渔政站、船厂'],
    ['县（市） | 学生数（人）', '东湾县 | 1200'],
    ['项目类别 | 项目名称 | 申报单位', '民俗 | 开渔祭海 | 东湾文化站'],
    ['指标名称 | 单位 | 上半年', '渔业产值 | 亿元 | 12'],
    ['姓名 | 工作单位', '甲某某 | 渔政站'],
    ['序号 | 任务 | 完成时限', '一、渔港建设 |  | '],
    ['序号 | 问题类型 | 责任人 | 备注', '1 | 群众反映 |  | '],
    ['镇 | 清淤措施（处）', '合计 | 12'],
    ['任务 | 责任单位', '疏浚东河 | 县水利局'],
    ['主任 | 甲某某 | 渔政站站长', '副主任 | 乙某某 | 船厂厂长'],
  ])('is not told: %s', (head, row) => expect(told([head, row])).toEqual([]));
  it('is told of figures where the words over the table speak of tasks', () => {
    const lines = ['镇 | 清淤（方）', '东湾镇 | 1200'];
    expect(told(lines)).toEqual([]);
    expect(told(lines, '## 一、清淤任务分解')).toEqual(['row 东湾镇 1200']);
    expect(told(lines, '各镇清淤任务如下：')).toEqual(['row 东湾镇 1200']);
  });
});

describe.each(HEAD_REASONS)('a column that holds $holds', (row) => {
  it('lists, for this reason alone', () => {
    expect(onlyLists(row.example)).toBe(true);
    expect(
      onlyLists(
        row.example,
        HEAD_REASONS.filter((r) => r !== row),
      ),
    ).toBe(false);
    if (row.none !== undefined) expect(onlyLists(row.none)).toBe(false);
  });
});
