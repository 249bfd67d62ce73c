/**
 * Who stands behind 由 and acts in nothing: whom a paper or a ban only names, whence something comes. One
 * row a kind; `tests/unit/duties/byRows.test.ts` holds each row to its example.
 *
 * In: the words round 由 and a name. Out: yes or no. Nothing here knows a name.
 */
import { DESCRIBES, LEAD } from './predicates.ts';

/** The words round 由 and the name behind it. */
interface Around {
  /** Words of the part before 由, without what opens it. */
  readonly before: string;
  /** All words of the clause before the part. */
  readonly ahead: string;
  /** Words behind the name, to the end of the sentence. */
  readonly rest: string;
}

/** One kind; each of its patterns must be there. */
interface NoDeed {
  readonly before?: RegExp;
  readonly ahead?: RegExp;
  readonly rest?: RegExp;
  /** A sentence in which the name behind 由 owes nothing by this row. */
  readonly example: string;
  /** A sentence close to it in which it does. */
  readonly none: string;
}

/** The rows. */
export const NO_DEED_BEHIND_BY: readonly NoDeed[] = [
  // What somebody pleads.
  {
    before: /以[^，。；]{2,24}为$/u,
    example: '企业以法人变更为由拒付。',
    none: '以往欠薪由企业补发。',
  },
  // Whose papers somebody else looks into.
  {
    before: /(?:讨论|审议|审定|通过|研究|遵守|接受|听取|查阅|公布|修改|废止)$/u,
    rest: /^\p{Script=Han}{2}的\p{Script=Han}/u,
    example: '讨论通过由市政府制定的规章；',
    none: '讨论通过后由市政府制定规章；',
  },
  // What is to be kept from coming about.
  {
    before: /^(?:防止|避免|杜绝|严防|防范)[^，。；]{4,}$/u,
    example: '防止银行将风险转由担保公司承担。',
    none: '防汛由水利局承担。',
  },
  // Where something comes from.
  {
    before: /(?:数据|资料|数字|信息)(?:均)?$/u,
    rest: /^提供/u,
    example: '上述数据由统计局提供。',
    none: '上述数据由统计局核实。',
  },
  // Whom somebody else must not give it to.
  {
    before: /^(?:不得|严禁|禁止|不准)[^，。；]{2,40}[交转移送]$/u,
    example: '餐馆应当登记，不得将废油交由个人收运。',
    none: '餐馆应当登记，废油由企业收运。',
  },
  // Whom the one before gives it to.
  {
    before: /^(?:应当?|须|必须|并|及时)*[将把][^，。；]{2,40}[交转移送]$/u,
    ahead: /[，,]\s*$/u,
    example: '村委会应当登记，将押金交由镇政府管理。',
    none: '村委会应当登记，押金由镇政府管理。',
  },
  // 编制方案交由某局审查: whom the one before gives it to.
  {
    before: /(?:编制|制定|拟[订定]|提出|形成|出具)[^，。；]{2,30}[交转移送]$/u,
    example: '施工单位应当勘察，并编制方案交由镇政府审查。',
    none: '方案由镇政府审查。',
  },
  // By which ways money is found, and from whom.
  {
    rest: /^[^，。；]{0,30}等(?:方式|途径|渠道|办法|形式)(?:筹|解决|取得|承担)/u,
    example: '经费由县政府投资、社会捐助等方式解决。',
    none: '经费由县政府解决。',
  },
  {
    rest: /^(?:等)?(?:[两二三四五六七]|多|各)(?:方面?|级)(?:共同|按比例|分别)*(?:筹|出资|投入|负担|分担)/u,
    example: '资金由村集体、镇政府两方面筹集。',
    none: '资金由镇政府筹集。',
  },
  // From what something is changed to something else.
  {
    rest: /^\p{Script=Han}{0,6}(?:改[为挂成称建]|变更为|调整为|转[为制]|升格为)/u,
    example: '车辆由部队号牌改挂专用号牌的，免征税款。',
    none: '车辆由部队负责改装的，免征税款。',
  },
  // From what a measure is widened, raised or cut.
  {
    rest: /^(?:(?!将|把)[^，。；]){0,24}?(?:扩[展大]|放宽|提高|增加|延长|缩短|降低|压缩|拓展)(?:至|到|为)/u,
    example: '将补贴范围由在校学生扩展至失业人员。',
    none: '补贴范围由人社部门将其扩展至失业人员。',
  },
  // From what things turn to something else.
  {
    rest: /^(?:\p{Script=Han}{0,8})向\p{Script=Han}{2,12}(?:转[变型]|过渡|拓展|延伸|发展)/u,
    example: '实现由政府监管向社会共治的转变。',
    none: '由政府向社会公布。',
  },
  // Whoever is narrowed by what another does for him, and what becomes of him.
  {
    before: /^$/u,
    rest: /^[^，。；的]{2,14}的[^，。；的]{2,16}(?:单位|企业|机构|公司|学校|医院)(?:转制|改制|转企|合并|划转|更名)/u,
    example: '由财政局拨付经费的剧团单位转制为企业，五年内免税。',
    none: '剧团转制的经费由财政局拨付。',
  },
  // Whose people somebody else has.
  {
    rest: /^(?:分别|各)?(?:选派|抽调|选调|委派)[^，。；]{0,10}(?:参加|组成)[，。；]/u,
    example: '专班由县财政局选派人员参加，集中办公。',
    none: '专班由县财政局选派人员培训。',
  },
  // How it still is with some of them.
  {
    before: /^(?:但)?(?:有的|有些|部分|个别|一些|不少)(?![^，。；]*(?:应|要|须))[^，。；]*$/u,
    example: '有的账目仍由县直机构管理。',
    none: '这类账目由县直机构管理。',
  },
  // Of whom something is made up that another sets up.
  {
    before: /(?:建立|构建|形成|打造|组建)(?:以|起)?$/u,
    rest: /^为(?:主体|核心|骨干|主)/u,
    example: '推动建立由统计局为主体的核算体系。',
    none: '核算体系由统计局建立。',
  },
  // Whose help it is that somebody gets.
  {
    before: /(?:享受|接受|使用|获得)$/u,
    rest: /^(?:提供|给予|发放|支付|承担)的(?![^。]*[：:]\s*$)/u,
    example: '评估结果作为老人享受由县政府提供的服务的依据。',
    none: '老人享受的服务由县政府提供。',
  },
  // Whose paper somebody brings.
  {
    before: /(?:提供|提交|出示|持有?|凭|取得|报送)$/u,
    rest: /^(?:(?:或者?|、|和)[^，。；的]{2,20})?(?:出具|核发|颁发|签发|开具)的/u,
    example: '退休人员应当提供由镇政府出具的证明。',
    none: '证明由镇政府出具。',
  },
  // By what paper of theirs.
  {
    rest: /^\p{Script=Han}{0,6}(?:规则|章程|合同|协议|规约|公约|条例|办法)(?:约定|规定|确定|载明)/u,
    example: '人数由业主大会议事规则约定。',
    none: '人数由业主大会审议。',
  },
  // Whom he has chosen, together with another.
  {
    rest: /^会同(?:(?![按依根]).){2,16}?(?:认定|确定|指定|批准|核准|公布|发布|制定|颁发)的(?=\p{Script=Han})/u,
    example: '允许采信由县政府会同镇政府认定的机构出具的报告。',
    none: '名单由县政府会同镇政府认定。',
  },
  // Of whom something is made up.
  {
    rest: /^(?!(?:等)?(?:共同|联合))[^，。；]{0,40}(?:组成|构成)[。；，,]?\s*$/u,
    example: '理事会由社员推选的代表和镇政府派员组成。',
    none: '由县民政局、县财政局共同组成检查组，开展检查。',
  },
  // Who takes part in what another sets up.
  {
    before: /(?:建立|健全|完善|构建|形成)[^，。；由]*$/u,
    rest: /^(?:等[^，。；的]{0,6})?(?:共同)?(?:参加|参与|组成)的[^，。；]{0,20}(?:机制|制度|体系|会议|格局|平台|组织|小组|机构|专班|队伍)/u,
    example: '县政府应当加强领导，建立由统计局参加的协调机制。',
    none: '协调工作由镇政府参与。',
  },
  // Of whose things the words speak, and not what he does.
  {
    before: /^$/u,
    rest: /^(?:自行|共同|统一|直接)*\p{Script=Han}{2}的[^，。；]{2,24}(?:按照|依照|参照|适用|执行)/u,
    example: '由镇政府管理的院落的其他事项按照有关规定执行。',
    none: '院落由镇政府管理。',
  },
  // In which case another must do it: 需要由其他机关处理的，.
  {
    before: /需要?$/u,
    rest: /^[^，。；]{1,20}的[，,]/u,
    example: '镇政府查明，需要由民政局救助的，应当移送。',
    none: '镇政府查明，应当由民政局救助。',
  },
  // By whom a thing is to be used, of which the words ban something else.
  {
    before: /(?:不得|严禁|禁止|应当|必须|可以)[^，。；]{4,}(?:应|须|只能|可)$/u,
    rest: DESCRIBES,
    example: '商店不得销售只能由专业人员燃放的烟花。',
    none: '烟花应当由专业人员燃放。',
  },
];

/** Whether a name behind 由 owes nothing. */
export const isNoDeedBehindBy = ({ before, ahead, rest }: Around): boolean => {
  const own = before.slice(LEAD.exec(before)![0].length);
  return NO_DEED_BEHIND_BY.some(
    (row) =>
      (row.before === undefined || row.before.test(own)) &&
      (row.ahead === undefined || row.ahead.test(ahead)) &&
      (row.rest === undefined || row.rest.test(rest.slice(0, 60))),
  );
};
