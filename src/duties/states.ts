/**
 * Whether words behind a body tell how it, or a thing of its, stands, and not what it is to do.
 *
 * In: words directly behind a name. Out: yes or no. The kinds are rows (`stateRows.ts`).
 */
import { verbAt } from '../domain/lexicon.ts';
import { MODAL } from './modals.ts';
import { opensWith } from './rows.ts';
import { OF_MATTER, OF_PAST, OF_STATE, OF_THING } from './stateRows.ts';

/** 值班电话：…, 报名时间为…, 检查结果…: what a thing of the body is. */
export const isOfThing = opensWith(OF_THING);
/** 已于去年拨付资金: what is done, and no duty. */
export const isDone = opensWith(OF_PAST);
/** 发生火灾, 设在县城: a verb at the head that says how something is. */
export const isState = opensWith(OF_STATE);
const isOfMatter = opensWith(OF_MATTER);

/** Verbs of papers that the dictionary holds as no verb. */
const OF_PAPERS = /(?:印发|草拟|拟定|拟订)$/u;

/** 发挥了重要作用, 圆满完成了任务: a verb of the language and 了, where nothing is asked for. */
function tellsOver(words: string): boolean {
  const said = /^[^。；：]*/u.exec(words)![0];
  for (const { index } of said.matchAll(/了(?![的解然])/gu)) {
    const before = said.slice(0, index);
    if (
      index >= 2 &&
      (verbAt(before, index - 2) !== undefined || OF_PAPERS.test(before)) &&
      !/^[^，]*(?:的|后|时)(?:[，。；]|$)/u.test(said.slice(index)) &&
      !MODAL.test(said)
    )
      return true;
  }
  return false;
}

/** Whether words behind a body tell what is or was, and nothing that it must. */
export const tellsOfState = (rest: string): boolean =>
  isDone(rest) || isOfThing(rest) || isOfMatter(rest) || tellsOver(rest);

/** Those to whom the public purse pays, and who pay nothing out of it: 农户, 申请人, 参保人员. */
const PAYEE =
  /(?:户|[居村农牧渔市]民|学[员生]|职工|劳动者|家庭|(?:申请|申报|参保|投保|受[益助奖灾]|获奖|持有|权利|被[征拆安]\p{Script=Han}{0,3})(?:人|者)|(?:参保|失业|退休|就业|脱贫|获奖|受灾|引进|贫困|优抚|供养|救助|保障|抚恤|复员|退役)人[员口]|人才|对象)$/u;
/** What somebody does first, and then the payment to him: 入住后7日内拨付余款, 签字后一次性兑付补贴. */
const THEN_PAID =
  /^(?![^，。；]*(?:应当?|须|要)[^，。；]*后)[^，。；]{1,14}后(?:在|[，,])?(?:[\d一二三四五六七八九十两]{1,3}个?(?:工作日|日|天|月)(?:之|以)?内)?(?:一次性|分[期批次]|按[月季年]|及时|全额|足额)*(?:拨付|兑付|兑现|发放|核发|颁发|给付|补发|补[贴助]|奖励|(?:返还|退还|退回)[^，。；]{0,8}[金款费用])/u;

/** 按70%给予救助, 按标准领取: by what rate he is given what is his. */
const BY_RATE =
  /^(?:分别)?按(?:照)?[^，。；]{1,24}(?:给予|享受|领取|发放|报销|减免|补[贴助]|救助|计发)/u;
/** 下达指标后五日内分配到户: what whoever is given it does with it, by when. */
const PASSED_ON =
  /^(?:下达|下发|印发|批复|交办|转办|批转|公布)(?![^，。；]*(?:应当?|须|要)[^，。；]*后)[^，。；]{1,12}后(?:在|[，,])?(?:[\d一二三四五六七八九十两]{1,3}个?(?:工作日|日|天|月|小时)(?:之|以)?内)(?:应当?|必须|须|要)?(?:全部|及时|逐级|层层)*(?:分解|分配|落实|执行|实施|完成|(?:组织)?[开动]工|办[结理]|上报|反馈|整改|兑[付现]|到位)/u;

/** Whether words behind somebody say what others do, whom they do not name, once he has done something: what is paid or given to him, what is done with what he hands on. */
export const isPaidThen = (name: string, rest: string): boolean =>
  (PAYEE.test(name) && (THEN_PAID.test(rest) || BY_RATE.test(rest))) || PASSED_ON.test(rest);
