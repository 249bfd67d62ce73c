/** Chronicles of invented cities in many forms, with the day of each entry. */
import type { City } from './city.ts';
import type { Dice } from './dice.ts';
import type { Block, DraftDocument } from './truth.ts';
import { hanNumber, hanYear, isoOf, topic } from './words.ts';

const wide = (n: number): string =>
  [...String(n)].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
const lastDay = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

function happening(d: Dice, c: City): string {
  const t = topic(d);
  const x = c.person();
  const county = d.pick(c.counties);
  return d.pick([
    `${c.head}${x}到${county}调研${t}工作。`,
    `副${c.head}${x}主持召开${t}专题会议，听取情况汇报并讲话。`,
    `${county}${t}项目开工。`,
    `全${c.level}${t}现场会在${county}召开，副${c.head}${x}出席。`,
    `${c.level}政府召开第${d.int(10, 60)}次常务会议，审议${t}有关事项。`,
    `${c.head}${x}会见${d.pick(['华信', '安泰', '瑞丰'])}集团客人一行，双方就${t}座谈。`,
    `${county}遭受冰雹，受灾面积${d.int(2, 90)}公顷，成灾${d.int(1, 40)}公顷。`,
    `${c.level}图书馆新馆建成开放，总建筑面积${d.int(3000, 9000)}平方米。`,
    `${c.level}第${d.int(3, 20)}届运动会闭幕，${d.int(12, 40)}支代表队参加${t}等展示。`,
  ]);
}

interface Style {
  readonly day: (m: number, n: number) => string;
  readonly range: (m: number, a: number, b: number) => string;
  readonly gap: string;
  readonly bullet: string;
}

function styleOf(d: Dice, underMonth: boolean): Style {
  const to = d.pick(['～', '—', '－', '至', '-', '~', '——', '–']);
  const gap = d.pick(['　', '，', ' ', '：', '　　', '']);
  const bullet = d.pick(['', '', '', '●', '◆', '△', '■ ']);
  const form = d.int(0, 4);
  const num = form === 1 ? wide : form === 2 ? hanNumber : String;
  const day = (m: number, n: number): string =>
    underMonth ? `${num(n)}日` : `${num(m)}月${num(n)}日`;
  const open = form === 3 ? '【' : '';
  const close = form === 3 ? '】' : '';
  const full = d.chance(0.5);
  return {
    bullet,
    gap: form === 3 ? d.pick(['', '　']) : gap === '' && underMonth ? '　' : gap,
    day: (m, n) => `${open}${day(m, n)}${close}`,
    range: (m, a, b) =>
      `${open}${underMonth ? '' : `${num(m)}月`}${num(a)}${full ? '日' : ''}${to}${num(b)}日${close}`,
  };
}

const entry = (text: string, start: string, end: string): Block => ({
  text,
  set: 'indented',
  facts: [{ type: 'event', start, end }],
});

/** The chronicle of some months of one year. */
export function chronicle(d: Dice, c: City, year: number): DraftDocument {
  const first = d.int(1, 10);
  const count = d.int(1, 2);
  const months = Array.from({ length: count }, (_, i) => first + i);
  const span =
    count === 1
      ? `${year}年${first}月`
      : `${year}年${first}月${d.pick(['至', '—', '－', '～'])}${first + 1}月`;
  const title = d.pick([
    `${c.government}大事记（${span}）`,
    `${span}大事记`,
    `${c.name}大事记（${span}）`,
    `${c.level}政府大事记（${span}）`,
    `大事记（${span}）`,
  ]);
  const underMonth = d.chance(0.4);
  const style = styleOf(d, underMonth);
  const blocks: Block[] = [{ text: title, set: 'title' }];
  const headOf = d.pick([
    (m: number) => `${m}月`,
    (m: number) => `${hanNumber(m)}月`,
    (m: number) => `【${m}月】`,
    (m: number) => `（${hanNumber(m)}月）`,
    (m: number) => `${year}年${m}月`,
  ]);
  for (const month of months) {
    if (underMonth)
      blocks.push({ text: headOf(month), set: d.pick(['centre', 'flush']), frame: true });
    const ym = isoOf(year, month, 1).slice(0, 7);
    let day = d.int(1, 4);
    let start = '';
    let end = '';
    const total = d.int(7, 13);
    for (let i = 0; i < total && day <= lastDay(year, month); i += 1) {
      const what = happening(d, c);
      const kind = d.next();
      if (start !== '' && start.length === 10 && kind < 0.14) {
        blocks.push(
          entry(
            `${style.bullet}${d.pick(['同日', '同日', '是日', '当日', '当天'])}${d.pick(['，', '　', ''])}${what}`,
            start,
            end,
          ),
        );
        continue;
      }
      if (start !== '' && kind < 0.22) {
        // A further paragraph of the same day, without a date.
        blocks.push(entry(what, start, end));
        continue;
      }
      const to = Math.min(lastDay(year, month), day + d.int(1, 4));
      if (kind < 0.3 && to > day) {
        [start, end] = [isoOf(year, month, day), isoOf(year, month, to)];
        blocks.push(
          entry(`${style.bullet}${style.range(month, day, to)}${style.gap}${what}`, start, end),
        );
      } else {
        start = isoOf(year, month, day);
        end = start;
        blocks.push(
          entry(`${style.bullet}${style.day(month, day)}${style.gap}${what}`, start, end),
        );
      }
      day += d.int(1, 4);
    }
    if (d.chance(0.5)) {
      const word = underMonth
        ? d.pick(['本月', '是月', '下旬，'.slice(0, 2), '月底'])
        : d.pick([`${month}月下旬`, '本月', '是月', `${month}月底`, '同月']);
      blocks.push(entry(`${style.bullet}${word}，${happening(d, c)}`, ym, ym));
    }
  }
  return { title, kinds: ['chronicle'], section: '大事记', blocks };
}

/** Annals: one heading a year, entries to the day, the month, the season or the year. */
export function annals(d: Dice, c: City): DraftDocument {
  const from = d.int(1938, 1990);
  const years = Array.from({ length: d.int(3, 5) }, (_, i) => from + i);
  const title = `${c.name}大事记（${from}${d.pick(['—', '～', '－'])}${years.at(-1)}年）`;
  const blocks: Block[] = [{ text: title, set: 'title' }];
  const form = d.int(0, 4);
  const headOf = (y: number): string => {
    if (y < 1950 && y >= 1912) return `民国${hanNumber(y - 1911)}年（${y}${d.pick(['', '年'])}）`;
    if (form === 0) return `【${y}年】`;
    if (form === 1) return `${y}年`;
    if (form === 2) return `${hanYear(y)}年`;
    if (form === 3) return `〔${y}〕`;
    return `${y}年（${['甲子', '乙丑'][y % 2]}）`.replace(/（.*/u, '');
  };
  const gap = d.pick(['，', '　', ' ']);
  for (const year of years) {
    blocks.push({ text: headOf(year), set: d.pick(['centre', 'flush']), frame: true });
    let month = d.int(1, 3);
    if (d.chance(0.4))
      blocks.push(
        entry(`春${d.pick(['，', '季，'])}${happening(d, c)}`, String(year), String(year)),
      );
    for (let i = d.int(2, 4); i > 0 && month <= 12; i -= 1) {
      const day = d.int(1, 28);
      const ym = isoOf(year, month, 1).slice(0, 7);
      if (d.chance(0.45))
        blocks.push(
          entry(
            `${month}月${day}日${gap}${happening(d, c)}`,
            isoOf(year, month, day),
            isoOf(year, month, day),
          ),
        );
      else if (d.chance(0.6))
        blocks.push(
          entry(
            `${month}月${d.pick(['', '上旬', '中旬', '底', '初'])}${gap}${happening(d, c)}`,
            ym,
            ym,
          ),
        );
      else {
        blocks.push(entry(`${month}月${gap}${happening(d, c)}`, ym, ym));
        blocks.push(entry(`同月${gap}${happening(d, c)}`, ym, ym));
      }
      month += d.int(1, 4);
    }
    if (d.chance(0.6))
      blocks.push(
        entry(
          `${d.pick(['是年', '本年', '同年', '年内'])}${gap}${happening(d, c)}`,
          String(year),
          String(year),
        ),
      );
  }
  return { title, kinds: ['chronicle'], section: '大事记', blocks };
}
