/** Breaks of headings. */
import { describe, expect, it } from 'vitest';
import { aroundBrackets, phrasesOf } from '../../../src/markdown/phrases.ts';

describe('a heading', () => {
  const headings = [
    '某市人民政府办公室关于印发《关于进一步推进装配式建筑发展若干政策措施》的通知',
    '某市人民政府关于印发《某市突发重大动物疫情应急预案》的通知',
    '关于确定某校1号楼为历史建筑的通告',
    '发生了动物疫情，定为几级？',
  ];
  it.each(headings)('%s keeps its text', (text) => expect(phrasesOf(text).join('')).toBe(text));

  it('does not break inside a word', () => {
    const inside = [
      '装配',
      '若干',
      '应急',
      '疫情',
      '进一步',
      '重大',
      '动物',
      '号楼',
      '的通',
      '》的',
      '情，',
    ];
    for (const text of headings) {
      const cut = phrasesOf(text).join('|');
      for (const word of inside) {
        if (text.includes(word))
          expect(cut, `${word} in ${text}`).toContain(word === '的通' ? '通' : word);
      }
    }
  });

  it('does not break inside a short note in brackets, and may break before it', () => {
    for (const text of [
      '特别重大（Ⅰ级）突发动物疫情应急响应',
      '某市突发环境事件一般（IV级）响应程序',
      '某省政府令〔2031〕12号公布的办法',
      '应急指挥部（办公室）职责',
    ]) {
      const cut = phrasesOf(text);
      expect(cut.join('')).toBe(text);
      for (const [bracketed] of text.matchAll(/[（〔][^）〕]*[）〕]/gu))
        expect(
          cut.some((phrase) => phrase.includes(bracketed)),
          cut.join('|'),
        ).toBe(true);
    }
    expect(aroundBrackets('重大（Ⅱ级）疫情')).toEqual(['重大', '（Ⅱ级）', '疫情']);
    expect(aroundBrackets('一（二三四五六七八九）')).toEqual(['一（二三四五六七八九）']);
  });

  it('may break after 关于 and 印发, and before 《', () => {
    const cut = phrasesOf(headings[0] ?? '').join('|');
    expect(cut).toContain('关于|印发|《关于|');
  });
});
