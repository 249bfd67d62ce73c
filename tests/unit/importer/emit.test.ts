/** The ids of documents, which are their addresses. By hand. */
import { describe, expect, it } from 'vitest';
import { documentId, emitIssue, writeMdx, writePhrasing } from '../../../src/importer/emit.ts';

describe('the id of a document', () => {
  it('is its number, or its kind and the issue, each once', () => {
    const taken = new Set<string>();
    const id = (front: object): string => documentId(front as never, '2024-03', taken);
    expect(id({ docNumber: '青政发〔2023〕12号' })).toBe('qingzhengfa-2023-12');
    expect(id({ docNumber: '青政发〔2023〕12号' })).toBe('qingzhengfa-2023-12-2');
    expect(id({ docNumber: '青政发〔2023〕12号' })).toBe('qingzhengfa-2023-12-3');
    expect(id({ kind: 'appointments' })).toBe('renshi-2024-03');
    expect(id({ kind: 'chronicle' })).toBe('dashiji-2024-03');
    expect(id({ kind: 'order', docNumber: '第12号' })).toBe('ling-2024-12');
    expect(id({ kind: 'bulletin', docNumber: '2023年第5号' })).toBe('gonggao-2023-5');
    expect(id({ kind: 'notice' })).toBe('wenjian-2024-03');
    expect(id({ kind: 'notice', docNumber: '无号' })).toBe('wenjian-2024-03-2');
    expect(id({ docNumber: '吕政发〔2023〕1号' })).toBe('lvzhengfa-2023-1');
    expect(id({ kind: 'notice', docNumber: '第5号令' })).toBe('wenjian-2024-03-3');
    expect(id({ kind: 'order', docNumber: '〔2022〕第7号' })).toBe('ling-2022-7');
  });
});

describe('the files', () => {
  const words = '某某 '.repeat(60).trim();
  it('have each field on a line, however long it is', () => {
    expect(writeMdx({ title: words, kind: 'notice' }, { type: 'root', children: [] })).toContain(
      `title: ${words}\n`,
    );
    expect(emitIssue({ title: words } as never)).toBe(`title: ${words}\n`);
  });
  it('have a paragraph as it is broken', () =>
    expect(writePhrasing([{ type: 'text', value: '甲\n乙' }])).toBe('甲\n乙'));
});
