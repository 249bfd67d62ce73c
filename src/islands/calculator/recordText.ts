/**
 * A case as text, to be pasted into a report: what was entered, what came of it, what must be
 * done, when and from what it was made. Fetched when somebody copies.
 */
import { clauseName } from '../../domain/names.ts';
import type { GradeSheet } from '../../domain/rules.ts';
import { momentWords } from '../../offline/kept.ts';
import type { Case, GradeResult, Question } from '../../rules/model.ts';
import { fieldValue } from './clock.ts';
import { outcomeName, type Verdict } from './grade.ts';
import { answersOf, sureWords } from './record.ts';

const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
const list = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];

/** What must be done as the page shows it: each step with who, its words, its clause and its clocks. */
export function stepLines(page: ParentNode): string[] {
  return [
    ...page.querySelectorAll<HTMLElement>('.phase:not([hidden]), .gaps:not([hidden])'),
  ].flatMap((phase) => {
    const items = [...phase.querySelectorAll<HTMLElement>('li:not([hidden])')];
    const lines = items.map((item, i) => {
      const quote = item.querySelector('q');
      const clause = words(item.querySelector('.source a, a.at'));
      const who = [...item.querySelectorAll('.who b')].map(words).join('、');
      const clocks = [...item.querySelectorAll('.clock-line')].map(words);
      const text = quote === null ? words(item) : `${words(quote)}（${clause}）`;
      const due = clocks.length === 0 ? '' : `　期限：${clocks.join('；')}`;
      return `${i + 1}. ${who === '' ? '' : `${who}：`}${text}${due}`;
    });
    return list(`${words(phase.querySelector('h3'))}：`, lines);
  });
}

/** What holds for every entry of a sheet, as the page shows it: special rules, hotlines, mailboxes. */
export function sectionLines(page: ParentNode): string[] {
  return [...page.querySelectorAll('section.lines')].flatMap((section) =>
    list(
      `${words(section.querySelector('h2'))}：`,
      [...section.querySelectorAll('li')].map((item) => {
        const when = words(item.querySelector('.when'));
        const [said, quoted] = item.querySelectorAll('p');
        const value = words(said?.querySelector('.value'));
        const label = words(said?.querySelector('b'));
        const text = words(said).replace(label, '').replace(value, '').trim();
        return [when, `${label}${value === '' ? '' : `：${value}`}`, text, words(quoted)]
          .filter((part) => part !== '')
          .join('　');
      }),
    ),
  );
}

/** When and from what a record was made: the last lines of every text. */
export function madeLines(address: string): string[] {
  const { kept, keptBuild, build } = document.documentElement.dataset;
  const now = fieldValue(new Date()).replace('T', ' ');
  const of = build ?? keptBuild;
  return [
    `制作：${now}${of === undefined ? '' : `，本站构建${of}`}`,
    ...(kept === undefined
      ? []
      : [`没有连上网络时制作：用的是存在本机的规则表，${momentWords(kept)}核对过。`]),
    `网址：${address}`,
    '',
  ];
}

/** The case as lines of text, to be pasted into a report. */
export function recordText(parts: {
  readonly sheet: GradeSheet;
  readonly cite: string;
  readonly address: string;
  readonly case: Case;
  readonly result: GradeResult;
  readonly verdict: Verdict;
  readonly due: readonly string[];
  /** What was counted from the events, in words. */
  readonly tally: string;
  /** What is still to be confirmed. */
  readonly asked: readonly Question[];
  /** What was asked and confirmed. */
  readonly confirmed: readonly Question[];
}): string {
  const { sheet, cite, result, verdict, asked, tally } = parts;
  const answers = answersOf(sheet, parts.case, result.facts);
  const left = answers.filter((a) => a.value === null).map((a) => a.label);
  const clauses = (criteria: GradeResult['met']): string[] => [
    ...new Set(
      criteria.map(
        ({ criterion: c }) =>
          `${clauseName(c.clause)}（${outcomeName(sheet, c.outcome)}）：${c.quote}`,
      ),
    ),
  ];
  return [
    `${sheet.title}（规则表${sheet.version}版，依据${cite}）`,
    `结果：${verdict.head}。${verdict.line}`,
    ...list(
      '还要核对：',
      asked.map((q) => `${q.row === undefined ? '' : `第${q.row + 1}行，`}${q.text}`),
    ),
    ...list('已核对：', parts.confirmed.map(sureWords)),
    ...list(
      '情况：',
      answers.filter((a) => a.value !== null).map((a) => `${a.label}：${a.value}`),
    ),
    ...(tally === '' ? [] : [`  ${tally}`]),
    ...(left.length === 0 ? [] : [`未填（不知道）：${left.join('、')}`]),
    ...list('符合的条款：', clauses(result.met)),
    ...list('不论还不知道的是什么，总要符合下列条款之一：', clauses(result.either)),
    ...list(
      '提示：',
      result.notices.map(
        (n) =>
          `${n.level === 'override' ? '另有规定优先：' : ''}${n.text}${n.clause === undefined ? '' : `（${clauseName(n.clause)}）`}`,
      ),
    ),
    ...list('期限：', parts.due),
    ...list('要做的事：', stepLines(document)),
    ...sectionLines(document),
    ...list(
      '对条文的理解：',
      result.readings.map(
        (r) => `${r.text}${r.clause === undefined ? '' : `（${clauseName(r.clause)}）`}`,
      ),
    ),
    ...madeLines(parts.address),
  ].join('\n');
}
