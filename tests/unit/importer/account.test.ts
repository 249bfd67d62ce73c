/** Where lines go whose place cannot be proved: entries that are not told apart stay as they are printed. By hand, on invented issues. */
import { describe, expect, it } from 'vitest';
import { draftOf } from './gazette.ts';

const P = '各级各部门要充分认识防汛工作的重要意义。';
const title = (what: string): string => `青川市人民政府关于${what}的通知`;
const doc = (what: string, n: number): string[] => [
  title(what),
  `青政发〔2024〕${n}号`,
  '各县区人民政府：',
  P,
];
const TOP = ['青川市人民政府公报', '2024年第5期'];
const drafted = (...lines: readonly (string | readonly string[])[]) => {
  const { stages, diagnostics } = draftOf(lines.flat().join('\n'));
  const { issue } = stages;
  return {
    masthead: issue.masthead.map((m) => `${m.line} ${m.text}`),
    contents: issue.contents.map((c) =>
      'section' in c
        ? `# ${c.section}`
        : `${c.title} ${c.lines?.join('–') ?? '-'} ${c.page ?? '-'} ${c.document ?? '-'} ${c.body?.join('–') ?? '-'}`,
    ),
    said: diagnostics.map((d) => `${d.line} ${d.rule}`),
    documents: stages.documents.map((d) => d.frontMatter.title),
  };
};

describe('an entry whose line says more than its title and its page', () => {
  it('is kept, and its line stays in the masthead', () => {
    const made = drafted(
      TOP,
      '目录',
      `青政发〔2024〕1号 ${title('防汛')}（1）`,
      `${title('抗旱')}（3）`,
      doc('防汛', 1),
      doc('抗旱', 2),
    );
    expect(made).toEqual({
      masthead: [
        '1 青川市人民政府公报',
        '2 2024年第5期',
        `4 青政发〔2024〕1号 ${title('防汛')}（1）`,
      ],
      contents: [
        `${title('防汛')} - 1 qingzhengfa-2024-1 6–9`,
        `${title('抗旱')} 5–5 3 qingzhengfa-2024-2 10–13`,
      ],
      said: [],
      documents: [title('防汛'), title('抗旱')],
    });
  });
});

describe('contents in which a line is of two things', () => {
  const columns = (left: string, right: string): string => `${left}\t${right}`;
  it('stay as they are printed, and the documents are parted all the same', () => {
    const made = drafted(
      TOP,
      '目录',
      columns(`${title('防汛')}（1）`, '人事任免专栏'),
      columns(`${title('抗旱')}（3）`, `${title('护林')}（5）`),
      doc('防汛', 1),
      doc('抗旱', 2),
      doc('护林', 3),
    );
    expect(made.documents).toEqual([title('防汛'), title('抗旱'), title('护林')]);
    expect(made.said).toEqual(['1 no-structure']);
    expect(made.masthead).toEqual([
      '1 青川市人民政府公报',
      '2 2024年第5期',
      `4 ${title('防汛')}（1） 人事任免专栏`,
      `5 ${title('抗旱')}（3） ${title('护林')}（5）`,
    ]);
    expect(made.contents).toEqual([
      `${title('防汛')} - - qingzhengfa-2024-1 6–9`,
      `${title('抗旱')} - - qingzhengfa-2024-2 10–13`,
      `${title('护林')} - - qingzhengfa-2024-3 14–17`,
    ]);
  });
  it('are read where a line is of two sections', () => {
    const made = drafted(
      TOP,
      '目录',
      columns('市政府文件专栏', '人事任免专栏'),
      columns(`${title('防汛')}（1）`, `${title('抗旱')}（3）`),
      doc('防汛', 1),
      doc('抗旱', 2),
    );
    expect(made.said).toEqual([]);
    expect(made.contents).toEqual([
      '# 市政府文件专栏 人事任免专栏',
      `${title('防汛')} 5–5 1 qingzhengfa-2024-1 6–9`,
      `${title('抗旱')} 5–5 3 qingzhengfa-2024-2 10–13`,
    ]);
  });
});

describe('a document that no entry has', () => {
  it('stands behind the entries, without lines and page', () => {
    const made = drafted(TOP, '目录', `${title('防汛')}（1）`, doc('防汛', 1), doc('抗旱', 2));
    expect(made.contents).toEqual([
      `${title('防汛')} 4–4 1 qingzhengfa-2024-1 5–8`,
      `${title('抗旱')} - - qingzhengfa-2024-2 9–12`,
    ]);
    expect(made.said).toHaveLength(1);
  });
});

describe('the paragraphs of a chronicle', () => {
  it('are known by its own lines, however wide those of the issue are', () => {
    // Lines of twenty characters in the other document, and entries of about as many.
    const full = '各级各部门要充分认识防汛工作的重要意义和';
    const days = ['1月3日 市政府召开防汛会议', '1月5日 市政府召开全市抗旱工作部署会议某'];
    const { stages } = draftOf(
      [
        ...TOP,
        '目录',
        `${title('防汛')}（1）`,
        '2024年大事记（3）',
        ...doc('防汛', 1),
        ...Array.from({ length: 8 }, () => full),
        '紧迫性。',
        '2024年大事记',
        days[0],
        '市长出席。',
        days[1],
      ].join('\n'),
    );
    expect(
      stages.documents[1]?.blocks.flatMap((b) => (b.type === 'paragraph' ? [b.text] : [])),
    ).toEqual([`${days[0]}市长出席。`, days[1]]);
  });
});
