/**
 * Where words before 的 narrow somebody (从事运输的企业应当…), and where they do not; one row a kind.
 * `tests/unit/duties/relativeRows.test.ts` holds each row to its example.
 *
 * In: words from a place on. Out: patterns. Nothing here knows a name.
 */
import { type Row, sourceOf } from './rows.ts';

/** Last words of those of whom 的 says what they do, before a comma and what they must. */
const WHO_MUST = '[^，。；的]{0,16}(?:单位|企业|机构|个人|组织)[，,](?:不得|应当)';

/** Words that begin no such relative: they speak of others, of a case, of a means. */
export const NO_RELATIVE: readonly Row[] = [
  {
    words: '对|向|将|把|由|按|根据|如|若|因',
    example: '对从事运输的企业应当检查。',
    none: '从事运输的企业应当登记。',
  },
  {
    words: '鼓励|支持|引导|倡导|提倡|允许|禁止|严禁|要求|督促',
    example: '鼓励有条件的企业应用新技术。',
    none: '有条件的企业应当采用新技术。',
  },
  {
    words:
      '在(?![^，。；：的]{2,24}(?:居住|从事\\p{Script=Han}{2,8}|经营|工作|施工|就[业读]|务工|任职|执业|登记|注册|作业|生活|停[放泊]|设立|开办|建设)的(?=[^，。；的]{0,6}(?:单位|人员|企业|机构|个人|组织|[人者户])))',
    example: '在规定的期限内应当办结。',
    none: '在景区经营的个人应当登记。',
  },
  {
    words: `为(?![^，。；：的]{2,20}(?:提供|编制|承担)[^，。；：的]{0,20}的${WHO_MUST})`,
    example: '为符合条件的单位应当办理。',
    none: '为用户提供服务的企业，应当公示。',
  },
  {
    words:
      '经(?!(?:依法|批准|核准|许可|认定|登记|备案|审核|审批|评定|考核|授权|同意|确定|指定|鉴定|检验|检测|培训))',
    example: '经主管部门的单位应当到场。',
    none: '经批准的单位应当公示。',
  },
  { words: '当(?!地)', example: '当发现的人员应当上报。', none: '当地的企业应当配合。' },
  {
    words: `与(?![^，。；：的]{2,12}(?:存在|有|具有)[^，。；：的]{2,20}的${WHO_MUST})`,
    example: '与前款的企业应当一致。',
    none: '与申请人有利害关系的单位，应当回避。',
  },
  {
    words: '[^，。；：“”的]{2,24}是(?!否)',
    example: '登记机关是负责登记的部门，应当公开。',
    none: '是否达标的单位应当公示。',
  },
];

/** What stands behind whom such words narrow. */
const BEHIND_WHOM: readonly Row[] = [
  { words: '[，,]', example: '，应当登记。' },
  { words: '应|要|须|可|不得|必|每|探索|向|于\\d', example: '应当登记。' },
  {
    words: '[\\p{Script=Han}、]{3,40}的[，,](?:应当|必须|不得|可以)',
    example: '发现隐患的，应当报告。',
  },
  {
    words: '\\p{Script=Han}{3,16}后[，,](?:应当|必须|不得|可以)',
    example: '接到通知后，应当到场。',
  },
  { words: '负总责|负责(?!人)|牵头(?!单位|部门)', example: '负责清运。' },
];

/** Officers of somebody, before what they answer for. */
const OFFICER_WHO = '(?:(?:主要|直接)?负责人|法定代表人|实际控制人)(?:对|负|依法|具体|全面)';

/** The words before 的, as the first group, and behind them somebody and what he does. */
export const RELATIVE = new RegExp(
  `^(?!${sourceOf(NO_RELATIVE)})([^，。；：“”]{2,60}?的)(?=(?:[^的，。；（）]|（[^（）]{1,4}）){1,16}?(?:（[^（）]{5,}）)?${sourceOf(BEHIND_WHOM)}|${OFFICER_WHO})`,
  'u',
);

/** 电梯的管理单位和电梯的维护单位应当: one of a list, each of whom words of his own narrow. */
export const ONE_OF_NARROWED = new RegExp(
  `^(?!${sourceOf(NO_RELATIVE)})(?<how>[^，。；：“”的]{2,24}的)(?<who>[^，。；：“”的、（）]{2,10}?)(?<joint>、|和|及|以及|或者?|，)(?=[^，。；：“”的]{2,24}的[^，。；：“”的]{2,24}(?:、|和|及|或|，|应当|必须|不得|可以|负责))`,
  'u',
);
