/** Lines round the statements of a paper about appointments, and lines that look like them: each form with an example of its own. By hand. */
import { describe, expect, it } from 'vitest';
import { isFrameLine } from '../../../src/records/frame.ts';

const ISSUER = '青川市人民政府';
const frame = (line: string, alone = true): boolean => isFrameLine(line, ISSUER, alone);

describe('a line of the frame', () => {
  it.each([
    '',
    '：',
    // A day, a span of days, with or without brackets.
    '2024年3月28日',
    '（2024年3月28日）',
    '2024年3月28日至29日',
    '2024年3月至4月',
    '2024年1月2日—3月4日',
    '2024年3月28日于青川',
    // Labels.
    '抄送：市委各部门',
    '抄 报：自治区政府',
    '主送：各局',
    '分送：各局',
    '报送：某厅',
    '发至：各旗县',
    '印发：一百份',
    '存档：办公室',
    '联系人：王小明',
    '电话：12345',
    '附件：名单',
    '校对：李四',
    '打印：李四',
    '来源：市政府办',
    '发文字号：某政发',
    '索引号：123',
    '日期：今日',
    '时间：今日',
    // Words at the end.
    '特此通知',
    '特此函告',
    '特此函复',
    '特此公告',
    '特此通告',
    '特此公布',
    '特此决定',
    '此复',
    '此令',
    '现予公布',
    '特此批复',
    '（此件公开发布）',
    '此件依申请公开',
    '（此页无正文）',
    '此页无正文',
    '你局《关于某事的请示》收悉',
    '《关于某事的请示》（某发〔2024〕1号）收悉',
    '你局关于某事的请示收悉',
    '（按姓氏笔画排序）',
    '以姓名笔画为序',
    '请按有关规定办理',
    '望认真遵照执行',
    '希知照',
    '请依照有关法律办理手续',
    '青川市人民政府办公室2024年3月印发',
    // Signatures and the authority.
    '市长　王小明',
    '代省长：王小明',
    '主任：王小明',
    '会长 李四',
    ISSUER,
    '青川市人民政府办公室',
    '青川市人民代表大会常务委员会',
    '中共青川市委员会 青川市人民政府',
    // To whom it is addressed.
    '各旗县（市、区）人民政府，市直各委办局：',
    '市财政局：',
    '各位代表：',
    '有关单位：',
    // Meetings that decided.
    '（2024年3月28日青川市第九届人民代表大会常务委员会第十五次会议通过）',
    '2024年3月28日市人大常委会第十五次会议通过',
    '〔2024年3月28日市政府常务会议决定〕',
  ])('%s', (line) => expect(frame(line)).toBe(true));
});

describe('no line of the frame', () => {
  it.each([
    '任命王小明为市财政局局长',
    '王小明任市财政局局长',
    '青川市人民政府任命王小明为局长',
    '王小明',
    '现将有关事项通知如下：',
    '经研究，决定：',
    '任命：',
    '免去王小明职务的市财政局：',
    '王小明等同志的：',
    '2024年3月28日市人大常委会第十五次会议任免王小明',
    '2024年3月28日市人大常委会第十五次会议决定',
    '（2024年3月28日会议决定任命王小明为局长）',
    '请王小明同志到岗',
    '特此说明情况',
    '某某的公司',
  ])('%s', (line) => expect(frame(line)).toBe(false));
});

it('a signature, an address and an authority stand by themselves', () => {
  for (const line of ['市长　王小明', '市财政局：', '青川市水务局'])
    expect([line, frame(line), frame(line, false)]).toEqual([line, true, false]);
  // The authority of the document is known wherever it stands.
  expect(frame(ISSUER, false)).toBe(true);
  expect(isFrameLine('某处', '某处', false)).toBe(true);
  expect(isFrameLine('某处', undefined, false)).toBe(false);
});
