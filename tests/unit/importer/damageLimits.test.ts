/** Detectors of damage that look at single words: each word and each limit with its example, and with one that misses only that. By hand. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import type { Passage } from '../../../src/importer/damage/detector.ts';
import { detectors } from '../../../src/importer/damage/index.ts';
import type { DraftBlock, DraftDocument } from '../../../src/importer/structure.ts';
import { some } from './helpers.ts';

/** `line | words | suggestion` of what a detector finds in some paragraphs, or in lines of the source. */
const detect = (name: string, texts: readonly string[], more: object = {}): string[] => {
  const units = texts.flatMap((text, i) => readUnits([text]).map((u) => ({ ...u, line: i + 1 })));
  const passages = texts.map(
    (text, i): Passage => ({
      text,
      units: units.filter((u) => u.line === i + 1),
      type: 'paragraph',
      document: 0,
    }),
  );
  const draft = {
    skeleton: { units, masthead: [], colophon: [], contents: [] },
    documents: [],
    passages,
    all: texts.join('\n'),
    ...more,
  };
  return [...detectors[name]!.look(draft as never)].map(({ line, words, suggestion }) =>
    [line, words, ...(suggestion === undefined ? [] : [suggestion])].join(' | '),
  );
};

describe('an English word in a Chinese sentence', () => {
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
    ['AND', '和'],
  ])('%s is %s', (word, chinese) => {
    expect(detect('foreignWords', [`机构${word}医院`])).toEqual([
      `1 | 机构【${word}】医院 | ${chinese}`,
    ]);
    expect(detect('foreignWords', [`机构 ${word} 医院`])).toEqual([
      `1 | 机构【 ${word} 】医院 | ${chinese}`,
    ]);
  });
  it('the has no Chinese for it', () =>
    expect(detect('foreignWords', ['机构the医院'])).toEqual(['1 | 机构【the】医院']));
  it('stands behind an ideograph or a mark, and before an ideograph or what opens', () => {
    for (const before of '构，、”）')
      expect(detect('foreignWords', [`${before}and医院`]), before).toHaveLength(1);
    for (const after of '医“（')
      expect(detect('foreignWords', [`机构and${after}`]), after).toHaveLength(1);
    for (const text of [
      '。and医院',
      'Rand医院',
      '机构andy医院',
      '机构and。',
      '机构and RD',
      'and医院',
      '机构both医院',
    ])
      expect(detect('foreignWords', [text]), text).toEqual([]);
  });
});

describe('letters for digits', () => {
  const told = (text: string): string[] =>
    detect('lettersForDigits', [text]).map((l) => l.slice(4));
  it.each([
    ['2O24年', '【2O24】年 | 2024年'],
    ['2o24年', '【2o24】年 | 2024年'],
    ['2Q24年', '【2Q24】年 | 2024年'],
    ['2l24年', '【2l24】年 | 2124年'],
    ['2I24年', '【2I24】年 | 2124年'],
    ['2|24年', '【2|24】年 | 2124年'],
    ['2S24年', '【2S24】年 | 2524年'],
    ['2B24年', '【2B24】年 | 2824年'],
    ['2Z24年', '【2Z24】年 | 2224年'],
    ['2O24年1月l5日', '【2O24年1月l5日】 | 2024年1月15日'],
    ['2O24年1月', '【2O24年1月】 | 2024年1月'],
    ['l月5日', '【l月5日】 | 1月5日'],
    ['I月', '【I】月 | 1月'],
    ['l日', '【l】日 | 1日'],
    ['每l0天', '每【l0】天 | 10天'],
    ['2O次', '【2O】次 | 20次'],
    ['3I场', '【3I】场 | 31场'],
  ])('%s', (text, right) => expect(told(text)).toEqual([right]));
  it.each([...'年月日号期条款项件个名人户家元万亿吨米里亩', '％', '%'])('before %s', (unit) =>
    expect(told(`1O${unit}`)).toEqual([`【1O】${unit} | 10${unit}`]),
  );
  it.each(['2024年', 'B类', 'O年', 'B年', 'l年', '5l水', 'O2O模式', 'A1O件', '1OA'])(
    'not %s',
    (text) => expect(told(text)).toEqual([]),
  );
  it('is looked for in the masthead and in the colophon as well', () => {
    const units = readUnits(['2O24年', '1O期', '2O年']);
    const skeleton = { units, masthead: [0], colophon: [2], contents: [] };
    expect(detect('lettersForDigits', [], { skeleton })).toEqual([
      '1 | 【2O24】年 | 2024年',
      '3 | 【2O】年 | 20年',
    ]);
  });
});

describe('a sign of a share without its number', () => {
  it.each([
    '达到',
    '达',
    '率',
    '率为',
    '率达',
    '不低于',
    '不高于',
    '不少于',
    '不多于',
    '超过',
    '约',
    '占',
    '近',
    '至',
    '以上',
    '提高',
    '降低',
    '下降',
    '增长',
  ])('behind %s', (word) => {
    for (const sign of '%％‰')
      expect(detect('lostNumbers', [`比例${word}${sign}。`]), sign).toHaveLength(1);
    expect(detect('lostNumbers', [`比例${word}%5。`])).toEqual([]);
    expect(detect('lostNumbers', [`比例${word}5%。`])).toEqual([]);
  });
  it('is shown with the word before it', () =>
    expect(detect('lostNumbers', ['比例达到%以上。'])).toEqual(['1 | 比例达【到】%以上。']));
  it('is none where the sign itself is meant', () =>
    expect(detect('lostNumbers', ['以百分比（%）表示。', '不等于%。'])).toEqual([]));
});

describe('addresses and telephone numbers', () => {
  const told = (...texts: readonly string[]): string[] => detect('factsUnlike', texts);
  it('of mail differ by one character or two', () => {
    expect(told('a.b-c@qc.gov.cn', 'a.b-d@qc.gov.cn')).toEqual([
      '2 | a.b-d@qc.gov.cn / a.b-c@qc.gov.cn',
    ]);
    expect(told('abc@qc.cn', 'ade@qc.cn')).toHaveLength(1);
    expect(told('abc@qc.cn', 'def@qc.cn')).toEqual([]);
    expect(told('abc@qc.cn', 'abc@qc.cn')).toEqual([]);
    expect(told('abc@qc', 'abd@qc')).toEqual([]);
  });
  it('of telephones differ by one figure', () => {
    for (const [a, b] of [
      ['0475-8835888', '0475-8835889'],
      ['047-8835888', '047-8835889'],
      ['0475—88358881', '0475—88358882'],
      ['8835888', '8835889'],
      ['88358881', '88358882'],
    ] as const)
      expect(told(a, b), a).toEqual([`2 | ${b} / ${a}`]);
    for (const [a, b] of [
      ['0475-8835888', '0475-8835899'],
      ['883588', '883589'],
      ['883588811', '883588812'],
      ['8835888', '8835888'],
    ] as const)
      expect(told(a, b), a).toEqual([]);
  });
  it('are looked at in each pair, within a paragraph too', () => {
    expect(told('8835888、8835889、8835887')).toHaveLength(3);
    expect(told('某8835888某', 'x', '某8835889某')).toEqual(['3 | 8835889 / 8835888']);
  });
});

describe('an address with a space in it', () => {
  const told = (text: string): string[] => detect('brokenAddresses', [text]);
  it('is told with the address without it', () => {
    expect(told('见http://www.a.cn/tl wz/某')).toEqual([
      '1 | http://www.a.cn/tl wz/ | http://www.a.cn/tlwz/',
    ]);
    expect(told('https://www.a.cn/t l.html')).toHaveLength(1);
    for (const text of [
      'http://www.a.cn/tlwz/',
      'www.a.cn/tl wz',
      'http:// www.a.cn',
      'http://www.a.cn 某',
    ])
      expect(told(text), text).toEqual([]);
  });
});

describe('words in another script', () => {
  it.each([
    ['Tibetan', 'བོད'],
    ['Uyghur', 'ئۇي'],
    ['Cyrillic', 'Приказ'],
    ['Kana', 'ひら'],
    ['Kana of the other kind', 'カー'],
    ['Hangul', '한국'],
  ])('%s: two letters of it', (_, text) => {
    expect(detect('otherScripts', [`某某${text}某某`])).toEqual([`1 | 某某${text}某某`]);
    expect(detect('otherScripts', [`某某${[...text][0]}某某`])).toEqual([]);
  });
  it('Mongolian: one word, told by itself', () => {
    expect(detect('otherScripts', ['某某ᠠᠪ某某'])).toHaveLength(1);
    const rows = [
      ...detectors['otherScripts']!.look({
        skeleton: { units: readUnits(['ᠠᠪ ᠠᠪ ᠴᠳ', 'ᠠᠪ']) },
      } as never),
    ];
    expect(rows.map(({ parameters }) => parameters)).toEqual([
      { words: 3, repeats: 1 },
      { words: 1, repeats: 0 },
    ]);
  });
});

describe('a character that cannot be read', () => {
  it.each(['某\uFFFD某', '某\uE000某', '某\u{F0000}某', '结果□公开', '结果▯公开'])('%s', (text) =>
    expect(detect('unreadableCharacters', [text])).toEqual([`1 | ${text}`]),
  );
  it.each(['□是 □否', '是□否', '□公开', '结果□', '结果□公'])('not %s', (text) =>
    expect(detect('unreadableCharacters', [text])).toEqual([]),
  );
});

const paragraph = (text: string, line: number): DraftBlock => ({
  type: 'paragraph',
  text,
  units: [{ ...readUnits([text])[0]!, line }],
});

describe('contents of a document that call a section otherwise', () => {
  const told = (entries: readonly string[], headings: readonly string[]): string[] =>
    detect('contentsUnlikeHeadings', [], {
      documents: [
        {
          blocks: [
            { type: 'contents', blocks: entries.map((text, i) => paragraph(text, i + 1)) },
            ...headings.map((text, i) => ({
              ...paragraph(text, 50 + i),
              type: 'heading',
              depth: 2,
            })),
          ],
        } as unknown as DraftDocument,
      ],
    });
  it('are told with the heading', () =>
    expect(told(['6.7 科技支撑'], ['6.7 培训教育'])).toEqual(['1 | 6.7 科技支撑 | 培训教育']));
  it.each([
    '6.7 培训教育',
    '6.7 培训教育……12',
    '6.7 培训教育 12',
    '6.7 培训教育（12）',
    '6.7 培训教育(12)',
    '6.7 培 训 教 育',
    '6.7 培训教育···12',
  ])('are none with the same words: %s', (entry) =>
    expect(told([entry], ['6.7 培训教育'])).toEqual([]),
  );
  it('are none without a number, or of a number that heads nothing', () => {
    expect(told(['科技支撑'], ['6.7 培训教育'])).toEqual([]);
    expect(told(['6.8 科技支撑'], ['6.7 培训教育'])).toEqual([]);
    expect(told(['6.7 科技支撑'], ['培训教育'])).toEqual([]);
  });
  it('may stand in cells', () => {
    const units = readUnits(['6.7 科技支撑\t12']);
    expect(
      detect('contentsUnlikeHeadings', [], {
        documents: [
          {
            blocks: [
              { type: 'contents', blocks: [{ type: 'table', rows: [], units }] },
              { type: 'heading', depth: 2, text: '6.7 培训教育', units: [] },
            ],
          } as unknown as DraftDocument,
        ],
      }),
    ).toEqual(['1 | 6.7 科技支撑 | 培训教育']);
  });
});

describe('a remark before its text', () => {
  const told = (first: string, next: string, more: Partial<Passage> = {}): string[] => {
    const passages = [first, next].map(
      (text, i): Passage => ({
        text,
        units: [{ ...readUnits([text])[0]!, line: i + 3 }],
        type: 'paragraph',
        document: 0,
        ...(i === 1 ? more : {}),
      }),
    );
    return detect('closingRemark', [], { passages });
  };
  const text = '现将方案印发给你们。';
  it('is told with where it belongs', () =>
    expect(told('（此件公开发布）', text)).toEqual([
      '3 | （此件公开发布） | <Moved line="3" after="4" reason="…">（此件公开发布）</Moved>',
    ]));
  it('stands over the text that passes something on, of its document', () => {
    for (const verb of ['印发', '转发', '发布'])
      expect(told('（此件公开发布）', `现将方案${verb}。`), verb).toHaveLength(1);
    for (const next of ['现将方案公布。', '方案印发给你们。', '印发现将。'])
      expect(told('（此件公开发布）', next), next).toEqual([]);
    expect(told('（此件公开发布）', text, { type: 'heading' })).toEqual([]);
    expect(told('（此件公开发布）', text, { document: 1 })).toEqual([]);
    const heading = ['（此件公开发布）', text].map((words, i) => ({
      text: words,
      units: readUnits([words]),
      type: i === 0 ? 'heading' : 'paragraph',
      document: 0,
    }));
    expect(detect('closingRemark', [], { passages: heading })).toEqual([]);
    for (const remark of [
      '（另件公开发布）',
      '（此件公开发布）。',
      '见（此件公开发布）',
      '（此件（略）公开）',
    ])
      expect(told(remark, text), remark).toEqual([]);
  });
});

describe('a phrase with a character too many or too few', () => {
  const told = (...texts: readonly string[]): string[] => detect('strayAndMissing', texts);
  const phrase = '甲乙丙丁戊己庚辛';
  it('is told where the phrase stands three times without it', () => {
    const stray = '甲乙丙丁子戊己庚辛';
    expect(told(phrase, phrase, phrase, stray)).toEqual([`4 | ${stray} | ${phrase}`]);
    expect(told(phrase, phrase, stray)).toEqual([]);
    // The same character twice is for another detector, and some come and go.
    expect(told(phrase, phrase, phrase, '甲乙丙丁丁戊己庚辛')).toEqual([]);
    expect(told(phrase, phrase, phrase, '甲乙丙丁戊戊己庚辛')).toEqual([]);
    for (const c of '的各和级副及与之了等以将全已并其')
      expect(told(phrase, phrase, phrase, `甲乙丙丁${c}戊己庚辛`), c).toEqual([]);
  });
  it('is told where the phrase stands twice with it', () => {
    const lost = '甲乙丙戊己庚辛';
    expect(told(phrase, phrase, lost)).toEqual([`3 | ${lost} | ${phrase}`]);
    expect(told(phrase, lost)).toEqual([]);
    expect(told(phrase, phrase, lost, lost)).toEqual([]);
    // Of two phrases that differ there, neither is known.
    expect(told(phrase, phrase, '甲乙丙子戊己庚辛', lost)).toEqual([]);
    for (const whole of ['甲乙丙丙戊己庚辛', '甲乙丙戊戊己庚辛', '甲乙丙的戊己庚辛'])
      expect(told(whole, whole, lost), whole).toEqual([]);
  });
  it('is told once a line, and in ideographs only', () => {
    expect(told(phrase, phrase, phrase, '甲乙丙丁子戊己庚辛，甲乙丙丁丑戊己庚辛')).toHaveLength(1);
    expect(told(phrase, phrase, phrase, '甲乙丙丁，戊己庚辛')).toEqual([]);
    expect(told(phrase, phrase, '甲乙丙。戊己庚辛')).toEqual([]);
  });
  it('is none in cells', () => {
    const passages = [phrase, phrase, phrase, '甲乙丙丁子戊己庚辛'].map((text, i) => ({
      text,
      units: [{ line: i + 1, text }],
      type: 'cell',
      document: 0,
    }));
    expect(detect('strayAndMissing', [], { passages })).toEqual([]);
  });
});

describe('a word or a character that stands twice', () => {
  const told = (...texts: readonly string[]): string[] =>
    detect('doubledCharacters', texts).map((l) => l.split(' | ').slice(1).join(' for '));
  it('is told with two characters on each side', () => {
    expect(told('各级市政府将将于年内完成。')).toEqual([
      '各级市政府【将将】于年内完成。 for 政府将于年',
    ]);
    expect(told('本市服务能力能力有所增强。')).toEqual([
      '本市服务【能力能力】有所增强。 for 服务能力有所',
    ]);
  });
  it.each([...'长业家者性化区员费部站点型类法权'])(
    'is none before %s, which makes another word',
    (c) => expect(told(`本市服务能力能力${c}有所增强。`)).toEqual([]),
  );
  it.each(['各站做到随到随修。', '执法要边查边改。', '山路越走越窄。', '五保户每户每月补助百元。'])(
    'is none in two deeds at once: %s',
    (text) => expect(told(text)).toEqual([]),
  );
  it('is told where nothing stands before it that it could join', () => {
    expect(told('河道清淤结束。与与会代表座谈。')).toHaveLength(1);
    expect(told('河道清淤结束，成效明显。和和平路相接。')).toHaveLength(1);
    expect(told('工程全部完工与与此同时验收。')).toHaveLength(1);
    expect(told('县政府和和平乡签约。')).toEqual([]);
  });
  it.each([
    '投资以以色列为多。',
    '全县以钉钉子精神抓落实。',
    '水库库容恢复。',
    '我国国内市场回暖。',
  ])('is none where a word ends and the next begins alike: %s', (text) =>
    expect(told(text)).toEqual([]),
  );
  it('is none in the name of a body before its head', () => {
    expect(told('由市科科长负责。')).toEqual([]);
    expect(told('由市科科技局负责。')).toHaveLength(1);
  });
  it('is told where its phrase stands twice without it, and hardly with it', () => {
    // 丁 stands twice in the last.
    const phrase = '乙丙丁戊';
    expect(told(`甲${phrase}己。`, `甲${phrase}己。`, '甲乙丙丁丁戊己。').length).toBeGreaterThan(
      0,
    );
  });
});

describe('a sentence that breaks off', () => {
  it('is shown by its last twenty-four characters', () =>
    expect(detect('cutOffSentences', [`${some(30)}，有关部门要密切`])).toEqual([
      `1 | ${some(16)}，有关部门要密切`,
    ]));
});
