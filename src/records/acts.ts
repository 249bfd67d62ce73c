/** Kinds of act in an entry of a chronicle, by the verbs of its sentences. */
import { matchesIn } from '../domain/sieve.ts';
import type { PersonMention } from './persons.ts';

/** Verbs, the sooner the better: the first that a sentence has after its subject names the act. */
const ACTS =
  /主持召开|召开|主持|参加|出席|列席|会见|会谈|陪同|(?:调研|督导|督查|督察|督办|检查|考察|视察|指导|指挥)(?!中心|[组团队员部])|对接|座谈|洽谈|拜访|拜会|接待|接访|回访|走访|慰问|看望|约谈|巡查|巡河|巡林|暗访|调度|部署|研究(?![所院会生]|中心|课题)|审议|听取|签约|签署|揭牌|观摩|参观|学习|宣讲|授课|讲话|致辞|作.{0,16}讲座|举行|举办|开幕|闭幕|启动|传达/gu;
const OPENS_WITH_ACT = new RegExp(`^(?:并|还)?(?:${ACTS.source})`, 'u');
/** A further verb of the same subject. */
const SECOND = new RegExp(`(并|、)(${ACTS.source})`, 'gu');
/** Verbs that say how and not what; they give way to a later one. */
const LIGHT = new Set(['指导', '部署', '研究', '传达', '启动']);

/** What is said in one entry: each act once, in order. */
export function readActs(text: string, persons: readonly PersonMention[]): string[] {
  const out: string[] = [];
  const add = (act: string | undefined): boolean => {
    if (act !== undefined && !out.includes(act)) out.push(act);
    return act !== undefined;
  };
  // Quotations, titles and brackets tell of other acts.
  const plain = text.replace(/《[^《》]*》|“[^“”]*”|（[^（）]*）/gu, (s) => '□'.repeat(s.length));
  let offset = 0;
  for (const sentence of plain.split(/(?<=[。；])/u)) {
    let told = false;
    for (const part of sentence.split(/(?<=，)/u)) {
      const [from, to] = [offset, offset + part.length];
      offset = to;
      const here = persons.filter((p) => p.start >= from && p.start < to);
      // 某会议召开，市长某某出席: the part says what was held.
      const held = /(召开|举行|举办|开幕|闭幕)[，。；]?$/u.exec(part);
      const opens = OPENS_WITH_ACT.exec(part);
      if (here.length > 0 && opens !== null) told = add(firstAct(opens[0])) || told;
      else if (here.length > 0) {
        const words = part.slice(endOfSubject(here, text) - from);
        const first = firstAct(words);
        told = add(first) || told;
        for (const second of secondActs(words, first)) add(second);
      } else if (held !== null) told = add(held[1]);
      else if (!told) told = add(firstAct(part));
      else {
        // A further verb of the same subject; a light one only goes on with what was said.
        const act = opens === null ? undefined : firstAct(opens[0]);
        if (act !== undefined && !LIGHT.has(act) && act !== '学习') add(act);
      }
    }
  }
  return out;
}

/**
 * What the same subject does besides, in the same part: 主持并讲话, 考察某地、参加某会, 陪同某某
 * 一行参加某会.
 */
function secondActs(words: string, first: string | undefined): string[] {
  const out: string[] = [];
  for (const [, mark, verb] of words.matchAll(SECOND)) {
    const act = normal(verb!);
    // 、研究基地建设 is a thing and no verb.
    if (act !== first && (mark === '并' || !LIGHT.has(act))) out.push(act);
  }
  if (first === '陪同') {
    const at = words.indexOf('陪同') + 2;
    const rest = words.slice(Math.max(at, words.lastIndexOf('一行') + 2));
    const act = firstAct(rest);
    if (act !== undefined && !LIGHT.has(act)) out.unshift(act);
  }
  return out;
}

/** Where the list of persons that opens a part ends: before a verb, and before whoever it is done with. */
function endOfSubject(persons: readonly PersonMention[], text: string): number {
  let end = persons[0]!.end;
  for (const p of persons.slice(1)) {
    if (p.start - (p.office?.length ?? 0) > end + 1) break;
    if (text.slice(end, p.start).search(ACTS) !== -1) break;
    end = p.end;
  }
  return end;
}

function firstAct(words: string): string | undefined {
  const all = matchesIn(words, ACTS).map((m) => normal(m[0]));
  return all.find((a) => !LIGHT.has(a)) ?? all[0];
}

/** One word for one kind of act. */
function normal(verb: string): string {
  if (/讲座$/u.test(verb)) return '讲话';
  if (verb === '主持召开') return '主持';
  if (verb === '督察') return '督查';
  return verb;
}
