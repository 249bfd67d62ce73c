/** What of a corpus goes into the index: classes, places, facts, names, damaged readings. Invented papers. */
import { describe, expect, it } from 'vitest';
import type { Corpus, GazetteDocument } from '../../../src/domain/model.ts';
import { clausesOf, Gatherer } from '../../../src/search/gather.ts';
import { knowledgeOf } from '../../../src/search/knowledge.ts';
import { shortTitle, sourceIssue } from '../../../src/search/records.ts';
import { clauseClasses } from '../../../src/search/shapes.ts';
import { bracketsOf, facts, probes, readings } from '../../../src/search/tokens.ts';
import { corpusOf, documentOf } from '../records/document.ts';

const agencies = [
  { id: 'shuiwu', name: '市水务局', aliases: ['市水利局'], kind: 'department' },
  { id: 'caizheng', name: '市财政局', aliases: [], kind: 'department' },
  { id: 'shi', name: '市', aliases: [], kind: 'department' },
] as never;
const known = (front: string, ...lines: string[]) => {
  const corpus = corpusOf(documentOf(front, lines), agencies);
  const knowledge = knowledgeOf(corpus);
  return {
    knowledge,
    corpus,
    at: (anchor: string) => ({
      agencies: knowledge.agencies('doc', anchor),
      class: knowledge.class('doc', anchor),
      persons: knowledge.persons('doc', anchor),
      days: knowledge.days?.('doc', anchor),
      names: knowledge.names?.('doc', anchor),
    }),
  };
};

describe('what is known of a clause', () => {
  it('is the agency that its words name, and the duty that they are', () => {
    const { at } = known(
      'title: 甲\nkind: notice',
      '# 甲',
      '市水务局应当修堤。',
      '修堤要快，市水利局、市财政局好。',
      '修堤。',
    );
    expect(at('p1')).toEqual({
      agencies: ['shuiwu'],
      class: clauseClasses.duty,
      persons: [],
      days: [],
      names: [],
    });
    expect(at('p2')).toMatchObject({ agencies: ['shuiwu', 'caizheng'], class: undefined });
    expect(at('p3')).toMatchObject({ agencies: [], class: undefined });
    expect(at('none')).toEqual({
      agencies: [],
      class: undefined,
      persons: [],
      days: [],
      names: [],
    });
  });
  it('is whom it appoints, and where', () => {
    const { at } = known(
      'title: 人事任免\nkind: appointments',
      '# 人事任免',
      '任命张三为市水务局局长。',
    );
    expect(at('p1')).toMatchObject({
      agencies: ['shuiwu'],
      class: clauseClasses.appointment,
      persons: ['张三'],
    });
  });
  it('is the day of an entry, its leaders and places', () => {
    const { at } = known(
      'title: 2024年1月大事记\nkind: chronicle',
      '# 2024年1月大事记',
      '1月3日 市长张小三到青河县调研。',
      '1月30日—31日 市长张小三到青河县调研。',
      '1月，市长张小三调研。',
    );
    expect(at('p1')).toMatchObject({
      class: clauseClasses.event,
      days: ['D20240103', 'd0103'],
      names: ['张小三', '青河县'],
    });
    expect(at('p2').days).toEqual(['D20240130', 'd0130', 'D20240131', 'd0131']);
    expect(at('p3').days).toEqual([]);
  });
  it('is a month of days at most', () => {
    const { at } = known(
      'title: 2024年大事记\nkind: chronicle',
      '# 2024年大事记',
      '1月1日至3月1日 市长张小三调研。',
    );
    expect(at('p1').days).toHaveLength(62);
  });
  it('is an indicator', () => {
    const { at } = known(
      'title: 甲\nkind: notice',
      '# 甲',
      '| 序号 | 指标 | 2024年 |\n| - | - | - |\n| 1 | 水质达标率 | 90% |',
    );
    expect(at('r1').class).toBe(clauseClasses.indicator);
  });
  it('is worked out once for a corpus', () => {
    const { corpus, knowledge } = known('title: 甲\nkind: notice', '# 甲', '修堤。');
    expect(knowledgeOf(corpus)).toBe(knowledge);
  });
});

describe('an issue on its way into the index', () => {
  const source = (doc: GazetteDocument) => {
    const corpus: Corpus = corpusOf(doc, agencies);
    return sourceIssue(corpus, corpus.issues[0]!, knowledgeOf(corpus)).documents[0]!;
  };
  const doc = documentOf('title: 甲的通知\nkind: notice\ndocNumber: 某政发〔2024〕12号', [
    '# 甲的通知',
    '某政发〔2024〕12号',
    '## 一、某一章节的名称很长很长很长很长很长很长很长很长',
    '### （一）某节',
    '#### 1\\. 某目',
    '市财政局、市水务局应当修堤。',
  ]);
  it('has what a document is called', () => {
    expect(source(doc)).toMatchObject({
      id: 'doc',
      title: '甲的通知',
      docNumber: '某政发〔2024〕12号',
      kind: 'notice',
    });
    expect(source(documentOf('title: 甲\nkind: notice', ['# 甲'])).docNumber).toBeNull();
  });
  it('has the number at the title alone', () => {
    const { clauses } = source(doc);
    expect(clauses[0]).toMatchObject({
      class: clauseClasses.title,
      facts: [
        facts.serial(12),
        facts.numbered(2024, 12),
        ...['某政', '政发'].map((pair) => facts.lettered(pair, 12)),
      ],
    });
    expect(clauses[1]).toMatchObject({ class: clauseClasses.docNumber, facts: [] });
    const order = source(documentOf('title: 甲\nkind: order\ndocNumber: 第12号', ['# 甲']));
    expect(order.clauses[0]?.facts).toEqual([facts.serial(12)]);
    expect(source(documentOf('title: 甲\nkind: notice', ['# 甲'])).clauses[0]?.facts).toEqual([]);
  });
  it('has the two nearest headings, cut after 24 characters', () => {
    const { clauses } = source(doc);
    expect(clauses.map(({ section }) => section)).toEqual([
      '',
      '',
      '',
      '一、某一章节的名称很长很长很长很长很长很长很长很…',
      '一、某一章节的名称很长很长很长很长很长很长很长很… › （一）某节',
      '（一）某节 › 1. 某目',
    ]);
    expect(clauses.map(({ class: kind }) => kind)).toEqual([
      clauseClasses.title,
      clauseClasses.docNumber,
      clauseClasses.heading,
      clauseClasses.heading,
      clauseClasses.heading,
      clauseClasses.duty,
    ]);
  });
  it('has the agencies in the order of the register', () => {
    expect(source(doc).clauses.at(-1)?.facts).toEqual([facts.agency(0), facts.agency(1)]);
  });
  it('has the reading of the damaged source where it was mended', () => {
    const mended = documentOf('title: 甲\nkind: notice', [
      '# 甲',
      '发生<Corr sic="动动物" kind="doubled" reason="重">动物</Corr>疫情。',
      '发生<Corr sic="" kind="omission" reason="漏">动物</Corr>疫情。',
      '发生<Sic kind="doubtful" reason="疑">动物</Sic>疫情。',
    ]);
    expect(source(mended).clauses.map(({ damaged }) => damaged)).toEqual([
      undefined,
      '发生动动物疫情。',
      undefined,
      undefined,
    ]);
  });
  it('has it where the source has it, and not at the first of the same words', () => {
    const read = documentOf('title: 甲\nkind: notice', [
      '# 甲',
      '甲和乙，加快平台<Corr sic="and" kind="doubtful" reason="误">和</Corr>数据库建设。',
    ]);
    const doc = {
      ...read,
      clauses: read.clauses.map((clause) => ({ ...clause, sourceLines: [2, 3] as const })),
    };
    const corpus = corpusOf(doc);
    const [issue] = corpus.issues;
    if (issue === undefined) throw new Error('There is no issue.');
    const lines = ['甲', '甲和乙，加快平台 and 数', '据库建设。'];
    const made = sourceIssue(corpus, { ...issue, source: lines }, knowledgeOf(corpus));
    expect(made.documents[0]?.clauses[1]?.damaged).toBe('甲和乙，加快平台and数据库建设。');
  });
  it('has the names of persons', () => {
    const { clauses } = source(
      documentOf('title: 人事任免\nkind: appointments', ['# 人事任免', '任命张三为市水务局局长。']),
    );
    expect(clauses[1]).toMatchObject({
      persons: ['张三'],
      names: ['张三'],
      facts: [facts.agency(0), facts.person('张三'), facts.change('appoint'), facts.post('局长')],
    });
    expect(clauses[0]).not.toHaveProperty('names');
  });
});

describe('a title without what wraps it', () => {
  it.each([
    ['某政府关于印发《某方案》的通知', '某方案'],
    ['关于公布某名单的通告', '某名单'],
    ['关于发布《某》的公告', '某'],
    ['关于转发某意见的决定', '某意见'],
    ['关于下发 《某方案》 的通知', '某方案'],
    ['关于印发《甲》和《乙》的通知', '甲》和《乙'],
    ['关于做好某事的通知', '关于做好某事的通知'],
    ['关于印发某方案的函', '关于印发某方案的函'],
    ['某方案', '某方案'],
  ])('%s', (title, short) => expect(shortTitle(title)).toBe(short));
});

describe('the keys of a text', () => {
  const all = (gathered: Gatherer) =>
    Object.fromEntries(
      gathered.keys().map((key) => [key, Array.from(gathered.get(key) ?? [])] as const),
    );
  it('are runs of three where the first two stand in many clauses', () => {
    const gathered = new Gatherer();
    const texts = ['甲乙丙', '甲乙丁甲乙', '丙丁戊', '丙丁戊丙丁己'];
    for (const [n, text] of texts.entries()) gathered.pairs(readings.text, text, n);
    gathered.triples(readings.text, texts, 1);
    expect(Object.entries(all(gathered)).filter(([key]) => key.length === 3)).toEqual([
      ['甲乙丙', [0, 0]],
      ['甲乙丁', [1, 0]],
      ['丙丁戊', [2, 0, 3, 0]],
      ['丁戊丙', [3, 1]],
      ['丙丁己', [3, 3]],
    ]);
    const strict = new Gatherer();
    for (const [n, text] of texts.entries()) strict.pairs(readings.text, text, n);
    // 甲乙 stands three times, in two clauses.
    strict.triples(readings.text, texts, 2);
    expect(strict.keys().filter((key) => key.length === 3)).toEqual([]);
  });
  it('are as many as there are, and none that is not', () => {
    const gathered = new Gatherer();
    const units = Array.from({ length: 3000 }, (_, n) => String.fromCharCode(0x4e00 + n));
    units.forEach((unit, n) => {
      gathered.pairs(readings.text, `${unit}${units[(n * 7 + 1) % 3000]}`, n);
    });
    expect(gathered.keys()).toHaveLength(3000);
    expect(gathered.keys().every((key) => gathered.get(key)?.length === 2)).toBe(true);
    expect(Array.from(gathered.get(`${units[5]}${units[36]}`) ?? [])).toEqual([5, 0]);
    expect(gathered.get(`${units[5]}${units[5]}`)).toBeUndefined();
    gathered.singles(readings.text, '一', 0);
    expect(gathered.get(units[40] ?? '')).toBeUndefined();
  });
  it('have their places however many texts there are', () => {
    const gathered = new Gatherer();
    // Texts of 0 to 99 characters, 2,000 of them: 天 at the end of each that is long enough.
    for (let n = 0; n < 2000; n += 1)
      gathered.pairs(readings.text, n % 100 < 3 ? '天' : `${'地'.repeat((n % 100) - 1)}天`, n);
    const ends = Array.from({ length: 2000 }, (_, n) => n).filter((n) => n % 100 >= 3);
    expect(Array.from(gathered.get('地天') ?? [])).toEqual(ends.flatMap((n) => [n, (n % 100) - 2]));
    // One of 99 places at 3, 96 and so on, each once: 98·97/2 pairs in a hundred texts.
    expect(gathered.get('地地')).toHaveLength(20 * 2 * ((97 * 98) / 2));
  });
  it('are facts, too', () => {
    const gathered = new Gatherer();
    gathered.add(facts.agency(1), 2, 3);
    gathered.add(facts.agency(1), 4, 0);
    expect(all(gathered)).toEqual({ [facts.agency(1)]: [2, 3, 4, 0] });
    expect(gathered.get(facts.agency(2))).toBeUndefined();
  });
  it('stand in so many clauses', () => {
    expect(clausesOf([])).toBe(0);
    expect(clausesOf([0, 1, 0, 5, 2, 0, 3, 3, 3, 4])).toBe(3);
  });
  it('are its pairs with their places', () => {
    const text = new Gatherer();
    text.pairs(readings.text, '甲乙丙', 0);
    text.singles(readings.text, '甲乙丙', 0);
    text.pairs(readings.text, '甲', 1);
    text.pairs(readings.text, '', 1);
    text.pairs(readings.text, '乙丙乙丙', 2, 5);
    expect(all(text)).toEqual({
      甲乙: [0, 0],
      乙丙: [0, 1, 2, 5, 2, 7],
      丙乙: [2, 6],
      甲: [0, 0],
      乙: [0, 1],
      丙: [0, 2],
    });
    const sound = new Gatherer();
    sound.pairs(readings.sound, 'ab cd', 4, 0, ' ');
    sound.pairs(readings.sound, ' a', 5, 0, ' ');
    sound.pairs(readings.initials, 'ab', 6, 2000);
    expect(all(sound)).toEqual({
      [`${readings.sound}ab`]: [4, 0],
      [`${readings.sound}cd`]: [4, 3],
      [`${readings.initials}ab`]: [6, 2000],
    });
    expect([...bracketsOf('(一)甲乙')]).toEqual(
      ['(一', '一)', ')甲'].map((k) => readings.brackets + k),
    );
    expect([...bracketsOf('甲乙')]).toEqual([]);
  });
  it('that find a phrase cover it, the ends first and then the middle', () => {
    const offsets = (phrase: string) => probes(phrase).map(({ offset }) => offset);
    expect(offsets('甲')).toEqual([]);
    expect(offsets('甲乙')).toEqual([0]);
    expect(offsets('甲乙丙')).toEqual([0, 1]);
    expect(offsets('甲乙丙丁')).toEqual([0, 2]);
    expect(offsets('甲乙丙丁戊')).toEqual([0, 3, 2]);
    expect(offsets('甲乙丙丁戊己庚辛')).toEqual([0, 6, 2, 4]);
    expect(offsets('甲乙丙丁戊己庚辛壬癸')).toEqual([0, 8, 4, 2, 6]);
    expect(probes('甲乙丙', readings.damaged).map(({ key }) => key)).toEqual([
      `${readings.damaged}甲乙`,
      `${readings.damaged}乙丙`,
    ]);
  });
  it('of facts are each their own', () => {
    const all = [
      facts.agency(35),
      facts.agency(36),
      facts.serial(5),
      facts.numbered(2024, 5),
      facts.person('张三'),
      facts.held('time'),
      facts.form('d0103'),
    ];
    expect(all.map((key) => key.slice(1))).toEqual([
      'az',
      'a10',
      'n5',
      'N2024.5',
      'p张三',
      'ktime',
      'd0103',
    ]);
    expect(all.every((key) => key.startsWith(readings.fact))).toBe(true);
    expect(facts.agency(1).startsWith(facts.agencies)).toBe(true);
    expect(new Set(Object.values(readings)).size).toBe(Object.keys(readings).length);
  });
});
