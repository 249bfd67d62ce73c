/**
 * Somebody who acts at the head of a part, by shape: by the last character of what he is (长, 员, 站,
 * 组) and by what stands behind it, and by no list of bodies, registers or verbs.
 *
 * In: words of one part of a sentence. Out: his place in them.
 */
import type { Stretch } from './parts.ts';
import { ACTS, CAUSATIVE, isCondition } from './predicates.ts';

/** Words before whoever acts. */
const BEFORE =
  /^(?:[（(]?[\d一二三四五六七八九十]+[）)]|[\d一二三四五六七八九十]+[、.．])?[\s　]*(?:其中|同时|另|并|请)?[，,]?/u;
const BODY =
  '(?:(?<=\\p{Script=Han}{2})(?:组(?![织成建合])|[台站所队室](?![长员内伍需有属在致得用谓称涉])|(?<!(?<![公铁])路|[地阶时河标手学])段|[馆园])|(?<![布格结全当残僵])局|(?<=[林农牧渔种])场|[粮糖水电药酒纸]厂|粮库|[农工建分支]行|(?:供销|信用|报|旅行|合作)社|委(?![员托派任屈])|公司|集团|企业|[商门分]店|网点|[残侨文科]联|总会|学校|中小学|幼儿园|景区|专班|协会|商会|学会|工会)';
const PERSON =
  '(?:(?<![成增延特专擅生漫周校身])长(?![期大度效远])|书记|支书|领导(?!小组)|干部|主任(?![委医])|(?<![动全演复雇增减裁超满])员(?![工会额制数])|者|[农住商用牧渔场]户|[船货业房雇]主|[承发包托养当代申投招建保监责]人|师|[电焊瓦泥]工|[民片辅交刑]警|同志)';
/** Words that are in no name. */
const NOT_OF_NAME =
  /[的了是与及向由将把为经着其我您后前底过内受按对在从以至到并且或等不交送移]|[和负查]责|查处|应[当急]|报[请送告]|[成设建]立|^各出|^尽|减[少轻]|可能|[一二两三]名|组[成建]|^(?:派(?!出所|驻)|赴|设|各项|所有|有关工作|上述|每|如|若|凡|同一?|加强|做好|完善|建立)/u;
const WHO = new RegExp(
  `^(?<who>(?:\\p{Script=Han}{2,8}、){0,6}\\p{Script=Han}{0,9}?(?:${BODY}|${PERSON}))(?<rest>.*)$`,
  'u',
);
/** 督查室, 巡查组: two characters of a verb and an end are a name. */
const OF_VERB =
  /^\p{Script=Han}{2}(?:[室局台]|组(?![织成建合])|[站所](?![长内有需属])|队(?![伍员长]))/u;
/** Plainly a verb behind a name. */
const DOES =
  /^(?:每[日天周月季年班次]|逐|日日|要(?!求)|应(?!急|用)|须|必须|不得|负责(?![人的制])|具体(?:负责|抓|落实|办)|[对将把按](?=\p{Script=Han}{2})|于\d|是[^，。；]*责任|为[^，。；]*责任)/u;
/** The same where the part says hardly more: two characters of a verb, and no noun that goes on. */
const SAYS =
  /^(?![^，。；]*的|伤亡|死亡|等|和|与|及|或|是|为|由|在|有|共(?!同)|约(?!谈)|之|中|内|外|上(?![报门路堤传岗岸])|下(?![发达拨沉派乡])|前(?!往)|后|时|间|长|员|人|工作|管理|建设|服务|队伍|名单|制度|机制|体系|标准|要求|数据|信息|情况|意见|责任|职责|经费|资金|项目|编制|设置|设备|设施|安全|质量|环境)\p{Script=Han}{2,6}[，；。]$/u;

/** Whoever begins a part and acts in it; undefined for nobody. */
export function whoActs(words: string): Stretch | undefined {
  const offset = BEFORE.exec(words)![0].length;
  const plain = words.slice(offset);
  if (isCondition(plain)) return undefined;
  if (!OF_VERB.test(plain) && (ACTS.test(plain) || CAUSATIVE.test(plain))) return undefined;
  const { who = '', rest = '' } = WHO.exec(plain)?.groups ?? {};
  if (who.length < 2 || NOT_OF_NAME.test(who)) return undefined;
  return DOES.test(rest) ||
    SAYS.test(rest) ||
    (/\p{Script=Han}{3}[^者人户主长员]$/u.test(who) && /^[，,]$/u.test(rest))
    ? { start: offset, end: offset + who.length }
    : undefined;
}
