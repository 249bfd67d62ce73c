/** A gazette of another city, set in another way: nothing in the importer may depend on the first one. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/index.ts';
import { parseDocument } from '../../../src/corpus/parse.ts';
import { importGazette } from '../../../src/importer/index.ts';

const raw = readFileSync(join(import.meta.dirname, '../../fixtures/second-city/raw.txt'));
const draft = importGazette(raw, { issue: '2024-01', file: 'raw.txt' });
const blocks = (id: string) => parseDocument(id, id, draft.files.get(`${id}.mdx`) as string).blocks;
const anchors = (id: string) => blocks(id).flatMap((b) => b.anchor ?? []);
const text = (id: string, anchor: string) => blocks(id).find((b) => b.anchor === anchor)?.text;

describe('the gazette of another city', () => {
  it('is divided into its documents', () => {
    expect(draft.stages.documents.map((d) => d.frontMatter)).toEqual([
      {
        title: '云山市城市供水管理办法',
        docNumber: '第12号',
        issuer: '云山市人民政府',
        date: '2024-01-08',
        kind: 'order',
        page: 3,
      },
      {
        title: '云山市人民政府关于印发云山市河道采砂管理实施办法的通知',
        docNumber: '云政规〔2024〕3号',
        issuer: '云山市人民政府',
        date: '2024-01-12',
        kind: 'notice',
        page: 7,
      },
      {
        title: '云山市人民政府关于王小明等同志任免职的通知',
        docNumber: '云政任〔2024〕1号',
        issuer: '云山市人民政府',
        date: '2024-01-15',
        kind: 'appointments',
        page: 11,
      },
      { title: '2024年1月大事记', kind: 'chronicle', page: 12 },
    ]);
  });

  it('drops page numbers and running heads by name', () => {
    expect(draft.stages.issue.furniture).toEqual([
      { line: 4, rule: 'contents-heading' },
      { line: 16, rule: 'running-head' },
      { line: 28, rule: 'page-number' },
      { line: 37, rule: 'running-head' },
      { line: 56, rule: 'page-number' },
      { line: 67, rule: 'running-head' },
    ]);
  });

  it('numbers the chapters and articles of the rules', () => {
    expect(anchors('ling-2024-12')).toEqual([
      'p1',
      'p2',
      'p3',
      'p4',
      'p5',
      '标题',
      '第一章',
      '第一条',
      '第二条',
      '第三条',
      '第三条(一)',
      '第三条(二)',
      '第三条(三)',
      '第三条-p1',
      '第二章',
      '第四条',
    ]);
    expect(text('ling-2024-12', '第一条')).toBe(
      '第一条 为了加强城市供水管理，保障城市生活、生产用水和其他各项建设用水，根据《城市供水条例》等法律、法规，结合本市实际，制定本办法。',
    );
  });

  it('numbers the sections and items of the measures, over a page break', () => {
    expect(anchors('yunzhenggui-2024-3')).toEqual([
      '标题',
      '文号',
      'p1',
      'p2',
      'p3',
      'p4',
      '正文',
      '一',
      '一-p1',
      '二',
      '二(一)',
      '1',
      '2',
      '2(1)',
      '2(2)',
      '二(二)',
      '二(二)-p1',
      '二(二)-p2',
      '附件',
      '附件-r1',
      '附件-r2',
    ]);
    expect(text('yunzhenggui-2024-3', '附件-r1')).toBe('1\t申请人\t姓名或者单位名称');
    expect(text('yunzhenggui-2024-3', '1')).toContain('（责任单位：市水务局、自然资源局）');
  });

  it('reads what stands at the end as the colophon', () => {
    expect(draft.stages.issue.colophon).toEqual([
      { line: 79, label: '主办：', text: '云山市人民政府办公室' },
      { line: 80, label: '地址：', text: '云山市中心路1号' },
    ]);
  });

  it('passes the check as it is drafted, but for the register and the approval', async () => {
    const content = mkdtempSync(join(tmpdir(), 'gongbao-'));
    try {
      const folder = join(content, 'gazette/2024-01');
      await mkdir(folder, { recursive: true });
      await cp(join(import.meta.dirname, '../../../content/site.yaml'), join(content, 'site.yaml'));
      for (const [name, bytes] of draft.files) await writeFile(join(folder, name), bytes);
      const { diagnostics } = await checkContent(content);
      expect(diagnostics.map(({ rule }) => rule)).toEqual(['agencies', 'approval', 'approval']);
    } finally {
      rmSync(content, { recursive: true });
    }
  });
});
