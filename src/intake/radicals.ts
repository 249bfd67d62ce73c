/**
 * Radicals that stand for ideographs. A font has one glyph for 人 and for the radical ⼈ (U+2F08),
 * and programs that write PDFs often name the radical. What is printed is the ideograph.
 */

/**
 * U+2E81–2EF3, each before the ideograph that it looks like: Equivalent_Unified_Ideograph of the
 * Unicode Character Database. The Kangxi radicals (U+2F00–2FD5) decompose by themselves.
 */
const SUPPLEMENT =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';
const IDEOGRAPH = new Map(
  Array.from({ length: [...SUPPLEMENT].length / 2 }, (_, i) => {
    const letters = [...SUPPLEMENT];
    return [letters[2 * i] as string, letters[2 * i + 1] as string] as const;
  }),
);

/** The text with each radical as the ideograph that it stands for. */
export const unifiedIdeographs = (text: string): string =>
  text.replace(/[\u2E80-\u2EF3\u2F00-\u2FD5]/gu, (c) => IDEOGRAPH.get(c) ?? c.normalize('NFKC'));
