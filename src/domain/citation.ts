/** Citing a document of a gazette: as a line of text, after GB/T 7714-2015, and as BibTeX. */
import type { GazetteDocument, Issue } from './model.ts';

/** The forms of one citation. */
interface Citations {
  /** `《标题》（文号）`, with inner titles in 〈〉 (GB/T 15834-2011, 4.13). */
  readonly work: string;
  /** Where it is printed: `《公报》2023年第6期第30页`. */
  readonly printed: string;
  readonly gbt7714: string;
  readonly bibtex: string;
}

/** A title inside of 《》: titles in it take the inner marks. */
const inner = (title: string): string => title.replaceAll('《', '〈').replaceAll('》', '〉');

/** A value of BibTeX, whose braces and backslashes mean something. */
const bib = (text: string): string => text.replace(/[\\{}%&#$_^~]/gu, (c) => `\\${c}`);

/**
 * The citation of a document.
 *
 * @param url whole address of its page
 */
export function citationsOfDocument(
  { id, frontMatter: { title, docNumber, issuer, date, page } }: GazetteDocument,
  { file }: Issue,
  url: string,
): Citations {
  const number = file.number === undefined ? '' : `第${file.number}期`;
  const author = issuer ?? file.title;
  return {
    work: `《${inner(title)}》${docNumber === undefined ? '' : `（${docNumber}）`}`,
    printed: `《${file.title}》${file.year}年${number}${page === undefined ? '' : `第${page}页`}`,
    gbt7714: `${author}. ${title}${docNumber === undefined ? '' : `: ${docNumber}`}[Z/OL]//${file.title}, ${file.year}${file.number === undefined ? '' : `(${file.number})`}${page === undefined ? '' : `: ${page}`}${date === undefined ? '' : ` (${date})`}. ${url}.`,
    bibtex: [
      `@misc{${id},`,
      `  title = {{${bib(title)}}},`,
      `  author = {{${bib(author)}}},`,
      ...(docNumber === undefined ? [] : [`  number = {${bib(docNumber)}},`]),
      `  howpublished = {${bib(`${file.title}${file.year}年${number}`)}},`,
      ...(page === undefined ? [] : [`  pages = {${page}},`]),
      `  year = {${(date ?? String(file.year)).slice(0, 4)}},`,
      ...(date === undefined ? [] : [`  month = {${Number(date.slice(5, 7))}},`]),
      `  url = {${url}},`,
      '}',
    ].join('\n'),
  };
}
