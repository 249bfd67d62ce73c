/**
 * A character that stands twice: 突发动动物疫情, 将将, 科科技局. Whether it may is told by how the
 * language is divided into words (the dictionary of ICU), and by the phrases of the text: of 全市市场 and
 * 协调调拨 the first half ends a word, of 由科科技局 it is left over.
 */
import { simplify } from '../../domain/script.ts';
import { lookAtPrint } from '../../messages/importer.ts';
import { row } from '../../messages/index.ts';
import { lineAt } from '../places.ts';
import { around, count, Detector, type Finding, finding, type Passage } from './detector.ts';

/** Words that are one character said twice, and the beginnings and ends of set phrases with one. */
const REDUPLICATED =
  /^(?:人人|天天|年年|月月|日日|时时|处处|事事|家家|户户|层层|步步|个个|件件|项项|条条|样样|种种|代代|世世|渐渐|常常|往往|仅仅|刚刚|稍稍|大大|小小|多多|好好|慢慢|快快|早早|远远|高高|深深|紧紧|牢牢|严严|实实|明明|清清|楚楚|白白|干干|净净|平平|安安|稳稳|扎扎|兢兢|业业|勤勤|恳恳|轰轰|烈烈|形形|色色|方方|面面|点点|滴滴|林林|总总|浩浩|荡荡|源源|欣欣|蒸蒸|息息|心心|念念|津津|孜孜|谆谆|比比|斤斤|头头|彬彬|娓娓|默默|匆匆|纷纷|频频|屡屡|连连|每每|区区|星星|妈妈|爸爸|哥哥|姐姐|弟弟|妹妹|爷爷|奶奶|叔叔|太太|宝宝|谢谢|看看|试试|想想|说说|听听|走走|等等|村村|乡乡|镇镇|县县|认认|真真|踏踏|切切|红红|火火|热热|闹闹|堂堂|井井|绵绵|茫茫|洋洋|团团|环环|丝丝|徐徐|冉冉|缓缓|悄悄|偷偷|足足|整整|恰恰|偏偏|久久|绰绰|历历|翩翩|熙熙|攘攘|孜孜|拳拳|殷殷|芸芸|济济|赫赫|跃跃|栩栩|源源|洋洋|徐徐|翼翼|凿凿|统统|通通|万万|千千|三三|两两|一一|断断|续续|反反|复复|来来|往往|上上|下下|里里|外外|前前|后后|老老|少少|子子|孙孙|朝朝|暮暮|生生|钉钉)$/u;
/** Nouns that close a name or stand by themselves: 某某市|市长, 供水|水源, 职工|工资. */
const NOUN =
  /^[省市县区州盟旗乡镇村局厅部委办院校站所队处组会厂店馆行团党人户车船房地路桥河湖山林田粮药病费税价水电气工业产品物号法权责国库网园企警]$/u;

/** Characters that join words, and stand twice for no reason. */
const FUNCTION = /^[的了和与及在对将为应由等按以并其所被把向从]$/u;

const rows = {
  doubled: row<{ character: string }>({
    rule: 'doubled',
    severity: 'warning',
    zh: ({ character }) => `“${character}”字连着出现两次。`,
    en: ({ character }) => `“${character}” stands twice.`,
    hint: lookAtPrint.mark,
    answers: ['document'],
  }),
} as const;

export default new Detector(rows, function* ({ passages, all }) {
  const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
  for (const p of passages) {
    yield* doubledWords(p, segmenter);
    for (const m of p.text.matchAll(/(\p{Script=Han})\1/gu)) {
      const c = m[1] as string;
      const i = m.index;
      if (/^[〇零一二三四五六七八九十某]$/u.test(c)) continue;
      if (isGivenName(p.text, i) || ofFour(p.text, i)) continue;
      // 案件件。: the first ends a word, and the second stands by itself before a mark.
      const hangs =
        /[，。；、：）]/u.test(p.text[i + 2] ?? '。') && !/[了的吧吗呢啊]/u.test(c) && i > 1;
      if (hangs && endsWord(segmenter, p.text, i)) {
        yield doubled(p, i);
        continue;
      }
      if (REDUPLICATED.test(simplify(m[0]))) continue;
      // 对对方的意见, 和和平时期: a word that joins, and one that begins with the same character.
      if (mayJoin(p.text, i) && beginsWord(segmenter, p.text, i + 1)) continue;
      // 以以色列为例, 在在建工程中: a word that joins before a longer one, which would be none without it.
      if (/[以在由按]/u.test(c) && beginsWord(segmenter, p.text, i + 1, 3)) continue;
      // A prefix before a name that begins with the same character.
      if (i === 0 || /[、，：（；“《·]/u.test(p.text[i - 1] as string)) continue;
      // 局局长, 科科长: the name and its head.
      if (/[长長]/u.test(p.text[i + 2] ?? '')) continue;
      if (
        NOUN.test(simplify(c)) ||
        !(besideItsPhrase(p.text, i, all) || leftOver(segmenter, p.text, i, all))
      )
        continue;
      yield doubled(p, i);
    }
  }
});

/** The finding of a character at `i` that stands there twice. */
function doubled(p: Passage, i: number): Finding {
  const character = p.text[i] as string;
  return finding(
    rows.doubled,
    { character },
    {
      line: lineAt(p.units, p.text, i),
      words: around(p.text, i, 2),
      suggestion: `${p.text.slice(Math.max(0, i - 2), i)}${character}${p.text.slice(i + 2, i + 4)}`,
    },
  );
}

/** 、崔莺莺、 副县长崔莺莺任…: three characters by themselves where a person is named, of which the last two are one. */
const isGivenName = (text: string, i: number): boolean =>
  /(?:^|[、，。；：（\s]|[长任记员席理])\p{Script=Han}$/u.test(text.slice(0, i)) &&
  /^(?:[、，；）\s]|同志|任(?!务)|为(?!了)|$)/u.test(text.slice(i + 2));

/** 妥妥当当, 和和睦睦: two characters, each said twice. */
const ofFour = (text: string, i: number): boolean =>
  [i, i - 2].some(
    (at) => at >= 0 && /^(\p{Script=Han})\1(?!\1)(\p{Script=Han})\2/u.test(text.slice(at)),
  );

/** Whether a character that joins may stand at `i`: 和 and 与 behind a word, and no 与 before 与此同时. */
const mayJoin = (text: string, i: number): boolean =>
  /[对被把]/u.test(text[i] as string) ||
  (/[和与]/u.test(text[i] as string) &&
    /\p{Script=Han}/u.test(text[i - 1] ?? '') &&
    !text.startsWith('与此', i + 1));

/** Whether the character at `i` is the first of a word of several. */
function beginsWord(segmenter: Intl.Segmenter, text: string, i: number, least = 2): boolean {
  const [word] = segmenter.segment(text.slice(i, i + 6));
  return (word?.segment.length ?? 0) >= least && word?.segment !== '对于';
}

/** Whether the character at `i` is the last of a word of several. */
function endsWord(segmenter: Intl.Segmenter, text: string, i: number): boolean {
  const words = [...segmenter.segment(text.slice(Math.max(0, i - 6), i + 1))];
  return (words.at(-1)?.segment.length ?? 0) >= 2;
}

/** A word that stands twice: 服务能力能力有所增强. Not where the second is the beginning of a longer word (服务|服务业). */
function* doubledWords(p: Passage, segmenter: Intl.Segmenter): Generator<Finding> {
  for (const m of p.text.matchAll(/(\p{Script=Han}{2,4})\1/gu)) {
    const word = m[1] as string;
    if (/^(.)\1+$/u.test(word) || /[〇零一二三四五六七八九十某]/u.test(word)) continue;
    // 做到随到随收, 要边查边改, 低保户每户每月: two deeds at once, behind a word that ends as the first of them does; each by each.
    if (/^.[随边即越愈且每]$/u.test(word)) continue;
    const second = [
      ...segmenter.segment(p.text.slice(m.index + word.length, m.index + word.length + 6)),
    ][0];
    if ((second?.segment.length ?? 0) > word.length) continue;
    // 服务业, 企业家: a word with an ending that makes another.
    if (/^[长业家者性化区员费部站点型类法权]/u.test(p.text.slice(m.index + m[0].length))) continue;
    yield finding(
      rows.doubled,
      { character: word },
      {
        line: lineAt(p.units, p.text, m.index),
        words: around(p.text, m.index, m[0].length),
        suggestion: `${p.text.slice(Math.max(0, m.index - 2), m.index)}${word}${p.text.slice(m.index + m[0].length, m.index + m[0].length + 2)}`,
      },
    );
  }
}

/** Whether the words without the double stand elsewhere in the text, and those with it hardly. */
function besideItsPhrase(text: string, i: number, all: string): boolean {
  const c = text[i] as string;
  const before = text.slice(Math.max(0, i - 2), i);
  const after = text.slice(i + 2, i + 4);
  const single = [`${before}${c}${after.slice(0, 1)}`, `${before.slice(-1)}${c}${after}`].filter(
    (s) => s.length >= 4,
  );
  const double = [`${before.slice(-1)}${c}${c}`, `${c}${c}${after.slice(0, 1)}`].filter(
    (s) => s.length >= 3,
  );
  return single.some((s) => count(all, s) >= 2) && double.some((d) => count(all, d) <= 1);
}

/** Whether the first of the two ends no word: of 协调|调拨 it does, of 由科|科技局 it does not. A word that this text has often counts as one. */
function leftOver(segmenter: Intl.Segmenter, text: string, i: number, all: string): boolean {
  if (endsWord(segmenter, text, i)) return false;
  if (FUNCTION.test(text[i] as string)) return true;
  return count(all, text.slice(i - 1, i + 1)) < 3 && count(all, text.slice(i, i + 3)) < 2;
}
