/**
 * The printed lines of a source, for finding out how it is laid out: units of one line put
 * together, in simplified script for recognition. What is published is taken from the units.
 */
import { foldText, type SourceUnit } from '../domain/text.ts';

/** A line of the source that has text. */
export interface PrintedLine {
  /** 1-based line of source.txt. */
  readonly line: number;
  /** Index of its first and last unit. */
  readonly first: number;
  readonly last: number;
  readonly text: string;
  /** Without white space. */
  readonly bare: string;
  readonly blanks: number;
  readonly cells: number;
  readonly indented: boolean;
  readonly width: number;
  readonly bullet: boolean;
  /** Whether the print sets it at the edge of its page: a running head, a page number. */
  readonly placed?: boolean;
}

/** Put the units of each line together. */
export function printedLines(units: readonly SourceUnit[]): PrintedLine[] {
  const out: PrintedLine[] = [];
  for (let i = 0; i < units.length; ) {
    const u = units[i] as SourceUnit;
    let k = i;
    while (units[k + 1]?.line === u.line) k += 1;
    const text = units
      .slice(i, k + 1)
      .map((x) => x.text)
      .join(' ');
    out.push({
      line: u.line,
      first: i,
      last: k,
      text,
      bare: text.replace(/\s/gu, ''),
      blanks: u.blanks,
      cells: k === i ? 1 : Math.max(u.cells, k - i + 1),
      indented: u.indented,
      width: u.width,
      bullet: u.bullet,
    });
    i = k + 1;
  }
  return out;
}

/** Title without anything but letters and digits, for comparing a contents entry with the print. */
export const foldTitle = (s: string): string => foldText(s).replace(/[^\p{L}\p{N}]/gu, '');

/** Ends of a finished sentence. */
export const FINAL = /[。！？…][”’』」）》]*$/u;

/** A date that has a line to itself. */
export const DATE_LINE =
  // A scan takes 0 for O and 1 for l or I: the line is a date all the same.
  /^[（(]?(?:[\dOoQlI]{4}|[〇零○0OＯ一二三四五六七八九]{4}|(?:中[华華])?民[国國](?:\d{1,3}|[元〇零○一二三四五六七八九十百]{1,3}))年(?:[\dOoQlI]{1,2}|元|[一二三四五六七八九十]{1,3})月(?:[\dOoQlI]{1,2}|[一二三四五六七八九十]{1,3})日[）)]?$/u;

/** 发文字号 on a line of its own, with or without a date behind it. */
export const DOC_NUMBER_LINE =
  /^（?[\u4e00-\u9fff]{2,14}〔\d{4}〕第?\d{1,5}号(?:、(?:〔\d{4}〕)?第?\d{1,5}号)*）?(?:\s.*)?$|^（?(?:〔\d{4}〕|（\d{2}）|〔\d{2}〕)?[\u4e00-\u9fff]{1,10}字第[\d〇零○一二三四五六七八九十百千]{1,8}号）?$/u;

/** The number of an order or an announcement: 第12号, 〔2024〕第5号, （2024年第5号）. */
export const ORDER_NUMBER_LINE =
  /^[（(]?(?:〔\d{4}〕|\d{4}年?)?第?\s?[\d〇零一二三四五六七八九十百]{1,5}\s?号[）)]?$/u;

/** 某市人民政府令第129号, 市政府令（第12号）: an order and its number on one line. */
export const ORDER_IN_ONE_LINE =
  /^[（(]?(?<order>\p{Script=Han}{1,20}(?:政府|委员会|公署)令)\s*[（(]?(?<number>(?:〔\d{4}〕|\d{4}年)?第\s?[\d〇零一二三四五六七八九十百]{1,5}\s?号)[）)]*$/u;

/** 甲某某, 甲 某, 甲某·乙某. */
export const NAME =
  '(?:\\p{Script=Han}{2,4}|\\p{Script=Han} \\p{Script=Han}|\\p{Script=Han}{1,10}(?:·\\p{Script=Han}{1,10})+)';
/** A name and after a space the office: nothing goes on behind it, and no page has it for a head. */
export const HOLDS_OFFICE = new RegExp(
  `^${NAME}(?: |（[^（）]{1,8}） ?)[^，。；：]{1,30}(?:长|员|任|记|主席|委|师|官|授|警|裁|理|事|督|问|干)$`,
  'u',
);

/** Words with which a title ends. */
export const TITLE_END =
  /(?:通知|通告|公告|布告|训令|指令|委令|通令|决定|意见|批复|函|令|报告|请示|纪要|通报|命令|决议|规定|办法|条例|方案|预案|细则|规则|计划|规划|纲要|要点|措施|名单|大事记|任免|任职|批示|章程|标准|目录|清单|指南|公约|答复|解读|讲话|(?:会议|会谈|座谈)[纪记]录)(?:（[^（）]{1,40}）)?$/u;

/** Words with which the name of an authority ends. */
export const AUTHORITY_END =
  /(?:政府|办公室|办公厅|委员会|常委会|管委会|大会|局|厅|委|办|部|院|署|行政长官|市长|县长|区长|州长|省长|旗长|主席)$/u;

const BODY_ENDS =
  /(?:[局委办厅部院所站校]|中心|政府|公司|集团|办事处|街道|委员会|[支大总]队|部门|单位|银行|管委会|[县市区旗镇乡])$/u;

/** Whether a line ends the names of a label that the line before broke off: 配合单位：甲局、化工 and 园公司. */
export const endsNames = (before: string, line: string): boolean =>
  /(?:单位|部门|主体)[：:]/u.test(before) &&
  !/[。；]$/u.test(before) &&
  !BODY_ENDS.test(before) &&
  /^[\p{Script=Han}、，（）]{1,40}$/u.test(line) &&
  BODY_ENDS.test(line);

/** 2024年8月, 2024年7—9月份, 二〇二四年第三季度, 2024年上半年. */
export const PERIOD_OF_DAYS =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年(?:\d{1,2}月(?:份?(?:至|—|－|-)\d{1,2}月)?份?|第?[一二三四1-4]季度|[上下]半年)$/u;
