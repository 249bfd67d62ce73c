/** What issues, documents and their clauses are called in few words. */
import type { GazetteDocument } from './model.ts';
import type { IssueFile } from './schema.ts';

/** `2023年第6期`. */
export const issueName = (file: IssueFile): string =>
  `${file.year}年${file.number === undefined ? '' : `第${file.number}期`}`;

/** `总第45期`, or nothing. */
export const totalName = (file: IssueFile): string =>
  file.totalNumber === undefined ? '' : `总第${file.totalNumber}期`;

/** A document in few words: its number, or its title where it has none. */
export const documentName = ({ frontMatter }: GazetteDocument): string =>
  frontMatter.docNumber ?? frontMatter.title;

/**
 * What a document is about: `《某方案》` or what follows 关于 without the words of every
 * title; the whole title where it is built in another way.
 */
export function subjectOf(title: string): string {
  const about =
    /关于(?:印发|发布|公布|转发|下发)?《?(.+?)》?的(?:通知|通告|公告|决定|意见|批复|函|通报)$/u.exec(
      title,
    );
  return about?.[1] ?? title;
}

/** What stands at the end of an anchor for a paragraph or a row that has no number of its own. */
const COUNTED = /(?:^|-)([pr])(\d+)$/u;

/**
 * What a reader calls the clause that an anchor stands for. Anchors are made for addresses
 * (`domain/numbering.ts`); readers see full-width brackets and counted paragraphs and rows.
 *
 * @example clauseName('二(四)') // '二（四）'
 * @example clauseName('2.1.2-p1') // '2.1.2第1段'
 * @example clauseName('附件-r1') // '附件第1行'
 * @example clauseName('附件1-二(3)') // '附件1之二（3）'
 */
export function clauseName(anchor: string): string {
  if (anchor === '文号') return '发文字号';
  const counted = COUNTED.exec(anchor);
  const stem = counted === null ? anchor : anchor.slice(0, counted.index);
  const name = stem.replaceAll('(', '（').replaceAll(')', '）').replaceAll('-', '之');
  if (counted === null) return name;
  return `${name}第${counted[2]}${counted[1] === 'r' ? '行' : '段'}`;
}

/**
 * A clause as a citation names it (GB/T 15834): 条, 项, 段 are said.
 *
 * @example clauseCitation('二(六)') // '第二条第（六）项'
 * @example clauseCitation('2.1.2-p1') // '第2.1.2条第1段'
 * @example clauseCitation('附件-r1') // '附件第1行'
 */
export const clauseCitation = (anchor: string): string =>
  anchor
    .split('-')
    .map((part) => {
      const counted = /^([pr])(\d+)$/u.exec(part);
      if (counted !== null) return `第${counted[2]}${counted[1] === 'r' ? '行' : '段'}`;
      const [, head = '', items = ''] = /^([^()]*)(.*)$/u.exec(part) ?? [];
      const named = /^[\d.一二三四五六七八九十百]+$/u.test(head) ? `第${head}条` : head;
      return named + items.replaceAll('(', '第（').replaceAll(')', '）项');
    })
    .join('');
