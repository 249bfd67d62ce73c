/**
 * The content of an invented city under some hundred small edits of each of its files: what is
 * reported, what the seals notice and what the model then is, as a snapshot. What is right is held
 * by the other files here; this one shows in a moment what a change of the corpus moves besides.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/corpus/index.ts';
import { SEAL_FILE, sealText } from '../../../src/corpus/seal.ts';
import { cityContent, issue } from '../../fixtures/city.ts';

let content: string;
const own = `gazette/${issue}`;
/** An older issue, so that its papers can be cited and their ids can meet. */
const older = 'gazette/2023-11';

const agencies = `- { id: caizheng, name: 市财政局, aliases: [市财政部门], kind: department }
- { id: shuiwu, name: 市水务局, aliases: [市水利局], kind: department }
`;
const synonyms = `- { terms: [电子公告, 电子通告], why: 通用。 }
- field: 财政
  akin:
    - [经费, 资金]
  why: 通用。
`;
const readings = `- document: ling-2024-12
  clause: 第一条
  reader: citations
  quote: 《城市供水条例》
  reason: 举例。
  records:
    - type: cites
      title: 城市供水条例
- document: yunzhenggui-2024-3
  clause: p2
  reader: duties
  quote: 云山市河道采砂管理实施办法
  reason: 举例。
  nothing: true
`;

beforeAll(async () => {
  content = await cityContent();
  mkdirSync(join(content, older));
  for (const file of readdirSync(join(content, own))) {
    const text = readFileSync(join(content, own, file), 'utf8');
    const past =
      file === 'issue.yaml'
        ? text.replace(/^year: .*$/mu, 'year: 2023').replace(/^number: .*$/mu, 'number: 11')
        : text;
    writeFileSync(
      join(content, older, file.replace('-2024-', '-2023-')),
      past.replaceAll('-2024-', '-2023-'),
    );
  }
  writeFileSync(join(content, 'agencies.yaml'), agencies);
  writeFileSync(join(content, 'synonyms.yaml'), synonyms);
  writeFileSync(join(content, own, 'readings.yaml'), readings);
  const { approvals } = await readCorpus(content);
  for (const { folder, sealed } of approvals)
    writeFileSync(join(content, folder, SEAL_FILE), sealText(sealed));
});
afterAll(() => rmSync(content, { recursive: true }));

/** What is told of the content as it now stands, and its model by a digest. */
async function told(): Promise<string[]> {
  const { corpus, diagnostics, approvals } = await readCorpus(content);
  const model = JSON.stringify(corpus, (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
  return [
    `${corpus?.issues.map((one) => `${one.id} ${one.documents.length}`).join(', ')} ${corpus?.site.unapproved ?? '-'} ${
      model === undefined ? '-' : createHash('sha256').update(model).digest('hex').slice(0, 8)
    }`,
    ...diagnostics.map((d) =>
      [
        d.severity[0],
        d.rule,
        d.file,
        d.line ?? '-',
        (d.words ?? '').slice(0, 20),
        (d.also ?? []).length,
        (d.suggestion ?? '').slice(0, 20),
      ].join(' '),
    ),
    ...approvals.flatMap(({ folder, state, changes }) => [
      ...(state === 'sealed' ? [] : [`${folder} ${state}`]),
      ...changes.map((change) => `${folder} ${JSON.stringify(change).slice(0, 120)}`),
    ]),
  ];
}

/** Small edits of a text, at about so many of its lines. */
function edits(text: string, many: number): readonly (readonly [string, string])[] {
  const lines = text.split('\n');
  const step = Math.max(1, Math.floor(lines.length / many));
  return lines.flatMap((line, at) => {
    if (at % step !== 0 || line.trim() === '') return [];
    const make = (name: string, ...to: readonly string[]): readonly [string, string] => [
      `${at + 1} ${name}`,
      [...lines.slice(0, at), ...to, ...lines.slice(at + 1)].join('\n'),
    ];
    const kinds = [
      make('gone'),
      make('twice', line, line),
      make('shorter', line.replace(/\p{Script=Han}(?=[^\p{Script=Han}]*$)/u, '')),
      make('other', line.replace(/\p{Script=Han}/u, '囍')),
      make(
        'counted',
        line.replace(/\d/u, (d) => String((Number(d) + 1) % 10)),
      ),
      make('behind', lines[at + 1] ?? '', line),
      make('parted', line.slice(0, line.length / 2), '', line.slice(line.length / 2)),
    ];
    // One after another, line by line.
    return [kinds[(at / step) % kinds.length]!, kinds[(at / step + 3) % kinds.length]!];
  });
}

describe('the content', () => {
  it('is read as it was, with its relations', async () => {
    const { corpus } = await readCorpus(content);
    expect(await told()).toMatchSnapshot();
    const documents = corpus!.issues.flatMap(({ documents: all }) => all);
    expect(
      documents.map((doc) => [
        doc.id,
        doc.clauses.map((c) => `${c.anchor} ${c.kind} ${c.sourceLines.join('-')} ${c.mdxLine}`),
        doc.relations.map(
          (r) => `${r.clause} ${r.type} ${r.title} ${r.docNumber} ${JSON.stringify(r.target)}`,
        ),
      ]),
    ).toMatchSnapshot();
  });
  const files: readonly (readonly [string, number])[] = [
    ['site.yaml', 5],
    ['agencies.yaml', 2],
    ['synonyms.yaml', 5],
    [`${own}/readings.yaml`, 14],
    [`${own}/issue.yaml`, 20],
    [`${own}/source.txt`, 20],
    [`${own}/${SEAL_FILE}`, 4],
    ['', 6],
  ];
  it.each(files)('is told of edits of %s', async (name, many) => {
    const paths =
      name === ''
        ? readdirSync(join(content, own))
            .filter((file) => file.endsWith('.mdx'))
            .map((file) => `${own}/${file}`)
        : [name];
    const said: string[] = [];
    for (const path of paths) {
      const before = readFileSync(join(content, path), 'utf8');
      try {
        for (const [edit, after] of edits(before, many)) {
          if (after === before) continue;
          writeFileSync(join(content, path), after);
          said.push(`--- ${path} ${edit}`, ...(await told()));
        }
      } finally {
        writeFileSync(join(content, path), before);
      }
    }
    expect(said.join('\n')).toMatchSnapshot();
  });
});
