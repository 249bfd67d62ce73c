/** Lines of the colophon (版权页): publisher, editor, address, telephone, printer. */
import { spaced } from '../domain/text.ts';

const COLOPHON = new RegExp(
  `^(?:${spaced([
    '主办',
    '主管',
    '承办',
    '协办',
    '编辑',
    '编印',
    '编者',
    '主编',
    '总编',
    '副主编',
    '责任编',
    '地址',
    '电话',
    '联系电',
    '传真',
    '网址',
    '网站',
    '邮编',
    '邮政编',
    '邮箱',
    '电子邮',
    '印刷',
    '承印',
    '出版',
    '发行',
    '准印',
    '刊号',
    '印数',
    '赠阅',
    '国内统',
    '内部资',
    '投稿',
    '微信公',
    '扫码',
    '编委会',
    '定价',
    '开本',
  ])})[^，。；]{0,60}$`,
  'u',
);

/** 《某某公报》编辑部; 某某办公室编印; the day on which it was printed. */
const MAKERS =
  /^《?.{2,24}(?:公报|政报)》?编辑(?:部|室|委员会)$|^.{2,24}(?:办公[室厅]|编辑部)(?:编印|编辑|编发|编制|编|主办|印制|印发|印)$|^\d{4}年\d{1,2}月\d{1,2}日(?:印刷|出版|编印|付印)$/u;

/** 准印证号：（某）0123　发送范围：各乡镇，县直各部门: behind such a label stand lists as well. */
const LICENCE =
  /^(?:准印证|准印号|刊号|印数|发送范围|赠阅范围|发行范围)\p{Script=Han}{0,2}[：:][^。；]{1,100}$/u;

/** Whether a line says who made the paper, and nothing else. */
export const saysMakers = (text: string): boolean => MAKERS.test(text.replace(/\s/gu, ''));

/** Whether a line is one of the colophon. */
export const isColophon = (text: string): boolean =>
  (COLOPHON.test(text.trim()) || LICENCE.test(text.trim()) || saysMakers(text)) &&
  !/办法|规定|条例|方案|意见|通知|公告|通告|决定|预案|细则|规划|要点/u.test(text);
