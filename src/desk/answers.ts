/**
 * Which answers a doubt has, what each asks for, and the files that it writes.
 *
 * In: a doubt, the values of a form, and the present texts of files. Out: the new texts, by the
 * functions of `edits.ts`. Nothing is written here.
 */
import { z } from 'zod';
import { damageKinds } from '../domain/marks.ts';
import type { Clause, Corpus, Issue } from '../domain/model.ts';
import {
  EditorReading,
  type ReaderName,
  type RecordReader,
  readingRecords,
} from '../domain/readings.ts';
import { agencyKinds } from '../domain/schema.ts';
import { normaliseText } from '../domain/text.ts';
import { draftRegister, idOf, kindOf, looksLikeAgency, withEntries } from '../drafts/agencies.ts';
import { placeOf } from '../drafts/names.ts';
import { answerNames, fieldNames, offeredReasons } from '../messages/desk.ts';
import { parted, type Text } from '../messages/index.ts';
import { type Doubt, passageOf, printedLine, TAKEN_RULE } from './doubts.ts';
import {
  addAfter,
  addAgency,
  addAlias,
  addReading,
  confirmAgency,
  dropLine,
  joinToPrevious,
  mendPrinted,
  NoPlace,
  partBefore,
  rawBlock,
  removeBlock,
  removeWords,
  replaceBlock,
  restoreLine,
  setFrontMatter,
  setMark,
} from './edits.ts';

/** One field of an answer's form. */
interface Field {
  readonly name: string;
  readonly label: Text;
  readonly type: 'text' | 'long' | 'choice' | 'flag' | 'lines' | 'table';
  /** What it holds before the editor types. */
  readonly value: string;
  readonly required: boolean;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Columns of a table, whose rows are lines with ｜ between the cells. */
  readonly columns?: readonly string[];
}

/** One way to answer a doubt. */
export interface Answer {
  readonly id: keyof typeof answerNames;
  readonly label: Text;
  readonly fields: readonly Field[];
}

/** What answers are made from. */
export interface Desk {
  readonly corpus: Corpus;
  readonly issue: Issue;
  /** Text of a file of the content as it is now; undefined where there is none. */
  readonly text: (file: string) => string | undefined;
}

/** Values of a form, by field. */
export type Values = Readonly<Record<string, string>>;

/** An answer that a record's schema refuses; the message is the schema's, in both languages. */
export class BadRecord extends Error {
  readonly text: Text;
  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

const field = (name: keyof typeof fieldNames, value: string, more: Partial<Field> = {}): Field => ({
  name,
  label: fieldNames[name],
  type: 'text',
  value,
  required: true,
  ...more,
});

const listed = (options: Readonly<Record<string, string>>): Field['options'] =>
  Object.entries(options).map(([value, label]) => ({ value, label: `${label} ${value}` }));
const damage = damageKinds.map((value) => ({ value, label: value }));

const answer = (id: Answer['id'], ...fields: Field[]): Answer => ({
  id,
  label: answerNames[id],
  fields,
});
const reason = (zh: string): Field => field('reason', zh);
const choice = (
  name: 'kind' | 'id' | 'field' | 'line',
  value: string,
  options: NonNullable<Field['options']>,
): Field => field(name, value, { type: 'choice', options });

/** The answers that a doubt has, the likeliest first. */
export function answersTo(doubt: Doubt, desk: Desk): Answer[] {
  if (doubt.agency !== undefined) return aboutDraftedAgency(doubt.agency, desk);
  if (doubt.rule === TAKEN_RULE)
    return isDropped(doubt, desk)
      ? doubt.document === undefined
        ? []
        : [answer('restore')]
      : aboutTakenUp(doubt, desk);
  const aboutLine = [...aboutPrintedLine(doubt, desk), ...aboutSourceLine(doubt)];
  return [
    ...aboutLine,
    ...aboutDamage(doubt, desk),
    ...aboutName(doubt, desk),
    ...(aboutLine.some((a) => a.id === 'onePart' || a.id === 'dropped')
      ? []
      : aboutReading(doubt, desk)),
    ...aboutFrontMatter(doubt),
    ...(doubt.document === undefined || doubt.mdxLine === undefined
      ? []
      : [answer('rewrite', field('raw', rawOf(doubt, desk), { type: 'long', required: false }))]),
  ];
}

const isDropped = ({ sourceLine, words }: Doubt, { issue }: Desk): boolean =>
  words !== undefined && issue.file.furniture.some((f) => f.line === sourceLine);

/** A clause that an editor takes up: whatever a block of text can be made into. */
function aboutTakenUp(doubt: Doubt, desk: Desk): Answer[] {
  const words = field('words', '');
  const told = reason(offeredReasons.compared);
  const lines = sourceLinesOf(doubt, desk).map((line) => ({
    value: String(line),
    label: `${line}　${(desk.issue.source[line - 1] ?? '').trim().slice(0, 30)}`,
  }));
  return [
    answer('correct', words, field('corr', ''), choice('kind', 'wrong-character', damage), told),
    answer('doubtful', words, choice('kind', 'doubtful', damage), told),
    answer('gap', words, choice('kind', 'cut-off', damage), told),
    answer('part', field('before', '')),
    answer('join'),
    answer(
      'furniture',
      choice('line', lines[0]?.value ?? '', lines),
      reason(offeredReasons.furniture),
    ),
    answer('rewrite', field('raw', rawOf(doubt, desk), { type: 'long', required: false })),
  ];
}

/** Lines of source.txt that a doubt's clause was made from. */
function sourceLinesOf(doubt: Doubt, desk: Desk): number[] {
  const [from, to] = clauseOf(doubt, desk)?.sourceLines ?? [1, 0];
  const dropped = new Set(desk.issue.file.furniture.map((f) => f.line));
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).filter(
    (line) => !dropped.has(line) && (desk.issue.source[line - 1] ?? '').trim() !== '',
  );
}

const aboutDraftedAgency = (id: string, { corpus }: Desk): Answer[] => [
  answer('confirm'),
  answer(
    'rewrite',
    choice('kind', corpus.register.byId.get(id)?.kind ?? 'department', listed(agencyKinds)!),
  ),
];

/** A line of the masthead or the colophon, which is in no document. */
function aboutPrintedLine(doubt: Doubt, { issue }: Desk): Answer[] {
  const entry = doubt.document === undefined ? printedLine(issue, doubt.sourceLine) : undefined;
  return entry === undefined
    ? []
    : [
        answer(
          'correct',
          field('corr', entry.text),
          choice('kind', kindFor(doubt), damage),
          reason(doubt.message.zh),
        ),
      ];
}

/** A line that was joined, dropped, or left by itself. */
function aboutSourceLine({ rule, sourceLine }: Doubt): Answer[] {
  const furniture = answer('furniture', reason(offeredReasons.furniture));
  if (rule.startsWith('joined-'))
    return [answer('onePart', reason(offeredReasons.onePart)), answer('part'), furniture];
  if (rule === 'perhaps-furniture') return [furniture, answer('join')];
  return rule.startsWith('page-') && sourceLine !== undefined
    ? [answer('dropped', reason(offeredReasons.furniture)), answer('restore')]
    : [];
}

function aboutDamage(doubt: Doubt, desk: Desk): Answer[] {
  if (doubt.reader !== 'damage' || doubt.document === undefined || doubt.mdxLine === undefined)
    return [];
  const words = field('words', publishedWords(doubt, desk));
  const told = reason(doubt.message.zh);
  const kind = choice('kind', kindFor(doubt), damage);
  return [
    ...(suggested(doubt, desk) === undefined ? [] : [answer('suggestion', told)]),
    answer('correct', field('corr', words.value), words, kind, told),
    answer('doubtful', words, kind, told),
    answer('gap', words, choice('kind', 'cut-off', damage), told),
  ];
}

/** A name that the register does not hold: a name of one that it holds, or a new one. */
function aboutName(doubt: Doubt, { corpus: { register, site } }: Desk): Answer[] {
  if (doubt.rule === 'agencies' && register.agencies.length === 0) return [answer('register')];
  if (doubt.rule !== 'agency' && doubt.rule !== 'organization-unknown') return [];
  const name = doubt.words ?? '';
  const near = register.nearest(name, 9);
  const nearest = near.flatMap((n) => {
    const found = register.resolve(n);
    return found.kind === 'found' ? [found.agency] : [];
  });
  const known = [...new Set([...nearest, ...register.agencies])];
  const fresh = answer(
    'agency',
    field('name', name),
    field('id', idOf(name, placeOf(site.government), new Set(register.byId.keys()))),
    choice('kind', kindOf(name, site.government), listed(agencyKinds)!),
  );
  if (known.length === 0) return [fresh];
  const alias = answer(
    'alias',
    choice(
      'id',
      known[0]!.id,
      known.map((a) => ({ value: a.id, label: `${a.name} ${a.id}` })),
    ),
    field('name', name),
  );
  return looksLikeAgency(name) && near.length === 0 ? [fresh, alias] : [alias, fresh];
}

/** What readings.yaml answers: that there is nothing, or the record. */
function aboutReading(doubt: Doubt, desk: Desk): Answer[] {
  const { reader } = doubt;
  if (reader === undefined || doubt.document === undefined || doubt.clause === undefined) return [];
  const words = field('words', quotable(doubt, desk));
  if (!(reader in readingRecords)) return [answer('fine', reason(offeredReasons.fine), words)];
  return [
    answer('nothing', reason(offeredReasons.nothing), words),
    answer(
      'record',
      ...recordFields(reader as RecordReader, publishedWords(doubt, desk)),
      words,
      reason(''),
    ),
  ];
}

/** A document as a whole is answered in its front matter. */
function aboutFrontMatter(doubt: Doubt): Answer[] {
  const whole = /^(?:front-matter|title)/u.test(doubt.rule) || doubt.mdxLine === undefined;
  if (!whole || doubt.document === undefined) return [];
  const options = FIELDS.map((value) => ({ value, label: value }));
  return [
    answer(
      'matter',
      choice('field', fieldOf(doubt), options),
      field('value', '', { required: false }),
    ),
  ];
}

const FIELDS = ['docNumber', 'issuer', 'date', 'kind', 'page', 'title'];
const fieldOf = (doubt: Doubt): string =>
  FIELDS.find((name) => doubt.message.en.includes(name)) ?? 'docNumber';

const rawOf = (doubt: Doubt, { text }: Desk): string => {
  try {
    return rawBlock(text(doubt.file) ?? '', doubt.mdxLine!);
  } catch {
    return '';
  }
};

/** The words of a doubt as the clause publishes them. */
function publishedWords(doubt: Doubt, desk: Desk): string {
  const { words } = passageOf((doubt.words ?? '').trim());
  const text = clauseOf(doubt, desk)?.text;
  const own = normaliseText(words);
  if (text === undefined || text.includes(own)) return own;
  // A report may show more than the clause has: the longest part of it that stands there.
  const chars = [...own].slice(0, 80);
  for (let length = chars.length - 1; length >= 2; length -= 1)
    for (let at = 0; at + length <= chars.length; at += 1) {
      const part = chars.slice(at, at + length).join('');
      if (text.includes(part)) return part;
    }
  return own;
}

const clauseOf = (doubt: Doubt, { issue }: Desk): Clause | undefined =>
  issue.documents
    .find((d) => d.id === doubt.document)
    ?.clauses.find((c) => c.anchor === doubt.clause);

/**
 * What the suggestion of a report would change: the words, with what stands beside them so that
 * they are found in one place only, and the reading without the context that both share.
 */
function suggested(doubt: Doubt, desk: Desk): { words: string; corr: string } | undefined {
  const { suggestion } = doubt;
  if (suggestion === undefined) return undefined;
  const { before, words, after } = passageOf((doubt.words ?? '').trim());
  let [head, tail] = [0, 0];
  for (let n = Math.min(before.length, suggestion.length); n > 0 && head === 0; n -= 1)
    if (before.endsWith(suggestion.slice(0, n))) head = n;
  const rest = suggestion.slice(head);
  for (let n = Math.min(after.length, rest.length); n > 0 && tail === 0; n -= 1)
    if (after.startsWith(rest.slice(rest.length - n))) tail = n;
  const corr = rest.slice(0, rest.length - tail);
  const text = clauseOf(doubt, desk)?.text ?? '';
  for (let n = Math.min(before.length, 6); n >= 0; n -= 1) {
    const [left, right] = [before.slice(before.length - n), after.slice(0, n)];
    if (text.includes(left + words + right))
      return { words: left + words + right, corr: left + corr + right };
  }
  return undefined;
}

/** Words that an answer in readings.yaml can quote: those of the doubt, or how its clause begins. */
function quotable(doubt: Doubt, desk: Desk): string {
  const clause = clauseOf(doubt, desk);
  const words = publishedWords(doubt, desk);
  if (clause === undefined) return words;
  return words !== '' && clause.text.includes(words) ? words : clause.text.slice(0, 40);
}

interface Described {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly anyOf?: readonly Described[];
  readonly items?: Described;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly required?: readonly string[];
}

/** The fields of a record, by the schema of the reader. */
function recordFields(reader: RecordReader, words: string): Field[] {
  const schema = z.toJSONSchema(readingRecords[reader], { io: 'input' }) as Described;
  return Object.entries(schema.properties ?? {}).map(([name, own]): Field => {
    const label = parted(own.description ?? name);
    const bare = own.anyOf?.find((o) => o.type !== 'null') ?? own;
    const required = schema.required?.includes(name) === true;
    const base = { name, label, required, value: '' };
    if (bare.enum !== undefined)
      return {
        ...base,
        type: 'choice',
        value: required ? bare.enum[0]! : '',
        options: [...(required ? [] : ['']), ...bare.enum].map((value) => ({
          value,
          label: value,
        })),
      };
    if (bare.type === 'boolean') return { ...base, type: 'flag' };
    if (bare.type === 'array')
      return bare.items?.properties === undefined
        ? { ...base, type: 'lines' }
        : { ...base, type: 'table', columns: Object.keys(bare.items.properties) };
    return { ...base, type: 'text', value: name === 'text' ? words : '' };
  });
}

/** A record from the values of its form. */
function recordOf(reader: RecordReader, values: Values): unknown {
  const schema = z.toJSONSchema(readingRecords[reader], { io: 'input' }) as Described;
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).flatMap(([name, own]): [string, unknown][] => {
      const value = (values[name] ?? '').trim();
      const bare = own.anyOf?.find((o) => o.type !== 'null') ?? own;
      if (value === '') return [];
      if (bare.type === 'boolean') return value === 'true' ? [[name, true]] : [];
      if (bare.type === 'integer') return [[name, Number(value)]];
      if (bare.type !== 'array') return [[name, value]];
      const lines = value
        .split('\n')
        .map((l) => l.trim())
        .filter((l) => l !== '');
      const columns = Object.entries(bare.items?.properties ?? {});
      return [
        [
          name,
          columns.length === 0
            ? lines
            : lines.map((l) => {
                const cells = l.split(/[｜|]/u).map((c) => c.trim());
                return Object.fromEntries(
                  columns.flatMap(([column, type], i) =>
                    cells[i] === undefined || cells[i] === ''
                      ? []
                      : [[column, type.type === 'integer' ? Number(cells[i]) : cells[i]]],
                  ),
                );
              }),
        ],
      ];
    }),
  );
}

/**
 * The files that an answer changes, with their new texts.
 *
 * @throws NoPlace where a file is not as the desk read it, BadRecord where a record is none
 */
export function filesOf(
  doubt: Doubt,
  id: Answer['id'],
  values: Values,
  desk: Desk,
): Map<string, string> {
  const folder = `gazette/${desk.issue.id}`;
  const document = doubt.file;
  const text = (file: string): string => {
    const own = desk.text(file);
    if (own === undefined) throw new NoPlace('block');
    return own;
  };
  const line = doubt.mdxLine ?? 0;
  const mark = (name: 'Corr' | 'Sic' | 'Gap', words: string, corr?: string) =>
    new Map([
      [
        document,
        setMark(text(document), line, words, {
          name,
          kind: values['kind'] ?? kindFor(doubt),
          reason: values['reason'] ?? doubt.message.zh,
          ...(corr === undefined ? {} : { corr }),
        }),
      ],
    ]);
  const reading = (reader: ReaderName, quote: string, more: object) => {
    const file = `${folder}/readings.yaml`;
    const answer = EditorReading.safeParse({
      document: doubt.document,
      clause: doubt.clause,
      reader,
      quote,
      reason: values['reason'] ?? '',
      ...more,
    });
    if (!answer.success)
      throw new BadRecord({
        zh: answer.error.issues
          .map((i) => `${i.path.join('.')} ${parted(i.message).zh}`)
          .join('；'),
        en: answer.error.issues
          .map((i) => `${i.path.join('.')} ${parted(i.message).en}`)
          .join('; '),
      });
    return new Map([[file, addReading(desk.text(file), answer.data)]]);
  };
  const words = values['words'] ?? publishedWords(doubt, desk);
  const issueYaml = `${folder}/issue.yaml`;
  const sourceLine = Number(values['line'] ?? doubt.sourceLine ?? 0);
  const printed = normaliseText((desk.issue.source[sourceLine - 1] ?? '').trim());
  switch (id) {
    case 'suggestion': {
      const own = suggested(doubt, desk);
      if (own === undefined) throw new NoPlace('words');
      return mark('Corr', own.words, own.corr);
    }
    case 'correct':
      if (doubt.document === undefined) {
        const entry = printedLine(desk.issue, doubt.sourceLine);
        if (entry === undefined) throw new NoPlace('entry');
        return new Map([
          [
            issueYaml,
            mendPrinted(text(issueYaml), {
              line: sourceLine,
              text: values['corr'] ?? '',
              sic: entry.sic ?? entry.text,
              kind: values['kind'] ?? kindFor(doubt),
              reason: values['reason'] ?? '',
            }),
          ],
        ]);
      }
      return mark('Corr', words, values['corr'] ?? '');
    case 'doubtful':
      return mark('Sic', words);
    case 'gap':
      return mark('Gap', words);
    case 'fine':
    case 'onePart':
      return reading(doubt.reader!, values['words'] ?? quotable(doubt, desk), { nothing: true });
    case 'nothing':
      return reading(doubt.reader!, words, { nothing: true });
    case 'record':
      return reading(doubt.reader!, words, {
        records: [recordOf(doubt.reader as RecordReader, values)],
      });
    case 'part':
      return new Map([
        [
          document,
          partBefore(
            text(document),
            line,
            values['before'] ?? desk.issue.source[sourceLine - 1] ?? '',
          ),
        ],
      ]);
    case 'join':
      return new Map([[document, joinToPrevious(text(document), line)]]);
    case 'furniture':
      return new Map([
        [
          document,
          doubt.rule.startsWith('joined-') || sourceLinesOf(doubt, desk).length > 1
            ? removeWords(text(document), line, printed)
            : removeBlock(text(document), line),
        ],
        [
          issueYaml,
          dropLine(text(issueYaml), {
            line: sourceLine,
            words: printed,
            reason: values['reason'] ?? '',
          }),
        ],
      ]);
    case 'dropped':
      return new Map([
        [
          issueYaml,
          dropLine(restoreLine(text(issueYaml), sourceLine), {
            line: sourceLine,
            words: printed,
            reason: values['reason'] ?? '',
          }),
        ],
      ]);
    case 'restore': {
      const before = desk.issue.documents
        .find((d) => d.id === doubt.document)
        ?.clauses.findLast((c) => c.sourceLines[0] < sourceLine);
      if (before === undefined) throw new NoPlace('block');
      return new Map([
        [document, addAfter(text(document), before.mdxLine, printed)],
        [issueYaml, restoreLine(text(issueYaml), sourceLine)],
      ]);
    }
    case 'alias':
      return new Map([
        [
          'agencies.yaml',
          addAlias(text('agencies.yaml'), values['id'] ?? '', values['name'] ?? ''),
        ],
      ]);
    case 'agency':
      return new Map([
        [
          'agencies.yaml',
          addAgency(desk.text('agencies.yaml'), {
            id: values['id'] ?? '',
            name: values['name'] ?? '',
            kind: values['kind'] ?? 'department',
          }),
        ],
      ]);
    case 'register':
      return new Map([
        [
          'agencies.yaml',
          withEntries(desk.text('agencies.yaml'), draftRegister(desk.corpus).drafted),
        ],
      ]);
    case 'confirm':
      return new Map([['agencies.yaml', confirmAgency(text('agencies.yaml'), doubt.agency!)]]);
    case 'matter': {
      const value = (values['value'] ?? '').trim();
      return new Map([
        [
          document,
          setFrontMatter(text(document), values['field'] ?? '', value === '' ? null : value),
        ],
      ]);
    }
    case 'rewrite':
      return doubt.agency === undefined
        ? new Map([[document, replaceBlock(text(document), line, values['raw'] ?? '')]])
        : new Map([
            ['agencies.yaml', confirmAgency(text('agencies.yaml'), doubt.agency, values['kind'])],
          ]);
  }
}

const kindFor = (doubt: Doubt): string =>
  (damageKinds as readonly string[]).includes(doubt.rule) ? doubt.rule : 'doubtful';
