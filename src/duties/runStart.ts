/**
 * Where the words begin that go with a subject of a sentence: behind what stands before it and is
 * about somebody else.
 *
 * In: a walk, and which of its parts says the subject. Out: a place in the text.
 */
import type { QualifiedName } from './known.ts';
import { MODAL, NO_CHARGE, STRONG_MODAL } from './modals.ts';
import { ordersNobody } from './orders.ts';
import { isCondition, isConditionAt, LEAD } from './predicates.ts';
import { momentsIn } from './shapes.ts';
import type { Walk } from './walk.ts';

/** A ban that says of whom nothing: 县城区全面禁止三轮摩托车通行. */
const BANS =
  /^[^，。；]{2,20}?(?:全面|一律|全域|全年|全天)(?:禁止|严禁|停止|暂停|禁[行捕渔猎烧放燃采牧])/u;

/** The last part before one that ends with a semicolon, of those whose words some test takes; -1 without one. */
export const lastWithSemicolon = (
  { text, parts }: Walk,
  i: number,
  takes: (words: string) => boolean = () => true,
): number =>
  parts.slice(0, i).findLastIndex(({ start, end }) => {
    const words = text.slice(start, end).trim();
    return /[；;]$/u.test(words) && takes(words);
  });

/**
 * Where the words begin that may go with a part: 各检查站24小时值守；护林员每日巡山: what stands before a
 * semicolon says of others what they do. A case that ends with one (发生…的；) goes on.
 */
export function behindSemicolon(w: Walk, i: number): number {
  const { parts } = w;
  const last = lastWithSemicolon(
    w,
    i,
    (words) => !isCondition(words.slice(0, -1)) && !/的[；;]$/u.test(words),
  );
  if (last < 0 || parts[last]!.end <= w.open) return w.open;
  tellOthers(w, last);
  return parts[last]!.end;
}

/** What stands behind the name of him to whom something is brought: its end, or what is brought. */
const TO_HIM =
  /^(?:[，,；;。]|报告|报送|报备|反映|提出|提交|申请|申报|备案|备查|移送|移交|登记|说明|举报|投诉|通报|审[批查核]|核[准实]|批准|处理)/u;

/** 建设工地的施工现场，: where or what somebody answers for. */
const IS_PLACE =
  /(?:现场|区域|场所|路段|范围|地[点段区]|场地|设施|设备|工程|项目|线路|河道|费用|资金|经费)[，,]\s*$/u;

/** 牵头单位某局负责…, 某局为…责任人: somebody before who is in charge. */
const IN_CHARGE_BEFORE = new RegExp(
  `^[^，。；]{2,24}(?:负责(?!${NO_CHARGE})|[为是][^，。；]{0,10}责任人)`,
  'u',
);

/** Words that only lead up to what a subject behind them does. */
const LEADS_UP =
  /^(?:为|按|根据|依据|对|将|把|针对|结合|围绕|自|在(?!建)|于|从|通过|除|如|若|凡|到|至|力争|原则上)/u;

/**
 * Where the words begin that may go with the first subject of a sentence: 纪要3个工作日内印发，承办
 * 部门7日内反馈: a part with a thing of its own and a time of its own is not that subject's.
 */
export function behindOwn(
  w: Walk,
  i: number,
  by: boolean,
  found: readonly QualifiedName[] = [],
): number {
  const { text, parts, runs } = w;
  const ofUnknown = found.length > 0 && found.every((n) => n.resolution.kind === 'unknown');
  // 应当立即向公安机关报告，|公安机关接警后…: what is brought to him is not his to bring.
  const isToHim = (words: string): boolean =>
    // 不及时报告公安机关，造成后果的: a case, and nothing brought to him.
    !/[不未]/u.test(words) &&
    found.some(({ printed }) =>
      words
        .split(new RegExp(`(?:向|报告?|送|移交|告知|通知)${RegExp.escape(printed)}`, 'u'))
        .slice(1)
        // 送甲中心实验室: a longer name is another body.
        .some((rest) => TO_HIM.test(rest)),
    );
  if (by) {
    // 小煤窑必须完成改造，逾期不改的，由某部门吊销许可证: what another must is not that department's.
    const own = parts.slice(0, i).findLastIndex((part, j) => {
      const words = text.slice(part.start, part.end);
      const said = words.slice(LEAD.exec(words)![0].length);
      const modal = said.search(MUST_BE);
      if (LEADS_UP.test(said) || isConditionAt(text, parts, j)) return false;
      return (
        modal >= 2 ||
        isToHim(said) ||
        // 可以代为清理，|所需费用由违法者承担: what an authority may do, before who pays.
        (/^可以?\p{Script=Han}/u.test(said) && PAID_BY.test(text.slice(parts[i]!.start))) ||
        BY_ANOTHER.test(words) ||
        STOPS_AT_ONCE.test(said) ||
        (MEETS.test(said) && !CALLED.test(text.slice(parts[i]!.start)))
      );
    });
    if (own < 0) return 0;
    const last = withWhatGoesOn(w, own, i);
    tellOthers(w, last);
    return parts[last]!.end;
  }
  // 登记机关接到报告后，|应当立即决定: behind a case of his, what he must stands in the next part.
  const ofHis = parts.find((_, k) => k >= i && !isConditionAt(text, parts, k)) ?? parts[i]!;
  const must = STRONG_MODAL.test(text.slice(ofHis.start, ofHis.end));
  const from = parts.slice(0, i).findLastIndex((part, j) => {
    const words = text.slice(part.start, part.end);
    const own = words.slice(LEAD.exec(words)![0].length);
    // What a record has taken is nobody else's.
    if (runs.some((run) => part.start < run.end && part.end > run.start)) return false;
    if (LEADS_UP.test(own) || isConditionAt(text, parts, j)) return false;
    if (BANS.test(own) || IS_GRANTED.test(own) || OF_ALL.test(own) || isToHim(own)) return true;
    // 健全定期评估机制，学校依据目录设置专业: an order to nobody.
    if (
      ofUnknown &&
      !MODAL.test(text.slice(parts[i]!.start, w.to)) &&
      ordersNobody(own) &&
      !IS_PLACE.test(own)
    )
      return true;
    if (BY_ANOTHER.test(words) || BY_UNREAD.test(own)) return true;
    // 应当征求意见，被征求意见的部门应当…: what is put on nobody is not his on whom something else is.
    if (MODAL.test(own) && (must || !/^(?:应当|应|要|须|必须|不得)/u.test(own))) return true;
    // 牵头单位某局负责通报，责任单位…: in charge is somebody before it.
    if (IN_CHARGE_BEFORE.test(own)) return true;
    return momentsIn(own).some(
      (m) => m.start >= 2 && /^[内前]?\p{Script=Han}{3}/u.test(own.slice(m.end)),
    );
  });
  if (from < 0) return 0;
  const last = withWhatGoesOn(w, from, i);
  tellOthers(w, last);
  return parts[last]!.end;
}

/** 采伐时必须申请许可证，|并按规定采伐，|其他单位不得…: what goes on with another's words is his as well. */
function withWhatGoesOn({ text, parts }: Walk, from: number, i: number): number {
  const ends = parts.findIndex(
    ({ start }, j) => j > from && (j >= i || !/^\s*(?:并(?!非)|且|同时)/u.test(text.slice(start))),
  );
  return ends < 0 ? from : ends - 1;
}

/** The parts up to one, as far as no run has taken them, are of others, and told. */
function tellOthers({ parts, runs, others }: Walk, to: number): void {
  const taken = [...runs, ...others].map(({ end }) => end);
  const start = Math.max(parts[0]!.start, ...taken);
  const { end } = parts[to]!;
  if (start < end) others.push({ start, end, kind: 'nobody' });
}

/** 所需费用由…承担: by whom something is paid. */
const PAID_BY = /^(?:其|所需|所发生的?|产生的?)*费用由/u;
/** 同意某公司贷款: what the paper grants. */
const IS_GRANTED = /^同意(?!的|后|书)/u;
/** 小额的由村主任审批，: somebody behind 由 who is not read, before another behind 由. */
const BY_ANOTHER =
  /(?<!^)(?<![理缘来事自])由(?=\p{Script=Han})[^，。；的]{4,}(?<!组成|构成)[，,；;]\s*$/u;
/** 立即停止使用，: what whoever uses it does at once, before another behind 由 sees to it. */
const STOPS_AT_ONCE = /^(?:立即|马上|当场|一律)(?:停止|停用|停业|停产|关闭|撤出|清退)/u;
/** 联席会议原则上每年召开两次，也可临时召开专题会议，: how often a body meets, before who presides. */
const MEETS =
  /^(?:[^，。；]{2,16}?(?:原则上|一般|每[年季月半两]|定期|不定期)|也?可)[^，。；]{0,20}召开[^，。；]*[，,；;]\s*$/u;
/** 由召集人召集: whose task it is that the body meets. */
const CALLED = /^由[^，。；]{2,24}召[集开](?![人令])/u;
/** 由县财政担保，: the same at the head of a part. */
const BY_UNREAD = /^由(?=\p{Script=Han}{2})[^，。；的]{4,}(?<!组成|构成)[，,；;]\s*$/u;
/** 全市燃煤锅炉全部淘汰: what is to come about everywhere, whoever sees to it. */
const OF_ALL =
  /^(?:全[省市县区州旗镇乡村]|市区|城区|县城)[^，。；]{2,40}(?:全部|全面|一律|基本|实现|达到)[^，。；]*[，,；;]\s*$/u;

/** A strong modal, or 应 before when or how: 机具应于2月20日前撤离. */
const MUST_BE = new RegExp(`${STRONG_MODAL.source}|(?<![响供适相反对效感])应(?=[于在自按])`, 'u');
