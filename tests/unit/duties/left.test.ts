/**
 * The net under all readers of duties: a sentence of which nothing was read is told, unless a named
 * reason shows that it puts nothing on anybody. Invented bodies.
 */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ shuiwu: ['市水务局'], caizheng: ['市财政局'] });
const left = (body: string): string[] =>
  dutiesOf(`# 甲\n\n${body}\n`, register)
    .unread.filter((u) => u.kind === 'left')
    .map((u) => u.text);
const isLeft = (text: string): boolean => left(`## 一、措施\n\n${text}`).length > 0;

describe('a sentence of which nothing was read', () => {
  it.each([
    // Whoever acts, and whatever his verb is.
    ...['船老大每日巡滩两次。', '船东备齐救生衣。', '文化馆送戏下乡60场。'],
    ...['县级干部包乡，乡级干部包村。', '景区限流，日接待不超过8000人次。'],
    // An order to nobody in words that are no known verb, and a rule.
    ...['织密防火责任网。', '街镇队伍每支不少于30人。', '每个村办好1所诊所。'],
    ...['船老大由街道负责人担任，日日巡滩。'],
    // What a leader sees to, beside his name.
    ...['副县长甲某某：负责清淤方面工作。', '甲某某同志：分管渔业站。', '甲某某　负责护岸工作。'],
    // A line without a mark in which somebody acts, in brackets or not.
    ...['滩长日日巡滩', '（滩长兜底）'],
    // A word that tells or means speaks for its own part only.
    ...['岸线以清淤为抓手，船老大日日巡滩。', '船厂位于东河，船工听见警报落闸。'],
    // Words of a frame that ask for something all the same.
    ...[
      '现征求你们意见，请于4月12日前反馈。',
      '现下达任务，务必到位。',
      '现将名单附后，逾期不候。',
    ],
  ])('is told: %s', (text) => expect(isLeft(text)).toBe(true));

  it.each([
    ['is read', '市水务局负责清淤。'],
    ['is told for a reason of its own', '应当清淤。'],
    ['says a name', '市水务局清淤科'],
    ['says a name in brackets', '（清淤科）'],
    ['is too short', '清淤了。'],
    ['sends a paper out', '现将《清淤办法》印发给你们，请认真贯彻。'],
    ['opens a paper', '为做好清淤，现通知如下：'],
    ['opens an opinion', '为做好清淤，特提出以下意见。'],
    ['answers', '你局《关于清淤的请示》收悉。'],
    ['brings a paper into force', '本办法自公布之日起施行。'],
    ['ends another', '《清淤办法》同时废止。'],
    ['says where it holds', '本办法适用于全市河道清淤活动。'],
    ['says who explains it', '本办法由清淤站解释。'],
    ['says whom to call', '联系人：甲某某，电话：1234567。'],
    ['lists what is attached', '附件：清淤计划表，共两页。'],
    ['leaves something to another paper', '清淤奖惩办法另行制定。'],
    ['refers to another paper', '清淤补助按照国家规定执行。'],
    ['decides by saying it', '经市政府同意，成立清淤小组。'],
    ['agrees', '同意你局清淤计划，实行一套人员。'],
    ['says what a word means', '本办法所称清淤，是指挖除淤泥。'],
    ['says what something is', '清淤是一项民生工程。'],
    ['divides', '清淤分为春清和秋清。'],
    ['holds', '清淤费用包括人工、机械。'],
    ['says who make up a body', '清淤小组由水务、财政人员组成。'],
    ['gives a place', '清淤范围：东河、西河。'],
    ['gives a phase', '第一阶段：动员（3月）。'],
    ['gives a person', '副组长：甲某某（河长）。'],
    ['tells of what was', '东河清淤已经完工。'],
    ['tells of a change', '淤泥由3万方增至5万方。'],
    ['tells of a total', '去年，船老大巡滩1万次。'],
    ['tells of what lacks', '部分河段清淤不力。'],
    ['tells of a meeting', '会议听取清淤汇报。'],
    ['tells of what happened', '8月7日，东河发生滑坡。'],
    ['says what shall happen', '清淤大赛将于6月7日举行。'],
    ['thanks', '感谢您对清淤的关心。'],
    ['wishes', '希望获奖单位再创佳绩。'],
    ['says a principle', '坚持清淤与护岸并重。'],
    ['says an aim', '到2030年，河道清淤面貌一新。'],
    ['amends', '第九条增加一款，作为第三款：“甲”。'],
    ['takes away', '删去第十四条第二款。'],
    ['gives an office', '组长由市长担任，副组长由副市长兼任。'],
    ['says where an office sits', '清淤办公室设在市渔业站。'],
    ['says what a leader sees to', '分管清淤站、护岸站。'],
    ['says a case', '发生淤堵险情时。'],
  ])('is not told where it %s: %s', (_, text) => expect(isLeft(text)).toBe(false));

  it('is not told where its heading says why, by what, or what words mean', () => {
    for (const heading of ['指导思想', '编制依据', '名词术语', '存在的问题', '适用范围'])
      expect(left(`## 一、${heading}\n\n船老大每日巡滩。`), heading).toEqual([]);
    expect(left('## 一、巡滩\n\n船老大每日巡滩。')).toEqual(['船老大每日巡滩。']);
  });
  it('is not told where it is the title of an item, and told where it is the item', () => {
    expect(left('## 一、措施\n\n（一）织密责任网。船老大日日巡滩。')).toEqual(['船老大日日巡滩。']);
    expect(left('## 一、措施\n\n（一）织密责任网。\n\n船老大日日巡滩。')).toEqual([
      '船老大日日巡滩。',
    ]);
    expect(left('## 一、措施\n\n（一）织密责任网。\n\n（二）船老大日日巡滩。')).toHaveLength(2);
    expect(left('## 一、措施\n\n船老大巡滩，船东修船。织密网。船老大守滩。')).toHaveLength(2);
  });
  it('is not told in a list of things, and told in one of tasks', () => {
    const list = (opens: string): string[] =>
      left(`## 一、措施\n\n第三条 ${opens}：\n\n（一）修船用的材料；\n\n（二）船东的证件；`);
    expect(list('提交材料')).toEqual([]);
    expect(list('采取以下措施')).toHaveLength(2);
  });
  it('is not told of whom a paper is sent to, nor in a chronicle', () => {
    expect(left('各区船老大，各镇船东，各文化馆：')).toEqual([]);
    expect(left('船老大日日巡滩，船东备齐救生衣。')).toHaveLength(1);
  });
  it('is not told where a bracket puts the clause on somebody', () => {
    expect(isLeft('织密防火责任网。（责任单位：市水务局）')).toBe(false);
  });
});
