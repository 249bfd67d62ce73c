/** What each answer of the desk writes, byte for byte. */
import { describe, expect, it } from 'vitest';
import {
  addAfter,
  addAgency,
  addAlias,
  addReading,
  confirmAgency,
  dropLine,
  joinToPrevious,
  mendPrinted,
  NoPlace,
  narrowed,
  partBefore,
  removeBlock,
  restoreLine,
  setFrontMatter,
  setMark,
} from '../../../src/desk/edits.ts';

const head = '---\ntitle: 某某通知\ndocNumber: null\nkind: notice\n---\n\n';
const doc = `${head}# 某某通知

发生突发动动物疫情，R\\&D经费达到5%。

14\\. 某局负责。本条到此。

<Sic kind="doubtful" reason="存疑。">机动智慧</Sic>队伍。
`;
const at = (words: string): number => doc.slice(0, doc.indexOf(words)).split('\n').length;

describe('marks', () => {
  it('hold only what differs, one character kept where nothing would be left', () => {
    expect(narrowed('发动动物疫', '发动物疫')).toEqual({ skip: 1, sic: '动动', corr: '动' });
    expect(narrowed('口蹄役情', '口蹄疫情')).toEqual({ skip: 2, sic: '役', corr: '疫' });
    expect(narrowed('请认真认真组织', '请认真组织')).toEqual({
      skip: 1,
      sic: '认真认真',
      corr: '认真',
    });
    expect(narrowed('至2O24年', '至2024年')).toEqual({ skip: 1, sic: '2O24', corr: '2024' });
    expect(narrowed('甲乙丙', '甲丙')).toEqual({ skip: 0, sic: '甲乙', corr: '甲' });
    expect(narrowed('甲丙', '甲乙丙')).toEqual({ skip: 0, sic: '甲', corr: '甲乙' });
    expect(narrowed('住房局', '市住房局')).toEqual({ skip: 0, sic: '', corr: '市' });
  });

  it('are set at the words beside an address', () => {
    const text = `${head}报送某某局，邮箱a@example.org，网址www.example.org，逾期期不受理。\n`;
    const line = text.split('\n').length - 1;
    const mark = { name: 'Corr', kind: 'doubled', reason: 'R', corr: '逾期不' } as const;
    expect(setMark(text, line, '逾期期不', mark)).toBe(
      text.replace('逾期期不', '逾<Corr sic="期期" kind="doubled" reason="R">期</Corr>不'),
    );
    const doubt = { name: 'Sic', kind: 'doubtful', reason: 'R' } as const;
    expect(setMark(text, line, '网址', doubt)).toBe(
      text.replace('网址', '<Sic kind="doubtful" reason="R">网址</Sic>'),
    );
  });

  it('are set at the words, past escapes', () => {
    const line = at('发生突发');
    expect(
      setMark(doc, line, '发动动物疫', {
        name: 'Corr',
        kind: 'doubled',
        reason: '重一“动”字。',
        corr: '发动物疫',
      }),
    ).toBe(doc.replace('动动', '<Corr sic="动动" kind="doubled" reason="重一“动”字。">动</Corr>'));
    expect(
      setMark(doc, line, '经费', { name: 'Sic', kind: 'doubtful', reason: '“费”存疑。' }),
    ).toBe(doc.replace('经费', '<Sic kind="doubtful" reason="“费”存疑。">经费</Sic>'));
    expect(setMark(doc, line, '5%。', { name: 'Gap', kind: 'cut-off', reason: '后缺。' })).toBe(
      doc.replace('5%。', '5%。<Gap kind="cut-off" reason="后缺。" />'),
    );
    expect(
      setMark(doc, line, 'R&D', { name: 'Sic', kind: 'doubtful', reason: '引号"与<。' }),
    ).toContain('<Sic kind="doubtful" reason="引号&#x22;与<。">R\\&D</Sic>');
  });

  it('have no place in other marks, or where the words are not', () => {
    const place =
      (words: string): (() => string) =>
      () =>
        setMark(doc, at('<Sic'), words, { name: 'Sic', kind: 'doubtful', reason: '。' });
    expect(place('机动智慧')).toThrow(NoPlace);
    expect(place('没有')).toThrow(NoPlace);
    expect(() => setMark(doc, 1, '某', { name: 'Sic', kind: 'doubtful', reason: '。' })).toThrow(
      NoPlace,
    );
  });
});

describe('paragraphs', () => {
  it('are parted where a line of the source begins, and joined again', () => {
    const parted = partBefore(doc, at('14'), '　　本条到此。');
    expect(parted).toBe(doc.replace('负责。本条', '负责。\n\n本条'));
    const line = parted.slice(0, parted.indexOf('本条')).split('\n').length;
    expect(joinToPrevious(parted, line)).toBe(doc);
  });

  it('do not join to a title', () => {
    expect(() => joinToPrevious(doc, at('发生突发'))).toThrow(NoPlace);
  });

  it('go, and come', () => {
    expect(removeBlock(doc, at('14'))).toBe(doc.replace('14\\. 某局负责。本条到此。\n\n', ''));
    expect(addAfter(doc, at('14'), '12. 补')).toBe(doc.replace('到此。', '到此。\n\n12\\. 补'));
  });
});

describe('issue.yaml', () => {
  const issue =
    'title: 某公报\nfurniture:\n  - { line: 3, rule: page-number }\n  - { line: 30, rule: page-number }\n';
  it('takes a mended line of the masthead, with what it had', () => {
    const masthead =
      'masthead:\n  - line: 1\n    text: 某公报\n  - line: 4\n    label: 网址\n    text: http://a b\ncolophon: []\n';
    const told = { text: 'http://ab', sic: 'http://a b', kind: 'spacing', reason: '误增空格。' };
    expect(mendPrinted(masthead, { line: 4, ...told })).toBe(
      masthead.replace(
        '    text: http://a b\n',
        '    text: http://ab\n    sic: http://a b\n    kind: spacing\n    reason: 误增空格。\n',
      ),
    );
    expect(() => mendPrinted(masthead, { line: 2, ...told })).toThrow(NoPlace);
  });

  it('takes a dropped line in order, and gives it back', () => {
    const put = dropLine(issue, { line: 12, words: '某某公报, 第1期', reason: '页眉。' });
    expect(put).toBe(
      issue.replace(
        '  - { line: 30',
        '  - { line: 12, rule: editor, words: "某某公报, 第1期", reason: 页眉。 }\n  - { line: 30',
      ),
    );
    expect(restoreLine(put, 12)).toBe(issue);
    expect(dropLine(issue, { line: 1, words: '甲', reason: '乙' })).toContain(
      'furniture:\n  - { line: 1, rule: editor, words: 甲, reason: 乙 }\n  - { line: 3',
    );
    expect(dropLine('title: 某公报\nfurniture: []\n', { line: 1, words: '甲', reason: '乙' })).toBe(
      'title: 某公报\nfurniture:\n  - { line: 1, rule: editor, words: 甲, reason: 乙 }\n',
    );
    expect(restoreLine('furniture:\n  - { line: 1, rule: page-number }\n', 1)).toBe(
      'furniture: []\n',
    );
  });
});

describe('readings.yaml and agencies.yaml', () => {
  it('take an answer at the end', () => {
    const answer = {
      document: 'a-1',
      clause: '一',
      reader: 'duties',
      quote: '各单位: 要认真',
      reason: '一般要求。',
      nothing: true,
    } as const;
    const one = addReading(undefined, answer);
    expect(one).toBe(
      '# 编辑对识别结果的回答；各项含义见 content/README.md。\n- document: a-1\n  clause: 一\n  reader: duties\n  quote: "各单位: 要认真"\n  reason: 一般要求。\n  nothing: true\n',
    );
    expect(addReading(one, { ...answer, clause: '二' })).toBe(
      `${one}${one.slice(one.indexOf('- ')).replace('clause: 一', 'clause: 二')}`,
    );
  });

  const register = `# 名录
- id: shuiwuju
  name: 市水务局
  kind: department
  review: true
# 下一个
- id: jiaoyuju
  name: 市教育局
  aliases: [教育局, "市教体局"] # 旧称
  kind: department
- id: zhengfu
  name: 市政府
  aliases:
    - 市人民政府
    # 注
    - 政府
  kind: government
`;
  it('take a name, in each way that names are written', () => {
    expect(addAlias(register, 'shuiwuju', '水务局')).toBe(
      register.replace('市水务局\n', '市水务局\n  aliases: [水务局]\n'),
    );
    expect(addAlias(register, 'jiaoyuju', '教体局')).toBe(
      register.replace('"市教体局"]', '"市教体局", 教体局]'),
    );
    expect(addAlias(register, 'zhengfu', '本市政府')).toBe(
      register.replace('    - 政府\n', '    - 政府\n    - 本市政府\n'),
    );
    expect(() => addAlias(register, 'meiyou', '某')).toThrow(NoPlace);
  });

  it('lose the review mark when a person has looked', () => {
    expect(confirmAgency(register, 'shuiwuju')).toBe(register.replace('  review: true\n', ''));
    expect(confirmAgency(register, 'shuiwuju', 'institution')).toBe(
      register.replace('  kind: department\n  review: true\n', '  kind: institution\n'),
    );
    expect(addAgency('[]\n', { id: 'a', name: '甲局', kind: 'department' })).toBe(
      '- id: a\n  name: 甲局\n  kind: department\n',
    );
  });
});

describe('front matter', () => {
  it('is set field by field', () => {
    expect(setFrontMatter(doc, 'docNumber', '某政发〔2024〕1号')).toBe(
      doc.replace('docNumber: null', 'docNumber: 某政发〔2024〕1号'),
    );
    expect(setFrontMatter(doc, 'date', '2024-01-02')).toBe(
      doc.replace('kind: notice\n', 'kind: notice\ndate: 2024-01-02\n'),
    );
    expect(setFrontMatter(doc, 'docNumber', null)).toBe(doc.replace('docNumber: null\n', ''));
    expect(setFrontMatter(doc, 'page', '12')).toContain('kind: notice\npage: 12\n---');
    expect(setFrontMatter(doc, 'kind', 'order')).toBe(doc.replace('kind: notice', 'kind: order'));
  });
});
