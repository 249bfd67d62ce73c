/** Several files that make one issue, in the order of its contents. */
import { describe, expect, it } from 'vitest';
import { inOrderOfContents } from '../../../src/intake/order.ts';

const file = (name: string, ...lines: string[]) => ({ name, lines });
const order = (...files: ReturnType<typeof file>[]): string => {
  const { files: found, unnamed } = inOrderOfContents(files);
  return `${found.map((f) => f.name).join(' ')} | ${unnamed.map((f) => f.name).join(' ')}`;
};
const contents = file('contents', '目 录', '关于防汛工作的通知……1', '关于抗旱', '工作的通知……5');

describe('files', () => {
  const flood = file('flood', '', '某市人民政府', '关于防汛工作的通知', '正文。');
  const drought = file('drought', '关于抗旱工作的通知', '正文。');
  it('stand as the contents name them, after the file that holds these', () => {
    expect(order(drought, contents, flood)).toBe('contents flood drought | ');
    expect(order(drought, flood)).toBe('drought flood | ');
    expect(order(contents)).toBe('contents | ');
  });
  it('that the contents do not name stand after the one before them', () => {
    const other = file('other', '关于某某其他的公告');
    expect(order(contents, flood, other, drought)).toBe('contents flood other drought | other');
    expect(order(other, contents, flood)).toBe('contents flood other | other');
  });
  it('are known by a title over a few of the first lines, of six letters at least', () => {
    const split = file('split', '关于', '防汛', '工作', '的通知', '正文。');
    expect(order(contents, drought, split)).toBe('contents split drought | ');
    const late = file('late', ...Array(8).fill('正文。'), '关于防汛工作的通知');
    expect(order(contents, drought, late)).toBe('contents drought late | late');
    const eighth = file('eighth', ...Array(7).fill('正文。'), '关于防汛工作的通知');
    expect(order(contents, drought, eighth)).toBe('contents eighth drought | ');
    const short = file('short', '作的通知');
    expect(order(contents, short, drought)).toBe('contents short drought | short');
    const traditional = file('traditional', '關於防汛工作的通知');
    expect(order(contents, drought, traditional)).toBe('contents traditional drought | ');
  });
});
