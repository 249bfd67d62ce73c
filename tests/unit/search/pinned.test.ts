/**
 * The functions that read queries and texts, one by one, over pieces of whole gazettes, as a
 * snapshot: what is right is held by the other files here; this one shows in a moment what a change
 * of one of them moves besides. Of each piece of which a function says something a line is kept.
 */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { akinWords, gradesAlone } from '../../../src/search/akin.ts';
import { agenciesCalled, agencyOfWord, type Called, mentions } from '../../../src/search/called.ts';
import { coreOf } from '../../../src/search/core.ts';
import {
  fold,
  foldKeepingBrackets,
  gradesIn,
  ordinalsIn,
  withOrdinals,
} from '../../../src/search/fold.ts';
import { formsOf, soughtIn, withinBounds } from '../../../src/search/forms.ts';
import { agenciesGuessed } from '../../../src/search/guessed.ts';
import { knowledgeOf } from '../../../src/search/knowledge.ts';
import { excerpt, holds, placesOf } from '../../../src/search/match.ts';
import { searchLetters, searchNames } from '../../../src/search/names.ts';
import {
  besideIt,
  isOneOfTwo,
  likeByParts,
  partsOf,
  standsFor,
} from '../../../src/search/parts.ts';
import { isAbbreviation, parseNumber, parseQuery, withNumber } from '../../../src/search/query.ts';
import { shortTitle, sourceIssue } from '../../../src/search/records.ts';
import { contentOfShard, cutIntoSpans, shardOf } from '../../../src/search/shards.ts';
import { sounds } from '../../../src/search/soundTable.ts';
import { namesLike } from '../../../src/search/suggest.ts';
import { bracketsOf, probes, readings } from '../../../src/search/tokens.ts';
import { draftedCorpus } from '../../fixtures/gazettes/drafted.ts';

const corpus = draftedCorpus('wutong', 'tingzhou', 'longquan', 'luoting');
const names = searchNames(corpus);
const texts = corpus.issues.flatMap(({ documents }) =>
  documents.flatMap((doc) => [doc.frontMatter.title, ...doc.clauses.map(({ text }) => text)]),
);
const every = <T>(n: number, list: readonly T[]): T[] => list.filter((_, i) => i % n === 0);
/** Pieces of the texts as somebody may type them. */
const typed = texts.flatMap((text, i) => {
  const at = (i * 7) % Math.max(1, text.length - 8);
  return [
    text.slice(at, at + 3 + (i % 11)),
    `${text.slice(at, at + 4)} ${text.slice(at + 6, at + 9)}`,
  ];
});
const questions = [
  ...[
    '多久能办完',
    '多长时间',
    '隔几天报一次',
    '几年一次',
    '哪一天截止',
    '由谁负责',
    '归谁管',
    '找哪个部门',
  ],
  ...[
    '多少钱一亩',
    '补助百分之几',
    '联系电话是多少',
    '热线号码',
    '几个工作日办结',
    '三成以上',
    '七成左右',
  ],
  ...[
    '10人以上30人以下',
    '1亿元以上',
    '不足5人',
    '3至5个工作日',
    '二〇二四年三月',
    '上半年',
    '一季度',
  ],
  ...[
    'Ⅰ级 较大',
    '附件二',
    '第十二条',
    '（三）',
    '某政发〔2024〕3号',
    '3号文件',
    '2024年12号',
    '〔2023〕5',
  ],
  ...['“双随机”', '"放管服"', '停車場', '企业开办 时间', '12345', '0475-8223344', 'a级', 'PM2.5'],
];
/** Names of bodies as they may be said. */
const bodies = corpus.register.agencies.flatMap(({ name }, i) => {
  const bare = name.replace(/^.*?[市县区州省]/u, '');
  return [
    name,
    bare,
    `市${bare}`,
    [bare.slice(0, 2), `${bare.slice(0, 2)}局`, `${bare.slice(0, 1)}${bare.slice(2, 3)}局`][i % 3]!,
    [`${bare.slice(0, -1)}委`, `${bare.slice(1)}`, `${bare.slice(0, 3)}办`][i % 3]!,
    [`${bare.slice(0, 2)}水利局`, `省${bare}`, `${bare}办公室`, `${bare.slice(0, 4)}学校`][i % 4]!,
  ];
});

/** What is said of each piece of which anything is. */
function lines(pieces: readonly string[], say: (piece: string) => unknown): string {
  return [...new Set(pieces)]
    .flatMap((piece) => {
      const said = JSON.stringify(say(piece), (_, value: unknown) => {
        if (value instanceof Map || value instanceof Set) return [...value];
        return value;
      });
      return said === undefined ||
        ['[]', '{}', 'null', '""', 'false', JSON.stringify(piece)].includes(said)
        ? []
        : [`${piece.slice(0, 30)} → ${said}`];
    })
    .join('\n');
}
const digest = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part] : part)))
    .digest('hex')
    .slice(0, 12);
const by = (all: readonly Called[]): string[] =>
  all.map(({ agency, by: how, former }) => `${agency.id} ${how} ${former ?? ''}`);
const word = (raw: string, exact = false) => ({ raw, folded: fold(raw), exact, brackets: false });

const whole = every(5, texts);
const said: Readonly<Record<string, () => string>> = {
  'forms of texts': () => lines(every(2, texts), (text) => formsOf(fold(text))),
  'forms that are typed': () =>
    lines([...typed, ...questions], (text) => formsOf(fold(text), true)),
  bounds: () =>
    lines([...every(3, texts), ...questions], (text) => withinBounds(formsOf(fold(text), true))),
  'what is sought': () => lines(questions, (text) => soughtIn(fold(text))),
  folds: () =>
    lines([...whole, ...questions], (text) =>
      digest([fold(text), foldKeepingBrackets(text), withOrdinals(fold(text))]),
    ),
  ordinals: () =>
    lines([...texts, ...questions], (text) => [...ordinalsIn(fold(text)), ...gradesIn(fold(text))]),
  brackets: () => lines(whole, (text) => [...bracketsOf(foldKeepingBrackets(text))]),
  probes: () =>
    lines(every(9, typed), (text) => [probes(fold(text)), probes(fold(text), readings.ordinals)]),
  grades: () => lines(questions, (text) => gradesAlone(fold(text))),
  akin: () =>
    lines([...typed, ...questions], (text) =>
      akinWords(fold(text), [
        ['资金', '经费', '钱'],
        ['时间', '多久'],
        ['工作', '工作日'],
        ['企业', '公司', '企业开办'],
      ]),
    ),
  queries: () => lines([...every(6, typed), ...questions], parseQuery),
  numbers: () =>
    lines([...typed, ...questions], (text) =>
      [parseNumber(text), withNumber(text).number].filter((n) => n !== undefined),
    ),
  cores: () =>
    lines([...every(4, typed), ...questions], (text) => {
      const { text: left, idle, general } = coreOf(text.split(' ').map(fold), names);
      return `${left} ${idle.map(Number).join('')} ${general.map(Number).join('')}`;
    }),
  'agencies called': () =>
    lines([...bodies, ...every(3, typed)], (text) => by(agenciesCalled(names, fold(text)))),
  'agencies guessed': () => lines(bodies, (text) => by(agenciesGuessed(names, fold(text)))),
  'agencies of a word': () => lines(bodies, (text) => agencyOfWord(names, fold(text))?.id),
  'agencies named': () =>
    lines([...whole, ...every(3, bodies).map((name) => `问${name}在哪里`)], (text) =>
      mentions(names, fold(text)).map(
        ({ from, to, called }) => `${from}-${to} ${by([called]).join()}`,
      ),
    ),
  'names alike': () => lines(bodies, (text) => namesLike(names, fold(text))),
  parts: () =>
    lines(bodies, (name) => {
      const own = partsOf(fold(name));
      const other = bodies[(bodies.indexOf(name) + 3) % bodies.length]!;
      return [
        own,
        standsFor(other.slice(0, 2), own),
        standsFor(name.slice(0, 1) + name.slice(2, 3), own),
        likeByParts(partsOf(fold(other)), own).toFixed(2),
        besideIt(other, name) ?? '',
        isOneOfTwo(`${name.slice(0, 2)}水利`, name.slice(0, 2)),
        isAbbreviation(other, name),
      ];
    }),
  titles: () => lines(texts, (text) => (text.length < 60 ? shortTitle(text) : [])),
  places: () =>
    lines(whole, (text) => {
      const words = [text.slice(3, 5), text.slice(9, 12), '工作', '1', '年']
        .filter((w) => w !== '')
        .map((w) => word(w));
      const found = placesOf(text, words);
      const shown = [110, 40, 12].map((length) =>
        excerpt(text, found, length)
          .map(({ text: t, marked }) => (marked ? `【${t}】` : t))
          .join(''),
      );
      return [
        found.length,
        holds(text, word('工作')),
        holds(text, word(text.slice(2, 6), true)),
        digest([found, shown]),
      ];
    }),
};

describe('what is said of pieces of gazettes', () => {
  it.each(Object.keys(said))('%s', (name) => {
    expect(said[name]!()).toMatchSnapshot();
  });
  it('names and letters', () => {
    expect(lines(['names'], () => names)).toMatchSnapshot();
    expect(lines(['letters'], () => searchLetters(corpus))).toMatchSnapshot();
  });
  it('what goes into the index', () => {
    const knowledge = knowledgeOf(corpus);
    const issues = corpus.issues.map((issue) => sourceIssue(corpus, issue, knowledge));
    const clauses = issues.flatMap(({ id, documents }) =>
      documents.flatMap((doc) =>
        doc.clauses.map(
          (c) =>
            `${id} ${doc.id}#${c.anchor} ${c.class} ${c.parent ?? '-'} ${c.persons.join()} ${c.facts.join(' ')} ${(c.names ?? []).join()} ${digest(c)}`,
        ),
      ),
    );
    expect(clauses.join('\n')).toMatchSnapshot();
    const shards = cutIntoSpans(issues).map((span, i) => {
      const shard = shardOf(span);
      const { gathered, ...content } = contentOfShard(
        shard,
        sounds,
        i === 0 ? undefined : { frequent: 20 },
      );
      const keys = [...gathered.keys()].sort((a, b) => (a < b ? -1 : 1));
      return [
        JSON.stringify(shard.entry),
        shard.characters,
        ...Object.entries(content).map(([key, value]) => `${key} ${digest(value)}`),
        `${keys.length} ${digest(keys.map((key) => [key, Array.from(gathered.get(key) ?? [])]))}`,
      ];
    });
    expect(shards).toMatchSnapshot();
  });
});
