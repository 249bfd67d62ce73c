/** Who is meant behind 由, in titles of items, in cases and in lists of places. By hand; invented names. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ forest: ['县林业局'], road: ['县公路局'], school: ['县教体局'] });
const read = (say: string) => dutiesOf(say.replaceAll('\n', '\n\n'), register);
const who = (say: string): string[] =>
  read(say).duties.map(({ agencies }) => agencies.map((a) => a.printed).join('|'));
const told = (say: string): string[] => read(say).unread.map(({ kind, text }) => `${kind} ${text}`);

describe('somebody whom another has named, set up or hired', () => {
  it.each<[string, string[]]>([
    // The name of the other begins as a verb does.
    ['古树的日常照料由县人民政府决定设立的养护站承担。', ['养护站']],
    ['渡口的救生工作由县公路局组建的巡查队负责。', ['巡查队']],
    // Without 的 between them.
    ['苗木供应由县林业局所属国有苗圃企业承担。', ['国有苗圃企业']],
    ['路面清扫由县公路局下属保洁公司负责。', ['保洁公司']],
    ['山头巡护由乡镇选聘的护林员负责。', ['护林员']],
    ['校车由学校聘用的随车照管员看护。', ['随车照管员']],
  ])('%s', (say, right) => {
    expect(who(say)).toEqual(right);
    expect(told(say)).toEqual([]);
  });

  it('is told where nothing knows him', () => {
    const say = '堤坝的看护由县人民政府指定的老把式承担。';
    expect(who(say)).toEqual([]);
    expect(told(say)).toEqual([`body ${say}`]);
  });

  it('is told once where he was read', () => {
    const say = '苗圃由县林业局管护，林区道路由县公路局选定的养路队负责。';
    expect(who(say)).toEqual(['县林业局', '养路队']);
    expect(told(say)).toEqual([]);
  });
});

describe('the title of an item with a bracket behind it', () => {
  it.each([
    ['（一）学校自评（3月15日前）。各学校对照细则逐项打分。', ['各学校']],
    ['（二）机关初审（4月1日至4月20日）。县教体局组织评审。', ['县教体局']],
  ])('%s', (say, right) => expect(who(say)).toEqual(right));

  it('is no title where the bracket stands inside a sentence', () => {
    const say = '（二）承建主体由镇（街道）通过公开方式确定。承建主体应当公示方案。';
    expect(who(say)).toEqual(['镇（街道）', '承建主体']);
  });
});

describe('papers that must be handed in', () => {
  it('are nobody’s deed, whatever they begin with', () => {
    const say =
      '申报人应当提供以下资料：\n（一）登记表；\n（二）业主讨论记录和表决票；\n（三）村民签名册。';
    expect(who(say)).toEqual(['申报人']);
    expect(told(say)).toEqual([]);
  });
  it('but for one of whom a modal says something', () => {
    const say = '申报人应当提供以下资料：\n（一）登记表；\n（二）评估报告，评估机构应当签章。';
    expect(who(say)).toEqual(['申报人', '评估机构']);
  });
});

describe('whose a case or a place is', () => {
  it.each<[string, string[]]>([
    ['沿河街道（镇）、村（社区）要发动住户清运杂物。', ['沿河街道（镇）|村（社区）']],
    ['各镇和县直包联单位要排出班次。', ['各镇|县直包联单位']],
    ['各乡、镇人民政府要落实专人。', ['各乡、镇人民政府']],
    ['民政、残联、团委等部门分工负责，办好实事。', ['民政、残联、团委等部门']],
    ['由家长向学校提出休学申请。', ['家长']],
    ['养殖场发生大批死亡，应立即向县林业局报告。', ['养殖场']],
    ['林场采伐时，除病木外，不得伐除母树。', ['林场']],
    ['滑坡体下方的村民委员会接到撤离通知后，应当立即敲锣。', ['村民委员会']],
    [
      '逾期不补种的，由县林业局会同当地镇（街道）人民政府代为补种，费用由林主承担。',
      ['县林业局|当地镇（街道）人民政府', '林主'],
    ],
    ['各加工企业主要负责人要到场。', ['各加工企业主要负责人']],
    ['各林场一定要从严用火，备足水源。', ['各林场']],
    ['市、县两级要在汛前检查堤防。', ['市、县两级']],
    ['对新建的苗圃，由市财政一次性补助5万元。', ['市财政']],
    // No body: how many of them there are, what one does of his own will, and into what something is entered.
    ['设置两个以上网点应当备案。', []],
    ['监测数据列入部门年终考核。', []],
    ['道路资金由个人、集体和政府三方面筹集。', []],
  ])('%s', (say, right) => expect(who(say)).toEqual(right));
});

describe('what is done to whoever fails in office', () => {
  it('is not the duty of the bureau before it', () => {
    const say = '县林业局应当巡山护林，不认真履行护林职责的，给予处分。';
    expect(read(say).duties.map((d) => d.text)).toEqual(['县林业局应当巡山护林，']);
    expect(told(say)).toEqual(['nobody 不认真履行护林职责的，给予处分。']);
  });
  it('but that of one who watches over others', () => {
    const say = '县教体局要加强督导检查，工作不力的，予以通报。';
    expect(read(say).duties.map((d) => d.text)).toEqual([say]);
  });
  it('and of one who deals with several cases', () => {
    const say = '县林业局对未达标的村取消评优资格；工作失职的，追究责任。';
    expect(read(say).duties.map((d) => d.text)).toEqual([say]);
  });
});

describe('when something is due', () => {
  it.each<[string, string[]]>([
    [
      '县公路局坚持旬调度、季通报，年终组织考核。',
      ['旬调度 坚持旬调度、季通报', '季通报 坚持旬调度、季通报', '年终 组织考核'],
    ],
    [
      '县公路局将挖掘许可、占道许可的时限分别缩短至3个工作日、2个工作日以内。',
      [
        '3个工作日 将挖掘许可、占道许可的时限分别缩短至3个工作日、2个工作日以内',
        '2个工作日以内 将挖掘许可、占道许可的时限分别缩短至3个工作日、2个工作日以内',
      ],
    ],
    ['县教体局于次年2月组织复核。', ['次年2月 组织复核']],
    ['施工单位应当在完工前十日将资料送县公路局。', ['完工前十日 将资料送县公路局']],
    // Whose each of them is, these words do not say.
    ['县公路局、县林业局将许可时限分别缩短至3个工作日、2个工作日以内。', []],
    ['年终考核不合格的，取消资格。', []],
  ])('%s', (say, right) =>
    expect(read(say).deadlines.map(({ text, what }) => `${text} ${what}`)).toEqual(right),
  );
});

describe('a heading that is the name of a group', () => {
  it('says whose the task under it is', () => {
    const under = (heading: string): string[] => who(`## 一、${heading}\n负责河段的清淤工程。`);
    expect(under('工程组')).toEqual(['工程组']);
    expect(under('宣传报道组')).toEqual(['宣传报道组']);
    expect(under('成立督导组')).toEqual([]);
    expect(under('领导小组')).toEqual([]);
    expect(under('工作组')).toEqual([]);
    expect(under('现场处置组')).toEqual([]);
  });
});
