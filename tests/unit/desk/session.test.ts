/** Every answer of the desk over a small content folder: what it writes, and that the doubt is gone. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, Values } from '../../../src/desk/answers.ts';
import { Refused, Session, type State } from '../../../src/desk/session.ts';
import { importGazette } from '../../../src/importer/index.ts';
import { draftSite } from '../../../src/importer/site.ts';

const gazette = `青河市人民政府公报

2024年第1期

目　录

青河市人民政府关于加强河道管理的通知……………1
青河市人民政府任免通知……………2

青河市人民政府
关于加强河道管理的通知

青政发〔2024〕1号

各县区人民政府，市政府各部门：

　　为加强河道管理，现通知如下：
　　一、落实责任。河道管理实行分级负责，各县区人民政府负责本辖区河道的日常巡查和保洁，
　　定期上报。（责任单位：市水利局、市城乡建设和管理服务中心）
　　二、严格执法。严厉打击非法采砂砂行为。

青河市人民政府
2024年3月1日

青河市人民政府任免通知

青政任〔2024〕2号

市人民政府决定：
任命刘海峰为市水利局局长；
请赵敏同志继续主持市水利局日常工作。
`;

const pages = `青河市人民政府公报

2024年第1期

目　录

青河市人民政府关于加强河道管理的通知……………1

青河市人民政府
关于加强河道管理的通知

青政发〔2024〕1号

各县区人民政府，市政府各部门：

　　为加强河道管理，保障防洪安全、供水安全和生态安全，根据有关规定，现就有关事项通知如

1

下，请各单位认真组织实施，确保各项工作落到实处，取得实效，并于每季度末报送工作进展情况。
　　一、市水利局负责监督检查，严厉打击非法采砂、非法取水、乱占乱建等各类违法违规的行

2

为，发现一起、查处一起，重大案件挂牌督办，典型案例公开曝光，形成有力震慑和强大声势。

青河市人民政府
2024年3月1日
`;

let content: string;
let session: Session;
const file = (name: string): string => readFileSync(join(content, name), 'utf8');

beforeEach(() => begin(gazette));

/** A content folder with the draft of one gazette. */
function begin(text: string): void {
  content = mkdtempSync(join(tmpdir(), 'gongbao-desk-'));
  const draft = importGazette(Buffer.from(text), { file: 'gazette.txt' });
  mkdirSync(join(content, 'gazette', draft.issue), { recursive: true });
  for (const [name, text] of draft.files)
    writeFileSync(join(content, 'gazette', draft.issue, name), text);
  writeFileSync(join(content, 'site.yaml'), draftSite(draft).text);
  writeFileSync(
    join(content, 'agencies.yaml'),
    `- id: shuiliju
  name: 市水利局
  kind: department
- id: xianqu
  name: 各县区人民政府
  kind: group
  review: true
`,
  );
  session = new Session(content, '2024-01');
}
afterEach(() => rmSync(content, { recursive: true, force: true }));

/** The first doubt of a rule. */
const doubtOf = (state: State, rule: string, words = ''): State['doubts'][number] => {
  const found = state.doubts.find((d) => d.rule === rule && (d.words ?? '').includes(words));
  expect(
    found,
    `${rule} ${words} in ${state.doubts.map((d) => `${d.rule} ${d.words}`).join('; ')}`,
  ).toBeDefined();
  return found!;
};

/** Give an answer with its form as it is filled, and some values of one's own. */
async function answer(
  doubt: State['doubts'][number],
  id: Answer['id'],
  own: Values = {},
): Promise<State> {
  const form = doubt.answers.find((a) => a.id === id);
  expect(form, `${id} among ${doubt.answers.map((a) => a.id).join()}`).toBeDefined();
  const values = { ...Object.fromEntries(form!.fields.map((f) => [f.name, f.value])), ...own };
  const shown = session.preview(doubt.id, id, values);
  expect(shown.length).toBeGreaterThan(0);
  return session.apply(
    doubt.id,
    id,
    values,
    Object.fromEntries(shown.map((c) => [c.file, c.digest])),
  );
}

const has = (state: State, id: string): boolean => state.doubts.some((d) => d.id === id);

describe('an answer', () => {
  it('takes a suggestion, and undo gives the very bytes back', async () => {
    const state = await session.look();
    const doubt = doubtOf(state, 'doubled', '砂砂');
    const before = file(doubt.file);
    const next = await answer(doubt, 'suggestion', { reason: '重一“砂”字。' });
    expect(file(doubt.file)).toBe(
      before.replace('砂砂', '<Corr sic="砂砂" kind="doubled" reason="重一“砂”字。">砂</Corr>'),
    );
    expect(has(next, doubt.id)).toBe(false);
    expect(has(await session.undo(), doubt.id)).toBe(true);
    expect(file(doubt.file)).toBe(before);
    await expect(session.undo()).rejects.toThrow(Refused);
  });

  it.each([
    [
      'correct',
      { corr: '砂', words: '砂砂' },
      '<Corr sic="砂砂" kind="doubled" reason="R">砂</Corr>',
    ],
    ['doubtful', { words: '采砂砂' }, '<Sic kind="doubled" reason="R">采砂砂</Sic>'],
    ['gap', { words: '砂砂', kind: 'cut-off' }, '砂砂<Gap kind="cut-off" reason="R" />'],
  ] as const)('marks as told: %s', async (id, values, written) => {
    const doubt = doubtOf(await session.look(), 'doubled', '砂砂');
    const next = await answer(doubt, id, { ...values, reason: 'R' });
    expect(file(doubt.file)).toContain(written);
    expect(has(next, doubt.id)).toBe(false);
    expect(
      next.doubts.filter(
        (d) => d.severity === 'error' && d.file === doubt.file && d.rule !== 'agency',
      ),
    ).toEqual([]);
  });

  it('says that nothing is wrong, or that there is nothing, in readings.yaml', async () => {
    const doubt = doubtOf(await session.look(), 'doubled', '砂砂');
    const next = await answer(doubt, 'fine');
    expect(
      file('gazette/2024-01/readings.yaml'),
    ).toBe(`# 编辑对识别结果的回答；各项含义见 content/README.md。
- document: ${doubt.document}
  clause: ${doubt.clause}
  reader: damage
  quote: 砂砂
  reason: 对照原书，无误。
  nothing: true
`);
    expect(has(next, doubt.id)).toBe(false);
    const unread = doubtOf(next, 'record-unread', '赵敏');
    expect(has(await answer(unread, 'nothing'), unread.id)).toBe(false);
  });

  it('gives a record, by the fields of its reader, and refuses what is none', async () => {
    const doubt = doubtOf(await session.look(), 'record-unread', '赵敏');
    const values = {
      person: '赵敏',
      action: 'appoint',
      post: '市水利局负责人',
      reason: '主持工作。',
    };
    const next = await answer(doubt, 'record', values);
    expect(file('gazette/2024-01/readings.yaml')).toContain(`  records:
    - person: 赵敏
      action: appoint
      post: 市水利局负责人
`);
    expect(has(next, doubt.id)).toBe(false);
    await session.undo();
    await expect(answer(doubt, 'record', { ...values, person: '' })).rejects.toThrow(
      'A field is still empty.',
    );
    await expect(answer(doubt, 'record', { ...values, effectiveFrom: '明年' })).rejects.toThrow(
      'This does not make a record: records.0.effectiveFrom must look like 2023-11-21, 2023-11 or 2023',
    );
  });

  it('adds a name to an agency, or an agency', async () => {
    const doubt = doubtOf(await session.look(), 'agency', '市城乡建设和管理服务中心');
    const aliased = await answer(doubt, 'alias', { id: 'shuiliju' });
    expect(file('agencies.yaml')).toContain(
      '  name: 市水利局\n  aliases: [市城乡建设和管理服务中心]\n',
    );
    expect(has(aliased, doubt.id)).toBe(false);
    await session.undo();
    const added = await answer(doubt, 'agency');
    expect(file('agencies.yaml')).toMatch(
      /\n\n- id: [a-z]+\n {2}name: 市城乡建设和管理服务中心\n {2}kind: institution\n$/u,
    );
    expect(has(added, doubt.id)).toBe(false);
  });

  it('confirms a draft of the register', async () => {
    const doubt = doubtOf(await session.look(), 'review', '各县区人民政府');
    const next = await answer(doubt, 'confirm');
    expect(file('agencies.yaml')).not.toContain('review');
    expect(has(next, doubt.id)).toBe(false);
  });

  it('rewrites a paragraph, and the proof speaks where that loses words', async () => {
    const doubt = doubtOf(await session.look(), 'doubled', '砂砂');
    const raw = doubt.answers.find((a) => a.id === 'rewrite')!.fields[0]!.value;
    expect(raw).toMatch(/^二、严格执法。/u);
    const next = await answer(doubt, 'rewrite', { raw: raw.replace('严厉', '') });
    const told = next.doubts.filter((d) => d.severity === 'error' && d.file === doubt.file);
    expect(told.length).toBeGreaterThan(0);
    await expect(session.approve()).rejects.toThrow(
      'There are still errors; it cannot be approved.',
    );
  });

  it('is checked while it is typed, and nothing is written by that', async () => {
    const doubt = doubtOf(await session.look(), 'doubled', '砂砂');
    const before = file(doubt.file);
    expect(await session.tryOut(doubt.id, 'suggestion', { reason: 'R' })).toEqual([]);
    const raw = doubt.answers.find((a) => a.id === 'rewrite')!.fields[0]!.value;
    const faults = await session.tryOut(doubt.id, 'rewrite', { raw: raw.replace('严厉', '') });
    expect(faults).toHaveLength(1);
    expect(faults[0]!.zh).toBe('文件缺少原文的文字（gazette/2024-01/source.txt:20）。');
    expect(file(doubt.file)).toBe(before);
    await expect(session.tryOut('gone', 'suggestion', {})).rejects.toThrow('This doubt is gone.');
  });

  it('is not written over a file that was changed since it was shown', async () => {
    const doubt = doubtOf(await session.look(), 'doubled', '砂砂');
    const values = { reason: 'R' };
    const shown = session.preview(doubt.id, 'suggestion', values);
    writeFileSync(join(content, doubt.file), `${file(doubt.file)}\n`);
    await expect(
      session.apply(
        doubt.id,
        'suggestion',
        values,
        Object.fromEntries(shown.map((c) => [c.file, c.digest])),
      ),
    ).rejects.toThrow('The file was changed elsewhere');
  });
});

it('what was not read and is not published may be left open, as the command does it', async () => {
  const state = await session.look();
  const unread = doubtOf(state, 'record-unread', '赵敏');
  expect(unread.question).toBe(true);
  expect(state.errors).toBe(
    state.doubts.filter((d) => d.severity === 'error' && d.question !== true).length,
  );
  const name = doubtOf(state, 'agency', '市城乡建设和管理服务中心');
  const named = name.question === true ? state : await answer(name, 'agency');
  expect(named.errors).toBe(0);
  const approved = await session.approve();
  expect(approved.changes).toEqual([]);
  expect(file('gazette/2024-01/proofread.json')).toContain('赵敏');
  expect(doubtOf(approved, 'record-unread', '赵敏').severity).toBe('warning');
});

it('what was read is remembered, and notices up to there are settled', async () => {
  const state = await session.look();
  const [first] = state.documents;
  const next = await session.readTo(first!.id, '二');
  expect(next.documents[0]).toMatchObject({ readTo: '二' });
  expect(next.documents[0]!.clausesRead).toBeGreaterThan(2);
  const before = state.doubts.filter((d) => d.severity === 'notice' && d.document === first!.id);
  expect(
    next.doubts.filter((d) => d.severity === 'notice' && d.document === first!.id).length,
  ).toBeLessThanOrEqual(before.length);
  expect(file('gazette/2024-01/.desk.json')).toBe(`{\n "${first!.id}": "二"\n}\n`);
});

describe('lines of the source', () => {
  const issue = 'gazette/2024-01/issue.yaml';
  const document = 'gazette/2024-01/qingzhengfa-2024-1.mdx';
  beforeEach(() => {
    rmSync(content, { recursive: true, force: true });
    begin(pages);
  });
  /** No proof is broken. */
  const sound = (state: State): void =>
    expect(state.doubts.filter((d) => d.severity === 'error' && d.rule !== 'agency')).toEqual([]);

  it('that were dropped are told to be furniture by a person', async () => {
    const doubt = doubtOf(await session.look(), 'page-number-inside', '1');
    const next = await answer(doubt, 'dropped');
    expect(file(issue)).toContain(
      '{ line: 18, rule: editor, words: "1", reason: 对照原书，是页眉页脚。 }',
    );
    expect(has(next, doubt.id)).toBe(false);
    sound(next);
  });

  it('that were dropped are given back', async () => {
    const doubt = doubtOf(await session.look(), 'page-number-inside', '1');
    const next = await answer(doubt, 'restore');
    expect(file(issue)).not.toContain('line: 18');
    expect(file(document)).toMatch(/\n\n1\n\n/u);
    expect(has(next, doubt.id)).toBe(false);
  });

  it('that were dropped by a rule are taken up as well', async () => {
    const state = await session.look();
    expect(state.dropped).toContain(18);
    const line = session.takeUpLine(18)!;
    expect(line.message.zh).toMatch(/^这一行作为页眉页脚略去，规则 page-number/u);
    expect(line.answers.map((a) => a.id)).toEqual(['restore']);
    expect(session.takeUpLine(20)).toBeUndefined();
    await answer(line, 'restore');
    expect((await session.look()).dropped).not.toContain(18);
    expect(file(document)).toMatch(/\n\n1\n\n/u);
  });

  it('that were joined are one paragraph, two, or no text at all', async () => {
    const doubt = doubtOf(await session.look(), 'joined-over-blank', '通知如｜下');
    const one = await answer(doubt, 'onePart');
    expect(file('gazette/2024-01/readings.yaml')).toContain('reader: structure\n');
    expect(has(one, doubt.id)).toBe(false);
    sound(one);
    await session.undo();
    const two = await answer(doubt, 'part');
    expect(file(document)).toContain('现就有关事项通知如\n\n下，请各单位');
    expect(has(two, doubt.id)).toBe(false);
    sound(two);
    await session.undo();
    const none = await answer(doubt, 'furniture');
    expect(file(document)).toContain('现就有关事项通知如\n\n一、');
    expect(file(issue)).toContain('{ line: 20, rule: editor, words: 下，请各单位');
    sound(none);
  });
});

describe('a clause that the editor takes up', () => {
  const id = 'qingzhengfa-2024-1';
  const document = `gazette/2024-01/${id}.mdx`;
  const up = async (anchor: string): Promise<State['doubts'][number]> => {
    await session.look();
    return session.takeUp(id, anchor)!;
  };

  it('has what can be made of a paragraph, and no other clause has', async () => {
    const clause = await up('二');
    expect(clause).toMatchObject({
      rule: 'taken-up',
      document: id,
      clause: '二',
      message: { zh: '二：自己看出来的，程序没有报告。' },
    });
    expect(clause.answers.map((a) => a.id)).toEqual([
      'correct',
      'doubtful',
      'gap',
      'part',
      'join',
      'furniture',
      'rewrite',
    ]);
    expect(session.takeUp(id, '九')).toBeUndefined();
    expect(session.takeUp('nothing', '二')).toBeUndefined();
  });

  it('is marked by the words that the editor gives', async () => {
    await answer(await up('一'), 'correct', { words: '保洁', corr: '保护', reason: 'R' });
    expect(file(document)).toContain(
      '保<Corr sic="洁" kind="wrong-character" reason="R">护</Corr>',
    );
    await answer(await up('一'), 'gap', { words: '分级', reason: 'R' });
    expect(file(document)).toContain('分级<Gap kind="cut-off" reason="R" />负责');
    await expect(answer(await up('一'), 'doubtful', { words: '' })).rejects.toThrow(
      'A field is still empty.',
    );
  });

  it('is parted before the words that the editor gives, and joined again', async () => {
    const before = file(document);
    await answer(await up('一'), 'part', { before: '各县' });
    expect(file(document)).toContain('分级负责，\n\n各县区人民政府负责');
    const second = (await session.look()).documents[0]!;
    expect(second.clauses).toBeGreaterThan(0);
    await answer(await up('一-p1'), 'join');
    expect(file(document)).toBe(before);
  });

  it('loses a line that is page furniture, which issue.yaml then tells', async () => {
    rmSync(content, { recursive: true, force: true });
    begin(pages);
    await session.look();
    const clause = session.takeUp(id, 'p2')!;
    const lines = clause.answers.find((a) => a.id === 'furniture')!.fields[0]!.options!;
    expect(lines.map(({ label }) => label.slice(0, 5))).toEqual(['16　为加', '20　下，']);
    await answer(clause, 'furniture', { line: '20', reason: 'R' });
    expect(file(document)).toMatch(/现就有关事项通知如\n/u);
    expect(file('gazette/2024-01/issue.yaml')).toMatch(
      /line: 20, rule: editor, words: 下，请各单位.*reason: R/u,
    );
    const { doubts } = await session.look();
    expect(doubts.filter((d) => d.severity === 'error' && d.file === document)).toEqual([]);
  });
});

it('a desk that is opened again takes back what the one before it wrote', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'gongbao-desk-cache-'));
  vi.stubEnv('GONGBAO_CACHE', cache);
  try {
    session = new Session(content, '2024-01');
    const doubt = doubtOf(await session.look(), 'doubled', '砂砂');
    const before = file(doubt.file);
    await answer(doubt, 'suggestion', { reason: 'R' });
    await answer(doubtOf(await session.look(), 'record-unread', '赵敏'), 'nothing');
    const next = new Session(content, '2024-01');
    expect((await next.look()).canUndo).toBe(true);
    await next.undo();
    expect(existsSync(join(content, 'gazette/2024-01/readings.yaml'))).toBe(false);
    expect((await next.undo()).canUndo).toBe(false);
    expect(file(doubt.file)).toBe(before);
    // A journal that is damaged takes nothing back, and stops nothing.
    const [journal] = readdirSync(join(cache, 'desk'));
    writeFileSync(join(cache, 'desk', journal!), '[[{"file":1}]]');
    expect((await new Session(content, '2024-01').look()).canUndo).toBe(false);
  } finally {
    vi.unstubAllEnvs();
    rmSync(cache, { recursive: true, force: true });
  }
});

it('where there is no register, its draft is one answer', async () => {
  rmSync(join(content, 'agencies.yaml'));
  const doubt = doubtOf(await session.look(), 'agencies');
  expect(doubt.answers[0]!.id).toBe('register');
  const next = await answer(doubt, 'register');
  expect(file('agencies.yaml')).toMatch(
    /^# 单位名录。[\s\S]*name: 市水利局\n[\s\S]*review: true\n/u,
  );
  expect(next.doubts.filter((d) => /^agenc/u.test(d.rule))).toEqual([]);
  expect((await session.undo()).doubts.some((d) => d.rule === 'agencies')).toBe(true);
  expect(existsSync(join(content, 'agencies.yaml'))).toBe(false);
});
