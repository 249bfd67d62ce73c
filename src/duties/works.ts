/**
 * Works and buildings that stand for those whose they are: 政府投资项目应…, 采用…的项目，可….
 *
 * In: the parts of a sentence. Out: a run for each, which carries nobody on, and the parts that it takes.
 */
import { ACTOR } from './actors.ts';
import type { Reading } from './draft.ts';
import type { Subject } from './known.ts';
import { MODAL, modalityOf } from './modals.ts';
import { subjectOf } from './partSubject.ts';
import type { Stretch } from './parts.ts';
import { ACTS, CAUSATIVE, LEAD } from './predicates.ts';
import type { Run } from './run.ts';

/** Last words of what somebody builds, owns or runs: what must be so or so, its owner owes. */
const STANDS_FOR =
  /(?:项目|工程|建筑物?|住宅|商品房|厂房|仓库|商场|小区|楼盘|场所|市场|车辆|船舶|航空器|生产线)$/u;

/** What is done to a work by somebody whom the words do not name. */
const DONE_TO_IT =
  /^(?:不得|不准|不许|严禁|禁止)(?:擅自|随意|非法|违规|违法|私自|任意)*(?:予以)?(?:拆除|拆毁|拆改|迁移|移动|损[毁坏]|毁坏|破坏|占用|侵占|挪用|转让|出[租借售]|抵押|质押|买卖|涂改|伪造|改变|变更|挤占|截留)(?![^，。；]*的)/u;

/** What becomes of a work, by when: whoever builds it sees to that, and the words do not name him. */
const BECOMES =
  /^[^，。；的]{0,24}?(?:竣工|完工|开工|动工|复工|建成|投用|投产|通车|交工|交付|完成|落成|启动|结束)(?!前|后|验收|结算|决算|图|备案|资料|档案)/u;

/** What a part says of a work that the part before it names: 可…, 在…即可…, …规模要达到…; not what is done to it. */
const OF_WORK = new RegExp(
  `^(?:(?:原则上|一般|也|均|都|方|在[^，]{0,20}?即|[^，]{0,20}(?:部分|面积)[，,]?)*(?:${MODAL.source}))`,
  'u',
);
const MUST_REACH = /(?:要|应当?|须|不得)(?:达到|符合|满足|采用|使用|低于|高于|超过|少于)/u;

/**
 * What is built, owned or run, where it stands for whoever has it: 政府投资项目应…; 采用…的项目，可….
 *
 * @param rest the words of the parts after this one, for a name that a comma ends
 */
export function standsForAt(
  text: string,
  start: number,
  end: number,
  rest: readonly string[],
): (Subject & { readonly parts: number }) | undefined {
  const part = text.slice(start, end);
  const modal = MODAL.exec(part);
  const words =
    modal !== null
      ? part.slice(0, modal.index).replace(/(?:原则上|一般|均|都|也|还|应|等)+$/u, '')
      : /^[^，,；;。]+(?=[，,]$)/u.exec(part)?.[0].replace(/等$/u, '');
  if (words === undefined || !STANDS_FOR.test(words)) return undefined;
  // 侨胞对其捐建的工程可以命名: with which work somebody does something.
  if (/对其?[^，。；的]{2,}的[^的]*$/u.test(words)) return undefined;
  // 项目需要配建…的，: a case.
  if (modal !== null && /的[，,；;。]\s*$/u.test(part)) return undefined;
  // 历史建筑不得拆除: what may not be done to it; 工程要在汛前竣工: what becomes of it, by whomever.
  if (modal !== null && DONE_TO_IT.test(part.slice(modal.index))) return undefined;
  if (modal !== null && BECOMES.test(part.slice(modal.index + modal[0].length))) return undefined;
  let parts = 1;
  if (modal === null) {
    // 采用…的项目，其预制部分，可…: the modal may stand one part further on.
    const own = rest[0]?.startsWith('其') === true && !MODAL.test(rest[0]) ? 2 : 1;
    const said = rest.slice(0, own).join('');
    const may = modalityOf(said) !== 'must' && (own === 2 || OF_WORK.test(said));
    if (!may && !MUST_REACH.test(said)) return undefined;
    parts += own;
  }
  // 投放到指定的收集场所，不得…: where something is put.
  if (/(?:投[放入]|[运送]|倾倒|排[放入]|堆放|停放)(?:到|至|入|在)/u.test(words)) return undefined;
  if (/^(?:对|在(?![建售])|将|把|为|按|根据|依据|从|由|因|如|若|经|凡|向|与|于|当)/u.test(words))
    return undefined;
  // 停车场对接送车辆应当…: whose it is stands before 对, and no work is named.
  if (/(?<=\p{Script=Han}{2})(?:对(?![外口])|[将把向])(?=\p{Script=Han}{2})/u.test(words))
    return undefined;
  // 甲建筑、乙投资的丙建筑 is a list; 落实甲制度、乙制度的项目 is one.
  const narrowed = /^.*的(?=[^、和及的]{2,}$)/u.exec(words)?.[0];
  const relative =
    narrowed
      ?.split(/[、和及]/u)
      .slice(0, -1)
      .some((w) => STANDS_FOR.test(w)) === true
      ? undefined
      : narrowed;
  // 新建、改建项目, 保障性住宅: what the project is, and no act; 新建、改建建筑物: what somebody does.
  const kinds = /^(?:(?:新建|改建|扩建|续建|在建|在售|拟建|既有|保障性)[、和及]?)*/u.exec(
    words,
  )![0];
  if (/[、和及]/u.test(kinds) && !/(?:项目|工程)$/u.test(words)) return undefined;
  const plain = words.slice(kinds.length);
  const begins =
    relative === undefined ? ACTS.test(plain) || CAUSATIVE.test(plain) : SETS_TO.test(words);
  if (begins) return undefined;
  const from = start + (relative?.length ?? 0);
  // 施工单位新增项目: those whose it is are named themselves.
  const whose = HAS_NEW.exec(text.slice(from, start + words.length))?.groups?.['who'];
  const to = whose === undefined ? start + words.length : from + whose.length;
  return {
    names: [
      {
        start: from,
        end: to,
        printed: text.slice(from, to),
        carried: '',
        qualifier: relative?.slice(0, -1) ?? null,
        resolution: { kind: 'unknown' },
      },
    ],
    start: from,
    end: to,
    parts,
  };
}

/** 某单位新增项目, with who has it. */
const HAS_NEW = new RegExp(
  `^(?<who>\\p{Script=Han}{1,14}?(?:${ACTOR}))(?:新增|新建|承建|承接|承揽|在建|开发)`,
  'u',
);

/** Verbs whose object a work is, even where 的 stands between. */
const SETS_TO =
  /^(?:推动|推进|鼓励|支持|引导|促进|加强|加快|确保|保障|强化|加大|督促|组织|严格|优先|全面|积极|做好|抓好|谋划|争取|打造|继续)/u;

/** Words of a part that go on with the part before it. */
const GOES_WITH = new RegExp(`^(?:并|且|也|同时)?(?:${MODAL.source})|^(?:并|且)`, 'u');

/**
 * Works and buildings that stand for those whose they are: 政府投资项目应…, 采用…的项目，可…. Each is a
 * run of its own, which carries nobody on; the parts that it takes are out of all others.
 */
export function worksOf(
  text: string,
  parts: readonly Stretch[],
  to: number,
  reading: Reading,
): { runs: Run[]; taken: ReadonlySet<number> } {
  const runs: Run[] = [];
  const taken = new Set<number>();
  const known: (boolean | undefined)[] = [];
  const says = (i: number): boolean =>
    (known[i] ??= subjectOf(text, parts, i, to, reading) !== undefined);
  const words = (i: number): string => text.slice(parts[i]!.start, parts[i]!.end);
  for (let i = 0; i < parts.length; i += 1) {
    if (taken.has(i)) continue;
    const part = parts[i]!;
    const lead = LEAD.exec(words(i))![0];
    const rest = parts.slice(i + 1).map((_, k) => words(i + 1 + k));
    const subject = standsForAt(text, part.start + lead.length, part.end, rest);
    // Whether somebody is said is asked of few parts: to find it out takes longest.
    if (subject === undefined || says(i)) continue;
    let end = i + subject.parts;
    while (end < parts.length && GOES_WITH.test(words(end)) && !says(end)) end += 1;
    if (parts.slice(i, end).some((_, k) => says(i + k))) continue;
    const modality = modalityOf(text.slice(subject.end, parts[end - 1]!.end));
    // 市本级、旗县要…，新建建筑应…: still what those must see to.
    if (modality === 'must' && parts.slice(0, i).some((_, k) => says(k))) continue;
    // 未欠薪，且…的单位新增项目，可…: the words before narrow it as well.
    const [name] = subject.names;
    const narrowed =
      name!.qualifier !== null && i > 0 && !taken.has(i - 1) && /^[且并]/u.test(lead);
    const start = narrowed ? parts[i - 1]!.start : part.start;
    runs.push({
      start,
      end: parts[end - 1]!.end,
      names: narrowed
        ? [{ ...name!, qualifier: text.slice(start, name!.start).replace(/的$/u, '') }]
        : subject.names,
      modality,
      subject: 'stated',
      predicate: subject.end,
      work: true,
    });
    for (let k = narrowed ? i - 1 : i; k < end; k += 1) taken.add(k);
  }
  return { runs, taken };
}
