/** Run-in headings: which words of a numbered paragraph are one. */
import { describe, expect, it } from 'vitest';
import { runInLength } from '../../../src/markdown/runIn.ts';

describe('a run-in heading', () => {
  it.each([
    ['一、明确结构体系。凡是政府部门', '一、明确结构体系。'],
    ['（一）加强领导。各部门要', '（一）加强领导。'],
    ['第三条 总则要求。各部门要', '第三条 总则要求。'],
    ['第12条总则要求。各部门要', '第12条总则要求。'],
    ['一、两字。各部门要', '一、两字。'],
    [`一、${'某'.repeat(26)}。各部门要`, `一、${'某'.repeat(26)}。`],
  ])('%s', (text, heading) => {
    expect(runInLength({ kind: 'item', text })).toBe(heading.length);
  });
  it.each([
    '一、加强领导，各部门要。各部门要',
    '一、加强领导。各部门',
    '一、字。各部门要',
    `一、${'某'.repeat(27)}。各部门要`,
    '1. 加强领导。各部门要',
    '加强领导。各部门要',
    '一、加强 领导。各部门要',
    '见一、加强领导。各部门要',
  ])('not %s', (text) => expect(runInLength({ kind: 'item', text })).toBe(0));
  it('is none of a paragraph without a number of its own, nor of a heading', () => {
    const text = '一、明确结构体系。凡是政府部门';
    expect(runInLength({ kind: 'paragraph', text })).toBe(0);
    expect(runInLength({ kind: 'heading', text })).toBe(0);
  });
});
