/** Lines of the colophon (版权页): publisher, editor, address, telephone, printer. */

const COLOPHON =
  /^(?:主\s?办|主\s?管|承\s?办|协\s?办|编\s?辑|编\s?印|编\s?者|主\s?编|总\s?编|副\s?主\s?编|责\s?任\s?编|地\s?址|电\s?话|联\s?系\s?电|传\s?真|网\s?址|网\s?站|邮\s?编|邮\s?政\s?编|邮\s?箱|电\s?子\s?邮|印\s?刷|承\s?印|出\s?版|发\s?行|准\s?印|刊\s?号|印\s?数|赠\s?阅|国\s?内\s?统|内\s?部\s?资|投\s?稿|微\s?信\s?公|扫\s?码|编\s?委\s?会|定\s?价|开\s?本)[^，。；]{0,60}$/u;

/** 《某某公报》编辑部; 某某办公室编印; the day on which it was printed. */
const MAKERS =
  /^《?.{2,24}(?:公报|政报)》?编辑(?:部|室|委员会)$|^.{2,24}(?:办公[室厅]|编辑部)(?:编印|编辑|编发|编制|编|主办|印制|印发|印)$|^\d{4}年\d{1,2}月\d{1,2}日(?:印刷|出版|编印|付印)$/u;

/** Whether a line says who made the paper, and nothing else. */
export const saysMakers = (text: string): boolean => MAKERS.test(text.replace(/\s/gu, ''));

/** Whether a line is one of the colophon. */
export const isColophon = (text: string): boolean =>
  (COLOPHON.test(text.trim()) || saysMakers(text)) &&
  !/办法|规定|条例|方案|意见|通知|公告|通告|决定|预案|细则|规划|要点/u.test(text);
