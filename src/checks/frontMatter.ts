/** Front matter repeats what the text says, for machines; it may not say anything else. */
import { findDate, parseHanNumber } from '../domain/chinese.ts';
import { type Diagnostic, diagnose } from '../domain/diagnostics.ts';
import { daysOfHistory } from '../domain/history.ts';
import type { GazetteDocument, Issue } from '../domain/model.ts';
import { bareDays, datedThroughout, recordKindOfTitle } from '../domain/recordKind.ts';
import { documentKinds } from '../domain/schema.ts';
import { simplify } from '../domain/script.ts';
import * as rows from '../messages/checks.ts';
import type { Row } from '../messages/index.ts';

const strip = (s: string): string => s.replace(/\s/gu, '');
/** In one script: what a field repeats may be printed in the other. */
const plain = (s: string): string => simplify(strip(s));
/** A number of a document in digits, whatever it is printed in: 第三十一號 is 第31号. */
const inDigits = (s: string): string =>
  plain(s).replace(/第([〇零○一二三四五六七八九十百]+)号/gu, (whole, n: string) => {
    const value = parseHanNumber(n);
    return value === undefined ? whole : `第${value}号`;
  });

/** The number of a paper on a line of its own, with or without its day. */
const PAPER = /^\p{Script=Han}{2,14}〔\d{4}〕第?\d{1,5}号(?:[（(][^（）()]{0,16}[）)])?$/u;

/** Compare each field of the front matter with the document and with the contents of its issue. */
export function checkFrontMatter(doc: GazetteDocument, issue: Issue, file: string): Diagnostic[] {
  const out: Diagnostic[] = [];
  const front = doc.frontMatter;
  const error = <P>(row: Row<P>, parameters: P, words: string): void => {
    out.push(diagnose(row, parameters, { file, line: 1, words }));
  };
  const title = doc.clauses.find((c) => c.kind === 'title');
  if (title === undefined) {
    out.push(diagnose(rows.titleMissing, undefined, { file }));
  } else if (strip(front.title) !== strip(title.text)) {
    out.push(
      diagnose(rows.titleOther, undefined, {
        file,
        line: 1,
        compared: [
          { label: rows.sides.front, text: front.title },
          { label: rows.sides.heading, text: title.text },
        ],
      }),
    );
  }
  const texts = doc.clauses.filter((c) => c.kind !== 'contents').map((c) => c.text);
  const lines = doc.clauses.flatMap((c) =>
    c.kind === 'title' || c.kind === 'contents' ? [] : [c.text],
  );
  const paragraphs = doc.clauses.flatMap((c) =>
    c.kind === 'paragraph' || c.kind === 'item' ? [c.text] : [],
  );
  const number = doc.clauses.find((c) => c.kind === 'docNumber');
  // A section with several papers under one title has no number of its own.
  const papers = texts.filter((t) => PAPER.test(t.trim())).length;
  if (front.docNumber !== undefined) {
    const where = number === undefined ? texts : [number.text];
    const own = inDigits(front.docNumber);
    if (!where.some((t) => inDigits(t).includes(own)))
      error(rows.numberNotThere, undefined, front.docNumber);
  } else if (number !== undefined && papers < 2) {
    error(rows.numberMissing, undefined, number.text);
  }
  if (front.date !== undefined) {
    const dates = (
      number !== undefined && findDate(number.text) !== undefined ? [number.text] : texts
    ).flatMap((t) => daysOfHistory(t));
    if (!dates.includes(front.date)) error(rows.dateNotThere, undefined, front.date);
  } else if (number !== undefined && findDate(number.text) !== undefined) {
    error(rows.dateMissing, undefined, number.text);
  }
  if (
    front.issuer !== undefined &&
    title !== undefined &&
    !strip(title.text).startsWith(strip(front.issuer)) &&
    // Its name by itself, or over an order: 某市人民政府令.
    // or in the history under the title: （…某市人民政府令第9号公布）.
    !texts
      .slice(0, 4)
      .some((t) => /^（/u.test(t) && strip(t).includes(strip(`${front.issuer}令`))) &&
    // or in a block of facts: 发文机关：某市人民政府.
    !texts.some((t) =>
      [front.issuer!, `${front.issuer}${documentKinds[front.kind]}`]
        .map(strip)
        .includes(strip(t.replace(/^\p{Script=Han}{2,6}：(?=.)/u, ''))),
    )
  ) {
    error(rows.issuerNotThere, undefined, front.issuer);
  }
  const word = documentKinds[front.kind];
  const heads = doc.clauses
    .filter((c) => c.kind !== 'contents')
    .slice(0, 4)
    .flatMap((c) => (c.kind === 'title' ? [] : [c.text]));
  if (
    title !== undefined &&
    front.kind !== 'other' &&
    recordKindOfTitle(title.text) !== front.kind &&
    !(front.kind === 'chronicle' && (datedThroughout(paragraphs) || bareDays(lines))) &&
    !plain(title.text)
      .replace(/（[^（）]*）$/u, '')
      // 某市人民政府令第12号
      .replace(/令第[\d〇零一二三四五六七八九十百]+号$/u, '令')
      .endsWith(word) &&
    // The title itself says its kind at its end: 关于…通知的意见 is no notice.
    !heads.some((t) => plain(t).includes(word))
  ) {
    error(rows.kindNotThere, { kind: front.kind, word }, title.text);
  }
  const entry = issue.file.contents.find((e) => !('section' in e) && e.document === doc.id);
  if (entry !== undefined && !('section' in entry) && entry.page !== front.page) {
    out.push(
      diagnose(rows.pageOther, undefined, {
        file,
        line: 1,
        compared: [
          { label: rows.sides.front, text: String(front.page ?? '—') },
          { label: rows.sides.contents, text: String(entry.page ?? '—') },
        ],
      }),
    );
  }
  return out;
}
