/**
 * Each detector of damage: an example that it must find, and a text that looks like it and is
 * whole. A detector that is taken away, or that is not tried here, fails.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../../src/domain/diagnostics.ts';
import { detectors, findDamage } from '../../../src/importer/damage/index.ts';
import { draftOf, gazette } from './gazette.ts';

const plain = '青川市人民政府关于做好应急工作的通知';

interface Example {
  /** A text with the damage, under the title above. */
  readonly text: string;
  /** Line (counted from the first of the text), rule, words and suggestion of each finding. */
  readonly found: readonly [line: number, rule: string, words: string, suggestion?: string][];
  /** A text that is whole. */
  readonly whole: string;
  readonly title?: string;
}

const phrase = '完善突发事件应急预案体系，';
const examples: Readonly<Record<string, Example>> = {
  foreignWords: {
    text: '鼓励科研机构and三甲医院合作。\n支持企业 or个人申报。',
    found: [
      [1, 'foreign-word', '鼓励科研机构【and】三甲医院合作。', '和'],
      [2, 'foreign-word', '支持企业【or】个人申报。', '或'],
    ],
    whole: '鼓励使用Rand指数and R&D经费。',
  },
  doubledCharacters: {
    text: '市政府将将于年内完成。\n此事由市科科技局办理。\n各部门应应当按照要求落实。\n这是本市工作的的通知。\n突发事件发生后，突发动动物疫情。\n服务能力能力有所增强。',
    found: [
      [1, 'doubled', '市政府【将将】于年内完成。', '政府将于年'],
      [2, 'doubled', '此事由市【科科】技局办理。', '由市科技局'],
      [3, 'doubled', '各部门【应应】当按照要求落实。', '部门应当按'],
      [4, 'doubled', '这是本市工作【的的】通知。', '工作的通知'],
      [5, 'doubled', '突发事件发生后，突发【动动】物疫情。', '突发动物疫'],
      [6, 'doubled', '服务【能力能力】有所增强。', '服务能力有所'],
    ],
    whole:
      '为了了解职工工资情况，领导小组组长、市市场监管局局长配合协调调拨物资，天天检查饮用水水源，层层落实。第二二〇号文件由学习习惯推动，发展服务服务业企业企业家。',
  },
  strayAndMissing: {
    text: `一、${phrase}甲。\n二、${phrase}乙。\n三、${phrase}丙。\n四、完善突发事好件应急预案体系，丁。\n五、完善突发件应急预案体系，戊。`,
    found: [
      [4, 'stray', '善突发事好件应急预', '善突发事件应急预'],
      [5, 'omission', '善突发件应急预', '善突发事件应急预'],
    ],
    whole: `一、${phrase}甲。\n二、${phrase}乙。\n三、${phrase}丙。\n四、完善突发事件的应急预案体系，丁。`,
  },
  impossibleDates: {
    text: '本方案自2016年4月31日起执行。\n第二批于二〇一五年十三月报送。\n汛期演练定在2018年2月29日举行。',
    found: [
      [1, 'impossible-date', '本方案自【2016年4月31日】起执行。'],
      [2, 'impossible-date', '第二批于【二〇一五年十三月】报送。'],
      [3, 'impossible-date', '汛期演练定在【2018年2月29日】举行。'],
    ],
    whole: '2020年2月29日、一九九八年十二月三十一日、2024年6月，共12019年2月30日次。',
  },
  unreadableCharacters: {
    text: '甲\uE000乙为一人。\n丙\u{F0000}丁为一人。\n处置结果□公开。',
    found: [
      [1, 'unreadable', '甲\uE000乙为一人。'],
      [2, 'unreadable', '丙\u{F0000}丁为一人。'],
      [3, 'unreadable', '处置结果□公开。'],
    ],
    whole: '表彰下列个人：𬭚、䶮、㛃。',
  },
  otherScripts: {
    text: 'ᠠᠪ ᠠᠪ ᠴᠳ\n某某Приказ某某。\nᠠᠪ ᠴᠳ',
    found: [
      [1, 'unreadable', 'ᠠᠪ ᠠᠪ ᠴᠳ'],
      [2, 'unreadable', '某某Приказ某某。'],
      [3, 'unreadable', 'ᠠᠪ ᠴᠳ'],
    ],
    whole: '奇·达楞太、奇・达楞太到Ⅱ级α区调研。',
  },
  brackets: {
    text: '依据《某法》《某《某条例》办理。\n请按规定）执行。\n请按（规定执行。\n公开结果。（责任单位：某局',
    found: [
      [1, 'stray', '依据《某法》《某【《】某条例》办理。'],
      [2, 'cut-off', '请按规定【）】执行。'],
      [3, 'cut-off', '请按【（】规定执行。'],
      [4, 'cut-off', '结果。（责任单位：某【局】', '局）'],
    ],
    whole: '依据《关于〈某办法〉的通知》办理；1）报告；一）公布（2024年）。',
  },
  cutOffSentences: {
    text: '各地要严格落实责任，有关部门要密切\n一、加强协调\n配合，及时报告。\n二、信息员要密切配合工作，做好各项准备。\n三、加强保障，落实\n\n经费由财政安排。',
    found: [
      [
        1,
        'reading-order',
        '各地要严格落实责任，有关部门要密切',
        '<Moved line="12" after="10" reason="…">配合，及时报告。</Moved>',
      ],
      [5, 'cut-off', '三、加强保障，落实'],
    ],
    whole:
      '各地要落实责任。\n（一）申请表，一式两份\n（二）身份证，原件\n附件：1.甲表，乙表\n青川市人民政府\n2024年1月5日\n五、强化监测。【主办单位】市气象局；【协办单位】市水文局',
  },
  closingRemark: {
    text: '（此件公开发布）\n现将有关事项印发给你们。',
    found: [
      [
        1,
        'reading-order',
        '（此件公开发布）',
        '<Moved line="10" after="11" reason="…">（此件公开发布）</Moved>',
      ],
    ],
    whole: '现将有关事项印发给你们。\n（此件公开发布）',
  },
  numberSequences: {
    text: '第一条　为了工作。\n第二条　适用本办法。\n第二条　重复。\n第五条　缺号。\n第五条之一　插入。\n第五条之三　又缺。\n（二）从二开始。\n1.1目的\n1.10范围\n1.1目的',
    found: [
      [3, 'number-twice', '第二条 重复。'],
      [4, 'number-missing', '第五条 缺号。'],
      [6, 'number-missing', '第五条之三 又缺。'],
      [7, 'number-missing', '（二）从二开始。'],
      [8, 'number-missing', '1.1目的'],
      [9, 'number-missing', '1.10范围'],
      [10, 'number-twice', '1.1目的'],
    ],
    whole:
      '第一条　为了工作。\n第二条　适用本办法。\n（一）甲；\n（二）乙。\n第三条　又。\n（一）甲。\n第三条之一　插入。\n第三条之二　插入。\n第三条规定以外的事项，另行规定。\n1总则\n1.1目的\n1.2范围\n2组织\n2.1机构\n附件：1.甲\n2.乙',
  },
  rowsJoined: {
    text: '上半年情况如下\n甲业增加值 亿元 86.4 5.8\n乙业投资 亿元 —— -3.6\n丙业收入 万元 48216 6.5\n请各单位知悉。',
    found: [[2, 'rows-joined', '甲业增加值 亿元86.4 5.8']],
    // A table that is known as one; years in a sentence over two lines.
    whole:
      '指标  单位  数值  增速\n甲业增加值  亿元  86.4  5.8\n乙业投资  亿元  21.0  -3.6\n丙业收入  万元  48216  6.5\n计划在 2023 2024\n两年内完成。',
  },
  missingFigures: {
    text: '请执行。\n附件：1.甲流程图\n2.乙表\n青川市人民政府\n2024年1月5日\n附件1\n甲流程图\n附件2\n乙表\n甲。',
    found: [[7, 'missing-figure', '原文此处应有“甲流程图”，所据文本缺图。']],
    whole: '请执行。\n附件1\n甲流程图说明\n甲。',
  },
  factsUnlike: {
    text: '邮箱：qcsysb@126.com。\n邮箱：qcsyysb@126.com。\n电话：0475-8835888。\n电话：0475-8835889。',
    found: [
      [2, 'contradiction', 'qcsyysb@126.com / qcsysb@126.com'],
      [4, 'contradiction', '0475-8835889 / 0475-8835888'],
    ],
    whole:
      '邮箱：qcsysb@126.com。\n邮箱：qcsysb@126.com、other@163.com。\n电话：0475-8835888、0475-6212345。',
  },
  contentsUnlikeHeadings: {
    text: '目录\n1总则\n2机构\n3保障\n1总则\n甲。\n2组织机构\n乙。\n3保障\n丙。',
    found: [[3, 'contradiction', '2机构', '组织机构']],
    whole: '目录\n1总则\n2机构\n3保障\n1总则\n甲。\n2机构\n乙。\n3保障\n丙。',
  },
  titlesUnlike: {
    title: '青川市人民政府关于进一步做好应急工作的通知',
    text: '青政发〔2024〕1号\n各县：\n请执行。',
    found: [
      [
        -1,
        'contradiction',
        '青川市人民政府关于做好应急工作的通知 / 青川市人民政府关于进一步做好应急工作的通知',
      ],
    ],
    whole: '请执行。',
  },
  numbersUnlike: {
    text: '青政发〔2024〕1号\n各县：\n甲。\n\n青川市人民政府关于乙的通知\n青政发〔2024〕2号\n各县：\n乙。\n\n青川市人民政府关于丙的通知\n青川发〔2024〕3号\n各县：\n丙。',
    found: [[11, 'number-unlike', '青川发〔2024〕3号', '青政发〔2024〕3号']],
    whole:
      '青政发〔2024〕1号\n各县：\n甲。\n\n青川市人民政府关于乙的通知\n青政发〔2024〕2号\n各县：\n乙。\n\n青川市人民政府关于丙的通知\n青政规〔2024〕3号\n各县：\n丙。',
  },
  namesUnlike: {
    text: '市生态环境局、市财政局参加，市财政局、市生态环境局配合。\n市生态坏境局、市水务局参加。',
    found: [[2, 'name-unlike', '生态坏境局', '生态环境局']],
    whole: '甲、市水务局、市税务局、市农业农村局、市农牧局。',
  },
  brokenAddresses: {
    text: '网址：http://www.example.com/abc wz/index.html。',
    found: [
      [
        1,
        'spacing',
        'http://www.example.com/abc wz/index.html',
        'http://www.example.com/abcwz/index.html',
      ],
    ],
    whole: '网址：http://www.example.com/abc/index.html。',
  },
  lostNumbers: {
    text: '合格率达到％以上，增长率不低于%。\n其中占‰的单位。',
    found: [
      [1, 'cut-off', '合格率达【到】%以上，增长率不低于'],
      [1, 'cut-off', '到%以上，增长率不低【于】%。'],
      [2, 'cut-off', '其中【占】‰的单位。'],
    ],
    whole: '合格率达到95％以上，占百分比（%）、以%表示，约20%，近两成。',
  },
  lettersForDigits: {
    text: '2O24年1月l5日前完成，共1O件。\n于l月3日报告。',
    found: [
      [1, 'wrong-character', '【2O24年1月l5日】前完成，共1O件。', '2024年1月15日'],
      [1, 'wrong-character', '1月l5日前完成，共【1O】件。', '10件'],
      [2, 'wrong-character', '于【l月3日】报告。', '1月3日'],
    ],
    whole: '2024年1月15日前完成10件，G111线、A4纸2份，B类人员，O型血3名，COVID19项目。',
  },
};

const text = (e: Example, body: string): string =>
  gazette(plain, body).replace(`${plain}（1）`, `${e.title ?? plain}（1）`);
/** Lines before the body in {@link gazette}. */
const BEFORE = 9;

function findings(name: string, source: string) {
  const { stages } = draftOf(source);
  const detector = detectors[name];
  if (detector === undefined) throw new Error(`no detector ${name}`);
  return findDamage({ skeleton: stages.skeleton, documents: stages.documents, file: 'raw.txt' }, [
    detector,
  ]);
}

describe('the detectors of damage', () => {
  it('are all there, each tried here and each in a file of its own', () => {
    expect(Object.keys(detectors).sort()).toEqual(Object.keys(examples).sort());
    const files = readdirSync(join(import.meta.dirname, '../../../src/importer/damage'))
      .map((f) => f.replace('.ts', ''))
      .filter((f) => f !== 'index' && f !== 'detector');
    expect(files.sort()).toEqual(Object.keys(examples).sort());
  });

  for (const [name, e] of Object.entries(examples)) {
    it(`${name} finds its example`, () => {
      expect(
        findings(name, text(e, e.text)).map((d) => [
          (d.line as number) - BEFORE,
          d.rule,
          d.words,
          ...(d.suggestion === undefined ? [] : [d.suggestion]),
        ]),
      ).toEqual(e.found);
    });

    it(`${name} finds nothing in a text that is whole`, () => {
      expect(findings(name, gazette(plain, e.whole))).toEqual([]);
    });

    it(`${name} says it in both languages`, () => {
      const all = findings(name, text(e, e.text));
      expect(
        [
          ...all.map((d) => formatDiagnostic(d, 'zh')),
          ...all.map((d) => formatDiagnostic(d, 'en')),
        ].join('\n'),
      ).toMatchSnapshot();
    });
  }
});

describe('each word and each letter that a detector knows', () => {
  const suggestions = (name: string, body: string) =>
    findings(name, gazette(plain, body)).map((d) => d.suggestion);
  it.each([
    ['and', '和'],
    ['or', '或'],
    ['of', '的'],
    ['to', '至'],
    ['in', '在'],
    ['with', '与'],
    ['for', '为'],
    ['by', '由'],
    ['from', '自'],
    ['the', undefined],
  ])('%s between ideographs', (word, chinese) => {
    expect(suggestions('foreignWords', `支持企业${word}个人申报。`)).toEqual([chinese]);
  });
  it.each([
    ['2O24', '2024'],
    ['2o24', '2024'],
    ['2Q24', '2024'],
    ['20l4', '2014'],
    ['20I4', '2014'],
    ['20|4', '2014'],
    ['2S24', '2524'],
    ['2B24', '2824'],
    ['Z024', '2024'],
  ])('%s年', (wrong, right) => {
    expect(suggestions('lettersForDigits', `${wrong}年1月3日前完成。`)).toEqual([
      `${right}年1月3日`,
    ]);
  });
  it.each([
    ['每l0天开展一次自查', ['10天']],
    ['每月通报2O次以上', ['20次']],
    ['推广O2O模式、4S店和5S管理', []],
    ['每次加水5l后搅匀', []],
    ['按照B2层设计', []],
  ])('letters among digits before any word: %s', (text, wanted) => {
    expect(suggestions('lettersForDigits', `${text}。`)).toEqual(wanted);
  });
});

describe('numbers that run on over the levels above them', () => {
  const found = (body: string) =>
    findings('numberSequences', gazette(plain, body)).map((d) => `${d.rule} ${d.words}`);
  const chapters = (second: string): string =>
    `第一章　总则\n第一条　为了工作。\n第二条　适用本办法。\n第二章　职责\n${second}　各部门负责。`;
  it('articles, from chapter to chapter', () => {
    expect(found(chapters('第三条'))).toEqual([]);
    expect(found(chapters('第四条'))).toEqual(['number-missing 第四条 各部门负责。']);
  });
  it('arabic numbers, from one item to the next', () => {
    const items = (n: number): string => `一、甲\n1.做甲事。\n2.做乙事。\n二、乙\n${n}.做丙事。`;
    expect(found(items(3))).toEqual([]);
    expect(found(items(4))).toEqual(['number-missing 4.做丙事。']);
    // They may also begin anew.
    expect(found(items(1))).toEqual([]);
  });
  it('but not numbers in brackets, which begin anew', () => {
    const items = (n: string): string => `一、甲\n（一）做甲事。\n二、乙\n（${n}）做丙事。`;
    expect(found(items('一'))).toEqual([]);
    expect(found(items('二'))).toEqual(['number-missing （二）做丙事。']);
  });
});
