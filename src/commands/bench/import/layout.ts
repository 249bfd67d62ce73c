/**
 * Sets the documents of a gazette on pages: masthead, contents, running heads, page numbers,
 * broken lines, colophon; and remembers on which lines each block came to stand.
 */
import type { City } from './city.ts';
import type { Dice } from './dice.ts';
import type { DraftDocument, SetBlock, TruthDocument } from './truth.ts';
import { hanNumber, hanYear } from './words.ts';

/** A set gazette. */
interface SetGazette {
  readonly lines: readonly string[];
  readonly documents: readonly TruthDocument[];
  readonly furniture: readonly number[];
  readonly forms: Readonly<Record<string, string>>;
}

interface Issue {
  readonly name: string;
  readonly year: number;
  readonly number: number;
  readonly total: number;
}

/** Break a title where printers break it: after the issuer, and where it grows long. */
function titleLines(title: string, d: Dice): string[] {
  if (title.length <= 20) return [title];
  const at = title.indexOf('关于');
  const parts = at > 4 && d.chance(0.7) ? [title.slice(0, at), title.slice(at)] : [title];
  return parts.flatMap((p) => {
    if (p.length <= 26) return [p];
    const cut = Math.ceil(p.length / 2) + d.int(-2, 2);
    return [p.slice(0, cut), p.slice(cut)];
  });
}

const issueWords = ({ year, number, total }: Issue, how: number): string[] => {
  switch (how) {
    case 0:
      return [`${year}年第${number}期`, `（总第${total}期）`];
    case 1:
      return [`${hanYear(year)}年第${hanNumber(number)}期`];
    case 2:
      return [`${year}年`, `第${number}期`, `总第${total}期`];
    case 3:
      return [`${year}·${number}`];
    case 4:
      return [`${year}年第${number}号（总第${total}号）`];
    default:
      return [`第${number}期　${year}年${number}月28日出版`];
  }
};

/** Set an issue. */
export function setGazette(
  d: Dice,
  c: City,
  issue: Issue,
  drafts: readonly DraftDocument[],
): SetGazette {
  const lines: string[] = [];
  const furniture: number[] = [];
  const put = (s: string): number => lines.push(s);
  const wrap = d.pick([0, 0, 30, 34, 38]);
  const perPage = d.int(28, 44);
  const blank = d.chance(0.35);
  const heading = d.pick([
    '目录',
    '目　录',
    '目　　次',
    '本期目录',
    'CONTENTS 目录',
    '目次',
    '本期要目',
  ]);
  const entryForm = d.int(0, 6);
  const identity = d.int(0, 5);
  const headForm = d.int(0, 4);
  const numberForm = d.int(0, 4);
  const indent = d.pick(['　　', '　　', '  ', '']);

  // Pages of the documents are counted roughly: what is printed only has to be a number.
  let page = 1;
  const pages = drafts.map((doc) => {
    const at = page;
    page += Math.max(1, Math.ceil(doc.blocks.length / 12));
    return at;
  });

  const identify = issueWords(issue, identity);
  put(issue.name);
  for (const s of identify) put(s);
  if (d.chance(0.3)) put(d.pick(['公开　权威　规范', '政令公开　服务社会', '免费赠阅']));
  if (blank) put('');
  const colophon = [
    `主办：${c.office}`,
    `地址：${c.name}${d.pick(['人民路', '建设大街', '滨河路'])}${d.int(1, 199)}号`,
    `电话：0${d.int(300, 999)}-${d.int(2000000, 8999999)}`,
  ];
  const early = d.chance(0.3);
  if (early) for (const s of colophon) put(s);

  put(heading);
  if (blank) put('');
  let section = '';
  const withSections = d.chance(0.6);
  drafts.forEach((doc, i) => {
    if (withSections && doc.section !== section && doc.section !== doc.title) {
      section = doc.section;
      put(d.pick([section, section, `【${section}】`, `◇${section}`]));
    }
    const p = pages[i]!;
    const words = doc.title;
    const entry =
      entryForm === 0
        ? `${words}……………（${p}）`
        : entryForm === 1
          ? `${words} / ${p}`
          : entryForm === 2
            ? `${i + 1}.${words}…………${p}`
            : entryForm === 3
              ? `${words}［${p}］`
              : entryForm === 4
                ? `${p}　${words}`
                : entryForm === 5
                  ? words
                  : `${words}（${p}）`;
    if (entry.length > 44 && d.chance(0.5)) {
      put(entry.slice(0, 30));
      put(entry.slice(30));
    } else put(entry);
  });
  if (blank) put('');

  const left = d.pick([
    issue.name,
    `${issue.name}　${identify[0]}`,
    `${identify[0]}　${issue.name}`,
    `${issue.name.replace(/人民/u, '')}`,
  ]);
  let onPage = 0;
  let pageNumber = 1;
  let current = drafts[0]!;
  const turn = (): void => {
    onPage = 0;
    const number =
      numberForm === 0
        ? `— ${pageNumber} —`
        : numberForm === 1
          ? String(pageNumber)
          : numberForm === 2
            ? `-${pageNumber}-`
            : numberForm === 3
              ? `· ${pageNumber} ·`
              : `第${pageNumber}页`;
    const right =
      current.section === ''
        ? current.title
        : d.chance(0.5)
          ? current.section
          : current.title.slice(0, 24);
    const head = pageNumber % 2 === 0 ? left : headForm === 2 ? right : left;
    const add = (s: string): void => {
      furniture.push(put(s));
    };
    if (headForm !== 4) {
      if (numberForm !== 3 || headForm !== 1) add(number);
      if (headForm !== 3) add(headForm === 1 ? `${head}　${pageNumber + 1}` : head);
    } else add(number);
    pageNumber += 1;
  };

  const documents = drafts.map((doc): TruthDocument => {
    current = doc;
    // A new document begins a new page in some gazettes.
    if (onPage > 6 && d.chance(0.6)) turn();
    const blocks = doc.blocks.map((block): SetBlock => {
      const first = lines.length + 1;
      let text = block.text;
      const limit = wrap === 0 ? Number.POSITIVE_INFINITY : wrap;
      const printed: string[] = [];
      if (block.set === 'title') printed.push(...titleLines(text, d));
      else if (
        block.set === 'row' ||
        block.set === 'bare' ||
        block.set === 'number' ||
        block.set === 'centre' ||
        block.set === 'right' ||
        block.set === 'flush'
      )
        printed.push(text);
      else {
        text = indent + text;
        while (text.length > limit) {
          // Marks do not begin a line.
          let cut = limit;
          while (/^[，。；：、）》”】〕］]/u.test(text.slice(cut))) cut -= 1;
          // A date or a number is not parted.
          while (
            cut > 5 &&
            /[\d０-９.]$/u.test(text.slice(0, cut)) &&
            /^[\d０-９.年月日%]/u.test(text.slice(cut))
          )
            cut -= 1;
          printed.push(text.slice(0, cut));
          text = text.slice(cut);
        }
        printed.push(text);
        // Long paragraphs set without wrapping still break where a page ends.
        if (wrap === 0 && printed[0]!.length > 60 && onPage >= perPage - 3) {
          const whole = printed[0]!;
          let cut = d.int(20, whole.length - 12);
          while (cut > 18 && !/^\p{Script=Han}{2}/u.test(whole.slice(cut - 1))) cut -= 1;
          printed.splice(0, 1, whole.slice(0, cut), whole.slice(cut));
        }
      }
      let start = first;
      printed.forEach((s, i) => {
        if (onPage >= perPage && (i > 0 || block.set !== 'title')) {
          if (!(i === 0 && lines.length === 0)) turn();
          if (i === 0) start = lines.length + 1;
        }
        put(s);
        onPage += 1;
      });
      const last = lines.length;
      if (blank) {
        put('');
        onPage += 0.5;
      }
      return { ...block, lines: [start, last] };
    });
    return { ...doc, blocks };
  });
  if (!early) for (const s of colophon) put(s);
  return {
    lines,
    documents,
    furniture,
    forms: {
      contents: `${heading}/${entryForm}`,
      identity: String(identity),
      heads: `${headForm}/${numberForm}`,
      wrap: String(wrap),
      blank: String(blank),
      indent: indent === '' ? 'none' : indent === '  ' ? 'spaces' : 'full',
    },
  };
}
