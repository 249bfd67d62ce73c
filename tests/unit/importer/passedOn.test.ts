/** Days of papers and lines at the end of a page, as older gazettes print them: which day is the paper's own, and what is no running head. Invented. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/corpus/parse.ts';
import { draftOf } from './gazette.ts';

const HEAD = ['青川县政报', '1988年第3期', '', '目录'];
const draft = (lines: readonly string[]) => {
  const { files, diagnostics } = draftOf(`${lines.join('\n')}\n`);
  const docs = [...files].flatMap(([name, text]) =>
    name.endsWith('.mdx') ? [{ text, ...parseDocument(name, name.slice(0, -4), text) }] : [],
  );
  return {
    dates: docs.map((d) => d.frontMatter?.date),
    text: docs.map((d) => d.text).join('\n'),
    rules: diagnostics.map((d) => d.rule),
  };
};

describe('a report under the notice that passes it on', () => {
  it.each([
    ['关于加强林木采伐管理的报告', '县人民政府：'],
    ['关于调整粮食定购任务的请示', '县政府：'],
    ['关于夏季防疫工作的意见', '县人民政府并地区卫生局：'],
  ])('%s: the day is the one of the notice', (report, addressee) => {
    const title = `青川县人民政府批转县某局${report}的通知`;
    const { dates, text } = draft([
      ...HEAD,
      `${title}…………（1）`,
      '青川县人民政府关于春耕生产的通知…………（3）',
      '',
      title,
      '青政〔1988〕5号',
      '各区公所，县直各单位：',
      `　　县人民政府同意县某局《${report}》，现转发给你们，望认真执行。`,
      '　　　　　　　一九八八年二月三日',
      '',
      report,
      addressee,
      '　　近几年来，这项工作取得了成绩，也存在一些问题。为了加强管理，特提出如下意见：',
      '　　一、各区公所要加强领导，每季度研究一次。',
      '　　以上意见如无不妥，请批转各地执行。',
      '　　　　　　　青川县某局',
      '　　　　　　　一九八八年一月十二日',
      '',
      '青川县人民政府关于春耕生产的通知',
      '青政〔1988〕6号',
      '各区公所，县直各单位：',
      '　　各区公所要抓好春耕。',
      '　　　　　　　一九八八年三月一日',
    ]);
    expect(dates).toEqual(['1988-02-03', '1988-03-01']);
    expect(text).not.toContain(`${report}${addressee}`);
  });
});

it('the report of two bodies is named behind both, and each of them signs by itself', () => {
  const title = '青川县人民政府批转县商业局、供销社《关于做好冬储蔬菜工作的报告》的通知';
  const { dates, text } = draft([
    ...HEAD,
    `${title}…………（1）`,
    '青川县人民政府关于春耕生产的通知…………（3）',
    '',
    '青川县人民政府批转县商业局、供销社',
    '《关于做好冬储蔬菜工作的报告》的通知',
    '青政〔1988〕25号',
    '',
    '各区公所，县直各单位：',
    '　　县人民政府同意县商业局、供销社《关于做好冬储蔬菜',
    '工作的报告》，现批转给你们，请认真执行。',
    '一九八八年十月九日',
    '',
    '关于做好冬储蔬菜工作的报告',
    '县人民政府：',
    '　　入秋以来，我县大白菜长势较好，但是部分菜农怕卖不',
    '出去，收购部门怕亏损。为了安排好冬春市场，现将有关意',
    '见报告如下：',
    '　　一、商业部门要在立冬以前与菜农签订合同，合同以外',
    '的蔬菜由菜农自行出售，任何单位不得设卡拦截。',
    '　　二、供销部门要修好菜窖，粮食部门要备足苫盖物资。',
    '　　以上报告如无不妥，请批转执行。',
    '青川县商业局',
    '青川县供销合作社',
    '一九八八年九月二十六日',
    '',
    '青川县人民政府关于春耕生产的通知',
    '青政〔1988〕6号',
    '各区公所，县直各单位：',
    '　　各区公所要抓好春耕，种子部门要在清明以前把良种送到',
    '各村，农机部门要检修好全部拖拉机。',
    '一九八八年三月一日',
  ]);
  expect(dates).toEqual(['1988-10-09', '1988-03-01']);
  expect(text).toContain('# 关于做好冬储蔬菜工作的报告\n');
  expect(text).not.toMatch(/执行。\s?青川县/u);
});

it('the month of the issue with the page beside it is the head of a page', () => {
  const article = (n: string): string[] => [
    `　　第${n}条　市农机主管部门负责全市农业机械的登记工作，乡镇农机站协助做好`,
    '宣传、培训工作，公安交通管理部门按照各自职责配合。',
  ];
  const { text } = draft([
    '青川政报',
    '2009年第3期',
    '',
    '目录',
    '青川市农业机械登记规定………………3',
    '青川市人民政府关于春耕生产的通知………………5',
    '2009.3　3',
    '青川市农业机械登记规定',
    ...['一', '二', '三'].flatMap(article),
    '4　青川政报',
    ...['四', '五', '六'].flatMap(article),
    '2009.3　5',
    '青川市人民政府关于春耕生产的通知',
    '青政〔2009〕6号',
    '各区人民政府：',
    '　　各区要抓好春耕，把良种在清明以前送到各村各户，农机部门要把全部拖拉机',
    '检修一遍。',
    '6　青川政报',
    ...['七', '八', '九'].flatMap(article),
    '2009.3　7',
    ...['十', '十一', '十二'].flatMap(article),
    '2009年3月1日',
  ]);
  expect(text).not.toMatch(/2009\.3|青川政报/u);
});

it('the head of the first paper behind the contents is no head of a page, though it stands at one', () => {
  const page = (n: number): string[] => [
    n % 2 === 1 ? 'QINGCHUAN 2021.4' : '青川市人民政府公报 2021年第4期',
    `— ${n} —`,
  ];
  const article = (n: string): string[] => [
    `　　第${n}条　市市容主管部门负责全市户外招牌管理工作，区市容主管部门负责`,
    '本辖区户外招牌的日常管理，公安、住房和城乡建设等部门按照各自职责做好相关工作。',
  ];
  const { text, rules } = draft([
    '青川市人民政府公报',
    '2021年第4期',
    '',
    '目录',
    '1 青川市户外招牌管理条例',
    '2 青川市人民政府关于春耕生产的通知',
    '3 青川市人民政府关于防汛工作的通知',
    '主管单位：青川市人民政府　编辑出版：青川市人民政府办公室公开科',
    ...page(1),
    '青川市人民代表大会常务委员会公告',
    '（第3号）',
    '　　《青川市户外招牌管理条例》已于2021年6月28日经青川市第七届人民代表大会常务',
    '委员会第三十次会议通过，现予公布，自2021年9月1日起施行。',
    '　　　　　　　　青川市人民代表大会常务委员会',
    '　　　　　　　　2021年8月2日',
    '',
    '青川市户外招牌管理条例',
    ...['一', '二', '三'].flatMap(article),
    ...page(2),
    '青川市人民政府',
    '关于春耕生产的通知',
    '青政〔2021〕6号',
    '各区人民政府：',
    ...['四', '五'].flatMap(article),
    '　　　　　　　　2021年3月1日',
    ...page(3),
    '青川市人民政府',
    '关于防汛工作的通知',
    '青政〔2021〕7号',
    '各区人民政府：',
    ...['六', '七'].flatMap(article),
    '　　　　　　　　2021年5月1日',
  ]);
  expect(rules).not.toContain('page-head-inside');
  expect(text).toContain('青川市人民代表大会常务委员会公告');
});

it('the day in brackets under a title, in Chinese numerals', () => {
  const { dates } = draft([
    ...HEAD,
    '青川县乡镇企业管理暂行规定…………（1）',
    '青川县人民政府关于春耕生产的通知…………（3）',
    '',
    '青川县乡镇企业管理暂行规定',
    '（一九八八年三月二十五日青川县人民政府发布）',
    '　　第一条　为了加强管理，制定本规定。',
    '　　第二条　县某局主管乡镇企业工作。',
    '',
    '青川县人民政府关于春耕生产的通知',
    '青政〔1988〕6号',
    '各区公所，县直各单位：',
    '　　各区公所要抓好春耕。',
    '　　　　　　　一九八八年三月一日',
  ]);
  expect(dates[0]).toBe('1988-03-25');
});

it.each(['邹新民　市发改委主任', '邹 新　市某局副局长', '邹新民　某某镇党委委员、副镇长'])(
  '%s over a page number is a member, and no running head',
  (line) => {
    const page = (n: number): string[] => [
      ...Array.from(
        { length: 6 },
        () => '　　各镇要做好防汛工作，落实责任，加强检查，及时报告情况，确保安全度汛，',
      ),
      '保障人民群众生命财产安全。',
      `— ${n} —`,
      '青川市人民政府公报 2024年第5期',
    ];
    const { text } = draft([
      '青川市人民政府公报',
      '2024年第5期',
      '',
      '目录',
      '青川市人民政府关于做好防汛工作的通知…………（1）',
      '青川市人民政府关于调整防汛指挥部成员的通知…………（4）',
      '',
      '青川市人民政府关于做好防汛工作的通知',
      '青政发〔2024〕1号',
      '各镇人民政府：',
      ...[1, 2, 3].flatMap(page),
      '　　　　　　　青川市人民政府',
      '　　　　　　　2024年5月6日',
      '青川市人民政府关于调整防汛指挥部成员的通知',
      '青政发〔2024〕2号',
      '各镇人民政府：',
      '　　现将调整后的人员名单通知如下：',
      '　　主　任：罗志远　市委副书记、市长',
      '　　委　员：祝　刚　市政府副秘书长',
      `　　　　　　${line}`,
      '— 4 —',
      '青川市人民政府公报 2024年第5期',
      '　　　　　　柳　青　市教育局局长',
      '　　　　　　秦大勇　市应急管理局局长',
      '　　　　　　　青川市人民政府',
      '　　　　　　　2024年5月8日',
      '— 5 —',
    ]);
    expect(text.replace(/[\s　]/gu, '')).toContain(line.replace(/[\s　]/gu, ''));
  },
);
