/** A draft of the site of a new city: what the masthead and the colophon say, and what a person must correct. By hand. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Draft } from '../../../src/importer/index.ts';
import { draftSite } from '../../../src/importer/site.ts';

interface Given {
  readonly masthead?: { readonly title?: string; readonly government?: string };
  readonly issuers?: readonly (string | undefined)[];
  readonly colophon?: readonly { readonly label?: string; readonly text: string }[];
}
const drafted = ({ masthead = {}, issuers = [], colophon = [] }: Given = {}) => {
  const { text, unknown } = draftSite({
    masthead,
    stages: {
      documents: issuers.map((issuer) => ({ frontMatter: issuer === undefined ? {} : { issuer } })),
      issue: { colophon },
    },
  } as unknown as Pick<Draft, 'masthead' | 'stages'>);
  return {
    text,
    data: parse(text) as Record<string, string>,
    unknown: unknown.map(({ en }) => /\((\w+)\)$/u.exec(en)![1]),
    open: text.split('\n').flatMap((line) => /^(\w+):.* # 待定$/u.exec(line)?.[1] ?? []),
  };
};

describe('a draft of a site', () => {
  it('has the name and the government of its masthead', () => {
    const { data, unknown, open, text } = drafted({
      masthead: { title: '青川市人民政府公报', government: '青川市人民政府' },
      colophon: [{ label: '网址：', text: 'www.qingchuan.gov.cn/gb/' }],
    });
    expect(data).toEqual({
      name: '青川市人民政府公报文库',
      gazette: '青川市人民政府公报',
      government: '青川市人民政府',
      language: 'zh-CN',
      url: 'https://gongbao.example/',
      officialUrl: 'http://www.qingchuan.gov.cn/gb/',
      description: '青川市人民政府公报的结构化电子文本：逐条可引、逐字可核、全文可查。',
      notice: '本站不是青川市人民政府网站；文本据公报扫描件整理，以印刷版公报为准。',
    });
    expect(unknown).toEqual(['url']);
    expect(open).toEqual(['url']);
    expect(text).toMatch(/^# 本站的身份/u);
  });
  it('has the government of most of its papers where the masthead does not say it', () => {
    const of = (...issuers: (string | undefined)[]) => drafted({ issuers });
    expect(of('甲市人民政府', '乙县政府', '乙县政府').data['government']).toBe('乙县政府');
    expect(of('甲市人民政府', '甲市水务局', '甲市水务局').data['government']).toBe('甲市人民政府');
    expect(of('甲市人民政府办公室', undefined).data).toMatchObject({
      government: '某人民政府',
      gazette: '某人民政府公报',
    });
    const { data, unknown, open } = of('甲市人民政府', '乙县政府');
    expect(data['government']).toBe('甲市人民政府');
    expect(data['gazette']).toBe('甲市人民政府公报');
    expect(unknown).toEqual(['gazette', 'url', 'officialUrl']);
    expect(open).toEqual(['gazette', 'url']);
    expect(drafted().unknown).toEqual(['government', 'gazette', 'url', 'officialUrl']);
  });
  it.each<[string, string | undefined]>([
    ['网址：www.qingchuan.gov.cn', 'http://www.qingchuan.gov.cn'],
    ['网址：HTTPS://Www.Qingchuan.gov.cn/gb', 'https://Www.Qingchuan.gov.cn/gb'],
    ['http://qingchuan.gov.cn/a/b.html。', 'http://qingchuan.gov.cn/a/b.html'],
    ['邮箱：gongbao@qingchuan.gov.cn', undefined],
    ['邮箱：@qingchuan.gov.cn', undefined],
    ['gongbao.qingchuan@qq.com', undefined],
    ['电话：0123-456789', undefined],
    ['第12.5期', undefined],
  ])('reads of its colophon: %s', (line, url) => {
    expect(drafted({ colophon: [{ text: '主办：甲' }, { text: line }] }).data['officialUrl']).toBe(
      url,
    );
  });
});
