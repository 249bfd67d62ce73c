/**
 * Stage 6: suspected damage. Each detector looks at the draft and reports places with line,
 * kind, words and, where the text itself offers one, another reading. Nothing is changed.
 */
import type { Diagnostic } from '../domain/diagnostics.ts';
import { parseDocNumber } from '../domain/docNumber.ts';
import { ATTACHMENT_LIST, leadingNumber, rankOf } from '../domain/numbering.ts';
import type { SourceUnit } from '../domain/text.ts';
import { cutOff, lineAt } from './places.ts';
import type { DocumentSpan, Skeleton } from './skeleton.ts';
import type { DraftBlock, DraftDocument } from './structure.ts';

/** What the detectors look at. */
export interface DamageInput {
  readonly skeleton: Skeleton;
  readonly documents: readonly DraftDocument[];
  readonly ids: ReadonlyMap<DocumentSpan, string>;
  readonly file: string;
}

/** A paragraph or heading with its place. */
interface Passage {
  readonly text: string;
  readonly units: readonly SourceUnit[];
  readonly type: 'heading' | 'paragraph' | 'cell';
  readonly document: number;
}

type Report = (
  line: number,
  kind: string,
  message: string,
  words: string,
  suggestion?: string,
) => void;

/** Look for damage in a draft. */
export function findDamage({ skeleton, documents, file }: DamageInput): Diagnostic[] {
  const out: Diagnostic[] = [];
  const report: Report = (line, kind, message, words, suggestion) => {
    out.push({
      file,
      line,
      rule: kind,
      severity: 'warning',
      message,
      words,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  };
  const passages = documents.flatMap((d, i) => passagesOf(d.blocks, i));
  const all = passages.map((p) => p.text).join('\n');
  foreignWords(passages, report);
  doubledCharacters(passages, all, report);
  insertedAndMissing(passages, report);
  unreadable(skeleton.units, report);
  brackets(passages, report);
  cutOffSentences(passages, all, report);
  numberSequences(documents, report);
  missingFigures(documents, report);
  contradictions(skeleton, documents, passages, report);
  numbersUnlikeSiblings(documents, report);
  namesUnlikeOthers(passages, all, report);
  brokenAddresses(skeleton.units, report);
  return out;
}

function passagesOf(blocks: readonly DraftBlock[], document: number): Passage[] {
  return blocks.flatMap((b): Passage[] => {
    switch (b.type) {
      case 'heading':
      case 'paragraph':
        return [{ text: b.text, units: b.units, type: b.type, document }];
      case 'table':
        return b.units.map((u) => ({ text: u.text, units: [u], type: 'cell', document }));
      default:
        return [];
    }
  });
}

const FOREIGN: Readonly<Record<string, string>> = {
  and: '和',
  or: '或',
  of: '的',
  the: '',
  to: '至',
  in: '在',
  with: '与',
  for: '为',
  by: '由',
  from: '自',
};

/** An English function word between two Chinese characters. */
function foreignWords(passages: readonly Passage[], report: Report): void {
  for (const p of passages) {
    for (const m of p.text.matchAll(
      /(?<=[\u3400-\u9fff，、”）]) ?\b(and|or|of|the|to|in|with|for|by|from)\b ?(?=[\u3400-\u9fff“（])/giu,
    )) {
      report(
        lineAt(p.units, p.text, m.index),
        'foreign-word',
        'An English word stands in a Chinese sentence.',
        around(p.text, m.index, m[0].length),
        FOREIGN[m[1]!.toLowerCase()] || undefined,
      );
    }
  }
}

/** 动动物: a doubled character, where the words without the double occur elsewhere and those with it do not. */
function doubledCharacters(passages: readonly Passage[], all: string, report: Report): void {
  for (const p of passages) {
    for (const m of p.text.matchAll(/(\p{Script=Han})\1/gu)) {
      const i = m.index;
      // a prefix before a name that begins with the same character.
      if (i === 0 || /[、，：（；]/u.test(p.text[i - 1]!)) continue;
      const before = p.text.slice(Math.max(0, i - 2), i);
      const after = p.text.slice(i + 2, i + 4);
      const single = [
        `${before}${m[1]}${after.slice(0, 1)}`,
        `${before.slice(-1)}${m[1]}${after}`,
      ].filter((s) => s.length >= 4);
      const double = [`${before.slice(-1)}${m[0]}`, `${m[0]}${after.slice(0, 1)}`].filter(
        (s) => s.length >= 3,
      );
      if (single.some((s) => count(all, s) >= 2) && double.some((d) => count(all, d) <= 1)) {
        report(
          lineAt(p.units, p.text, i),
          'doubled',
          `“${m[1]}” stands twice.`,
          around(p.text, i, 2),
          `${before}${m[1]}${after}`,
        );
      }
    }
  }
}

/**
 * Words that would repeat a phrase of the text but for one character too many or too few.
 */
function insertedAndMissing(passages: readonly Passage[], report: Report): void {
  const phrases = new Map<string, number>();
  const without = new Map<string, { whole: string; n: number } | undefined>();
  const HAN = /^\p{Script=Han}+$/u;
  // Words that come and go without damage: 突发事件的处置, 各成员单位, 副台长.
  const optional = /[的各和级副及与之了等以将全已并其]/u;
  const texts = passages.filter((p) => p.type !== 'cell');
  const each = (length: number, visit: (words: string, p: Passage, i: number) => void): void => {
    for (const p of texts) {
      for (let i = 0; i + length <= p.text.length; i++) {
        const words = p.text.slice(i, i + length);
        if (HAN.test(words)) visit(words, p, i);
      }
    }
  };
  each(7, (w) => phrases.set(w, (phrases.get(w) ?? 0) + 1));
  each(8, (w) => {
    phrases.set(w, (phrases.get(w) ?? 0) + 1);
    const key = w.slice(0, 3) + w.slice(4);
    const known = without.get(key);
    if (known === undefined && !without.has(key)) without.set(key, { whole: w, n: 1 });
    else if (known?.whole === w) known.n += 1;
    else without.set(key, undefined);
  });
  const told = new Set<number>();
  const tell = (
    p: Passage,
    i: number,
    kind: string,
    message: string,
    words: string,
    suggestion: string,
  ): void => {
    const line = lineAt(p.units, p.text, i);
    if (told.has(line)) return;
    told.add(line);
    report(line, kind, message, words, suggestion);
  };
  each(9, (w, p, i) => {
    const clean = w.slice(0, 4) + w.slice(5);
    if ((phrases.get(clean) ?? 0) >= 3 && w[3] !== w[4] && w[4] !== w[5] && !optional.test(w[4]!))
      tell(
        p,
        i + 4,
        'stray',
        'One character too many stands in a phrase that is usual in this text.',
        w,
        clean,
      );
  });
  each(7, (w, p, i) => {
    const full = without.get(w);
    if (
      full !== undefined &&
      full.n >= 2 &&
      phrases.get(w) === 1 &&
      full.whole[3] !== full.whole[2] &&
      full.whole[3] !== full.whole[4] &&
      !optional.test(full.whole[3]!)
    ) {
      tell(
        p,
        i + 3,
        'omission',
        'One character seems to be missing in a phrase that is usual in this text.',
        w,
        full.whole,
      );
    }
  });
}

/** Scripts that a reader of the site cannot check: words that repeat without sense, private-use and replacement characters. */
function unreadable(units: readonly SourceUnit[], report: Report): void {
  for (const u of units) {
    if (/[\uFFFD\uE000-\uF8FF]/u.test(u.text))
      report(
        u.line,
        'unreadable',
        'The line has characters that stand for nothing readable.',
        u.text,
      );
    const words = u.text.match(/[\u1800-\u18AF]+/gu) ?? [];
    const odd =
      u.text.match(/[\u0F00-\u0FFF\u0600-\u06FF\u0400-\u04FF\u3040-\u30FF\uAC00-\uD7AF]{2,}/gu) ??
      [];
    if (words.length > 0) {
      const repeats = words.length - new Set(words).size;
      report(
        u.line,
        'unreadable',
        repeats > 0
          ? `The line is in Mongolian script and repeats words (${repeats} of ${words.length}), as a failed recognition does.`
          : 'The line is in Mongolian script; its recognition cannot be checked here.',
        u.text,
      );
    } else if (odd.length > 0)
      report(u.line, 'unreadable', 'The line has words in another script.', u.text);
  }
}

/** Brackets and title marks that do not close, or close without having been opened. */
function brackets(passages: readonly Passage[], report: Report): void {
  for (const p of passages) {
    if (p.type === 'cell') continue;
    const stack: { c: string; i: number }[] = [];
    for (let i = 0; i < p.text.length; i++) {
      const c = p.text[i]!;
      if (c === '（' || c === '《') {
        if (c === '《' && stack.at(-1)?.c === '《')
          report(
            lineAt(p.units, p.text, i),
            'stray',
            'A title opens inside a title that has not closed.',
            around(p.text, i, 1),
            'one of the two 《 may be stray',
          );
        else stack.push({ c, i });
      } else if (c === '）' || c === '》') {
        const opens = c === '）' ? '（' : '《';
        if (stack.at(-1)?.c === opens) stack.pop();
        else if (!/^\d{1,2}）/u.test(p.text.slice(Math.max(0, i - 2), i + 1))) {
          report(
            lineAt(p.units, p.text, i),
            'cut-off',
            `“${c}” closes what was never opened: words before it may be missing.`,
            around(p.text, i, 1),
          );
        }
      }
    }
    for (const { c, i } of stack)
      report(
        lineAt(p.units, p.text, i),
        'cut-off',
        `“${c}” is never closed: words after it may be missing.`,
        around(p.text, i, 1),
      );
  }
}

/** Sentences without an end, and the lines near them that may be their rest: reading order. */
function cutOffSentences(passages: readonly Passage[], all: string, report: Report): void {
  passages.forEach((p, i) => {
    if (p.type !== 'paragraph' || !cutOff(p.text) || ATTACHMENT_LIST.test(p.text)) return;
    const line = p.units.at(-1)!.line;
    const rest = [-3, -2, -1, 1, 2, 3]
      .flatMap((step) => {
        const q = passages[i + step];
        if (q === undefined || q.type !== 'paragraph' || q.document !== p.document) return [];
        return q.units
          .filter((_, k) => k === 0 || step < 0)
          .map((u) => ({ u, score: seam(p.text, u.text, all) }));
      })
      .filter((x) => x.score > 0)
      .sort((a, b) => b.score - a.score)[0];
    if (rest !== undefined) {
      report(
        line,
        'reading-order',
        `This paragraph breaks off; its rest seems to stand in line ${rest.u.line}.`,
        p.text.slice(-24),
        `<Moved line="${rest.u.line}" after="${line}" reason="…">${rest.u.text}</Moved>`,
      );
    } else {
      report(
        line,
        'cut-off',
        'This paragraph ends without the end of a sentence.',
        p.text.slice(-24),
      );
    }
  });
  passages.forEach((p, i) => {
    // A remark that closes a notice, standing before the notice.
    if (p.type === 'paragraph' && /^（此件[^（）]*）$/u.test(p.text)) {
      const next = passages[i + 1];
      if (
        next?.type === 'paragraph' &&
        next.document === p.document &&
        /现将.*(?:印发|转发|发布)/u.test(next.text)
      ) {
        report(
          p.units[0]!.line,
          'reading-order',
          'The closing remark of the notice stands before its text.',
          p.text,
          `<Moved line="${p.units[0]!.line}" after="${next.units.at(-1)!.line}" reason="…">${p.text}</Moved>`,
        );
      }
    }
  });
}

/** How often the words that two lines would make together occur elsewhere. */
function seam(a: string, b: string, all: string): number {
  let score = 0;
  for (const [x, y] of [
    [2, 2],
    [3, 2],
    [2, 3],
    [1, 3],
    [3, 1],
  ] as const) {
    const words = a.slice(-x) + b.slice(0, y);
    if (words.length === x + y && count(all, words) >= 1) score += x + y;
  }
  return score;
}

/** Lists in which a number is missing or stands twice. */
function numberSequences(documents: readonly DraftDocument[], report: Report): void {
  for (const doc of documents) {
    let open: { rank: number; kind: string; last: number }[] = [];
    const running = new Map<string, number>();
    let inList = false;
    for (const b of doc.blocks) {
      if (b.type === 'heading' && b.depth === 2 && leadingNumber(b.text) === undefined) {
        open = [];
        running.clear();
        continue;
      }
      if (b.type !== 'heading' && b.type !== 'paragraph') continue;
      const n = leadingNumber(b.text);
      inList = ATTACHMENT_LIST.test(b.text) || (inList && n?.kind === 'arabic');
      if (n === undefined || inList) continue;
      const rank = rankOf(n);
      open = open.filter((o) => o.rank <= rank);
      const own = open.find((o) => o.rank === rank);
      const runsOn = n.kind === 'article' || n.kind === 'arabic' || n.kind === 'chapter';
      const last = own?.last ?? (runsOn ? running.get(n.kind) : undefined);
      const line = b.units[0]!.line;
      if (last !== undefined && n.ordinal === last && own !== undefined)
        report(
          line,
          'number-twice',
          `The number ${n.printed} stands twice in this list.`,
          b.text.slice(0, 24),
        );
      else if (last !== undefined && n.ordinal > last + 1)
        report(
          line,
          'number-missing',
          `Between ${last} and ${n.ordinal} this list lacks a number.`,
          b.text.slice(0, 24),
        );
      else if (last === undefined && n.ordinal > 1 && n.kind !== 'decimal')
        report(line, 'number-missing', `This list begins with ${n.printed}.`, b.text.slice(0, 24));
      if (own === undefined) open.push({ rank, kind: n.kind, last: n.ordinal });
      else own.last = n.ordinal;
      if (runsOn) running.set(n.kind, n.ordinal);
    }
  }
}

function missingFigures(documents: readonly DraftDocument[], report: Report): void {
  for (const b of documents.flatMap((d) => d.blocks))
    if (b.type === 'gap')
      report(
        b.line,
        'missing-figure',
        'A figure is announced here, and the text has none.',
        b.reason,
      );
}

/** Facts that are stated twice and differ. */
function contradictions(
  skeleton: Skeleton,
  documents: readonly DraftDocument[],
  passages: readonly Passage[],
  report: Report,
): void {
  const facts: { kind: string; value: string; line: number }[] = [];
  for (const p of passages) {
    for (const [kind, pattern] of [
      ['mail address', /[\w.-]+@[\w-]+(?:\.[\w-]+)+/gu],
      ['telephone number', /(?<!\d)(?:\d{3,4}[-—])?\d{7,8}(?!\d)/gu],
    ] as const) {
      for (const m of p.text.matchAll(pattern))
        facts.push({ kind, value: m[0], line: lineAt(p.units, p.text, m.index) });
    }
  }
  facts.forEach((a, i) => {
    for (const b of facts.slice(i + 1)) {
      if (
        a.kind === b.kind &&
        a.value !== b.value &&
        editDistance(a.value, b.value, 2) <= (a.kind === 'mail address' ? 2 : 1)
      ) {
        report(
          b.line,
          'contradiction',
          `This ${b.kind} differs by little from the one in line ${a.line}.`,
          `${b.value} / ${a.value}`,
        );
      }
    }
  });
  for (const doc of documents) {
    const body = new Map<string, string>();
    for (const b of doc.blocks) {
      const n = b.type === 'heading' ? leadingNumber(b.text) : undefined;
      if (n !== undefined && b.type === 'heading') body.set(n.key, n.rest);
    }
    for (const b of doc.blocks) {
      if (b.type !== 'contents') continue;
      const entries = b.blocks.flatMap((x) =>
        x.type === 'paragraph'
          ? [{ text: x.text, line: x.units[0]!.line }]
          : x.type === 'table'
            ? x.units.map((u) => ({ text: u.text, line: u.line }))
            : [],
      );
      for (const e of entries) {
        const n = leadingNumber(e.text);
        const own = n === undefined ? undefined : body.get(n.key);
        if (n === undefined || own === undefined) continue;
        const printed = n.rest.replace(/[.…·\s（(]*\d*[）)]?$/u, '');
        if (foldNumerals(own) !== foldNumerals(printed))
          report(
            e.line,
            'contradiction',
            `The printed contents call ${n.key} “${printed}”, its heading is “${own}”.`,
            e.text,
            own,
          );
      }
    }
  }
  for (const c of skeleton.contents) {
    if ('section' in c || c.document === undefined) continue;
    const draft = documents.find((d) => d.span === c.document);
    const letters = (s: string): string => s.replace(/[^\p{L}\p{N}]/gu, '');
    if (
      draft !== undefined &&
      !letters(draft.frontMatter.title).startsWith(letters(c.title)) &&
      letters(c.title) !== letters(draft.frontMatter.title)
    ) {
      report(
        draft.lines[0],
        'contradiction',
        'The title differs from that in the contents.',
        `${draft.frontMatter.title} / ${c.title}`,
      );
    }
  }
}

const foldNumerals = (s: string): string => s.normalize('NFKC').replace(/\s/gu, '');

/** 某辽办发 among 某政办发: an issuing code that differs in one character from one that its siblings share. */
function numbersUnlikeSiblings(documents: readonly DraftDocument[], report: Report): void {
  const numbers = documents.flatMap((d) => {
    const n =
      d.frontMatter.docNumber === undefined ? undefined : parseDocNumber(d.frontMatter.docNumber);
    return n === undefined ? [] : [{ n, d }];
  });
  const codes = new Map<string, number>();
  for (const { n } of numbers) codes.set(n.code, (codes.get(n.code) ?? 0) + 1);
  for (const { n, d } of numbers) {
    const sameIssuer = numbers.filter(
      (x) => x.d.frontMatter.issuer === d.frontMatter.issuer && x.n.code !== n.code,
    );
    const usual = sameIssuer.find(
      (x) =>
        (codes.get(x.n.code) ?? 0) > (codes.get(n.code) ?? 0) &&
        editDistance(x.n.code, n.code, 1) <= 1 &&
        x.n.code.length === n.code.length,
    );
    if (usual !== undefined) {
      report(
        lineWith(d, d.frontMatter.docNumber!),
        'number-unlike',
        `The other documents of this authority are numbered ${usual.n.code}.`,
        d.frontMatter.docNumber!,
        `${usual.n.code}〔${n.year}〕${n.serial}号`,
      );
    }
  }
}

const lineWith = (d: DraftDocument, words: string): number => {
  for (const b of d.blocks)
    if (b.type === 'paragraph' && b.text.includes(words)) return b.units[0]!.line;
  return d.lines[0];
};

const NAME =
  /(?<=^|[、，：（；])(?:市|县|区|旗|州|盟|省)?\p{Script=Han}{2,12}(?:局|委|委员会|办公室|厅|中心|支队|分局)(?=[、，：）。；]|$)/gu;

/** Names of authorities that stand once and differ in one character from one that stands more often. */
function namesUnlikeOthers(passages: readonly Passage[], all: string, report: Report): void {
  const names = new Map<string, { line: number; n: number }>();
  for (const p of passages) {
    for (const m of p.text.matchAll(NAME)) {
      const name = m[0].replace(/^[市县区旗州盟省](?=\p{Script=Han}{3})/u, '');
      if (name.length < 4 || name.length > 14 || /[和及与]/u.test(name.slice(1, -4))) continue;
      const known = names.get(name);
      if (known === undefined) names.set(name, { line: lineAt(p.units, p.text, m.index), n: 1 });
      else known.n += 1;
    }
  }
  for (const [name, { line, n }] of names) {
    if (n > 1 || count(all, name) > 1) continue;
    const other = [...names.keys()].find(
      (x) =>
        x !== name &&
        x.length === name.length &&
        editDistance(x, name, 1) === 1 &&
        sameEnds(x, name),
    );
    if (other !== undefined)
      report(
        line,
        'name-unlike',
        'This name differs in one character from another and stands nowhere else.',
        name,
        other,
      );
  }
}

/** Of two names that differ in one character, whether the difference lies inside, as with a misread character, and not in the word that tells two authorities apart. */
const sameEnds = (a: string, b: string): boolean => a[0] === b[0] && a.slice(-2) === b.slice(-2);

/** An address of the web with a space in it. */
function brokenAddresses(units: readonly SourceUnit[], report: Report): void {
  for (const u of units) {
    const m = /https?:\/\/\S+ [\w/.-]+/u.exec(u.text);
    if (m !== null)
      report(u.line, 'spacing', 'This address has a space in it.', m[0], m[0].replaceAll(' ', ''));
  }
}

function around(text: string, from: number, length: number): string {
  return `${text.slice(Math.max(0, from - 10), from)}【${text.slice(from, from + length)}】${text.slice(from + length, from + length + 10)}`;
}

function count(all: string, words: string): number {
  let n = 0;
  for (let i = all.indexOf(words); i !== -1 && n < 5; i = all.indexOf(words, i + 1)) n += 1;
  return n;
}

/** Levenshtein distance, but `limit + 1` where it is more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(
        Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    }
    row = next;
    if (Math.min(...row) > limit) return limit + 1;
  }
  return row.at(-1)!;
}
