/** Paragraphs of a chronicle in which several entries, or an entry and a heading, have run together. */
import { HAN_NUM } from './dayWords.ts';
import { readPeriodLine } from './periodLines.ts';

/** Entries that have run together in one paragraph: cut where a sentence ends and a date stands with the space or the mark of an entry. */
const RUN_TOGETHER =
  /(?<=[。！？])(?=(?:(?:同日|是日|当[天日晚]|当日[上下]午|翌日|次日)[，,](?![还又并也]|共(?!青)|累计|接[种待]|签约|实现|完成|发放|出动|售出|成交|转移|收到|(?!当[日天晚])[^，。]{0,8}\d)|(?:\d{1,2}月)?\d{1,2}日(?:[上下]午|[早中晚]上?)?[，,]?(?![前起至止之以—－~～、和左])\p{Script=Han})(?![^。]*(?:将(?!军)|拟|为止)))|(?<=[。！？])(?=\d{1,2}月(?:份|间)?[：:])|(?<=[。！？])\s?(?=(?:初|孟|仲|深|暮|晚)?[春夏秋冬]季?[，,])|(?<=；)(?=(?:\d{1,2}月)?\d{1,2}日(?![前起至止之以—－~～、和左])[，,]?\p{Script=Han}(?![^。；]*(?:将(?!军)|拟|为止)))|(?<=；)(?=\d{1,2}月(?:[上中下]旬|[初底末])?[，,](?![^。；]*(?:将(?!军)|拟|为止))\p{Script=Han})|(?<=[。！？”）])\s*(?=[△▲◇◆]\s*\p{Script=Han})|(?<=[。！？；”）])\s?(?=[【〔［]\d{4}年?[】〕］]$|[●○◆◇■□▲△★☆◎※▶►⊙]\s?(?:\d{1,2}月)?\d{1,2}日|\d{1,2}月\d{1,2}日(?:(?:—|–|－|-|~|～|至)+(?:\d{1,2}月)?\d{1,2}日)?\s)/u;
/** The heading of a month or a year with which a paragraph begins: 【9月】3日 …, 三月■2日 …, 【1962年】春，…. */
const HEADING_BEFORE = new RegExp(
  `^(?:[【〔［（][^】〕］）]{2,16}[】〕］）]|[—–－]{1,2}\\d{4}年?[—–－]{1,2}|(?:\\d{4}年)?${HAN_NUM}月(?=[●○◆◇■□▲△★☆◎※▶►⊙])|(?:\\d{4}年)?\\d{1,2}月(?=[●○◆◇■□▲△★☆◎※▶►⊙]))(?=.)`,
  'u',
);

/** The entries of a paragraph, and the headings of months and years that have run into it, each by itself. */
export function entriesIn(text: string): string[] {
  const heading = HEADING_BEFORE.exec(text)?.[0];
  const apart = heading !== undefined && readPeriodLine(heading) !== undefined;
  const entries = (apart ? text.slice(heading.length).trimStart() : text).split(RUN_TOGETHER);
  return apart ? [heading, ...entries] : entries;
}

/** A date of an entry in the midst of a line whose words before it are no sentence: two lines run together. */
export function holdsOpening(text: string): boolean {
  const m =
    /^([^，。；：！？、]{2,60}?)(?<![于在自从至到截定将对为由及和与第\d月年])\s?\d{1,2}月\d{1,2}(?:日|号)?(?:(?:—|–|－|-|~|～|至|到)+(?:\d{1,2}月)?\d{1,2}日)?[\s，：]/u.exec(
      text,
    );
  return m !== null;
}
