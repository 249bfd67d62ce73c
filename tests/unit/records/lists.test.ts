/** Rows of tables of appointments: which column is what, and what a row says. By hand. */
import { describe, expect, it } from 'vitest';
import { readRow } from '../../../src/records/lists.ts';

type Mode = Parameters<typeof readRow>[2];
const read = (
  columns: readonly string[],
  cells: readonly string[],
  mode: Mode = null,
): string | string[] => {
  const row = readRow(columns, cells, mode);
  if (row === undefined) return 'unknown';
  if (row === 'empty') return 'empty';
  return [
    ...row.acts.map((a) => `${a.action} ${a.person} ${a.post} ${a.organization ?? '-'}`),
    ...row.notes.map((note) => `note ${note}`),
  ];
};

describe('the head of a table', () => {
  it.each(['姓名', '名字', '人员', '人员姓名', '同志', '姓　名'])('%s: names', (head) =>
    expect(read([head, '任职'], ['王小明', '市财政局局长'])).toEqual([
      'appoint 王小明 市财政局局长 市财政局',
    ]),
  );
  it.each(['姓名等', '序号'])('%s: no names', (head) =>
    expect(read([head, '任职'], ['王小明', '市财政局局长'])).toBe('unknown'),
  );
  it.each([
    ...['任命职务', '任职务', '拟任职务', '拟任命的职务', '任的职务', '任职', '拟任'],
    ...['新任', '新任职务', '任命', '聘任职务', '聘任岗位', '提名职务', '推荐职务'],
    ...['晋升职务', '晋升职级', '现任职务'],
  ])('%s: appointed', (head) =>
    expect(read(['姓名', head], ['王小明', '市财政局局长'])).toEqual([
      'appoint 王小明 市财政局局长 市财政局',
    ]),
  );
  it.each([
    ...['免去职务', '免职务', '拟免去的职务', '免去', '免职', '免任职务', '拟免职务'],
    ...['解聘职务', '不再担任职务', '不再担任的职务', '免'],
  ])('%s: removed', (head) =>
    expect(read(['姓名', head], ['王小明', '市财政局局长'])).toEqual([
      'remove 王小明 市财政局局长 市财政局',
    ]),
  );
  it.each(['职务', '岗位', '职级', '单位及职务', '单位职务', '工作单位及职务'])(
    '%s: what the words before the table say',
    (head) => {
      const cells = ['王小明', '市财政局局长'];
      expect(read(['姓名', head], cells)).toBe('unknown');
      expect(read(['姓名', head], cells, 'remove')).toEqual([
        'remove 王小明 市财政局局长 市财政局',
      ]);
      expect(read(['姓名', head], cells, 'appoint')).toEqual([
        'appoint 王小明 市财政局局长 市财政局',
      ]);
    },
  );
  it.each(['原任职务', '原职务', '现任岗位', '现任', '性别', '职务备注'])(
    '%s: nothing of it',
    (head) =>
      expect(read(['姓名', head, '任职'], ['王小明', '甲局局长', '乙局局长'])).toEqual([
        'appoint 王小明 乙局局长 乙局',
      ]),
  );
  it('原任 that is ended is a removal only where it is so headed', () => {
    expect(read(['姓名', '原任免去职务'], ['王小明', '甲局局长'])).toBe('unknown');
  });
  it('is of as many columns as the row', () => {
    expect(read(['姓名', '任职'], ['王小明'])).toBe('unknown');
    expect(read(['姓名', '任职'], ['王小明', '甲局局长', ''])).toBe('unknown');
  });
});

describe('a row', () => {
  it.each(['', '/', '／', '—', '–', '－', '-', '~', '*', '无', '缺', '暂缺', '空', '——'])(
    'of nothing but %j is empty',
    (cell) => expect(read(['姓名', '任职'], [cell, cell])).toBe('empty'),
  );
  it.each(['/', '无', '-', ''])('says nothing in a cell with %j', (cell) =>
    expect(read(['姓名', '任职', '免职'], ['王小明', '市财政局局长', cell])).toEqual([
      'appoint 王小明 市财政局局长 市财政局',
    ]),
  );
  it('appoints and removes', () =>
    expect(read(['姓名', '任职', '免职'], ['王小明', '甲局局长', '乙局副局长'])).toEqual([
      'appoint 王小明 甲局局长 甲局',
      'remove 王小明 乙局副局长 乙局',
    ]));
  it('has several persons and several posts', () => {
    expect(read(['姓名', '任职'], ['王小明、李四同志', '甲局局长、党组书记'])).toEqual([
      'appoint 王小明 甲局局长 甲局',
      'appoint 李四 甲局局长 甲局',
      // A post without its body is of the body before it.
      'appoint 王小明 党组书记 甲局',
      'appoint 李四 党组书记 甲局',
    ]);
    // A name with 、 in it is one post.
    expect(read(['姓名', '任职'], ['王小明', '发展、改革局局长；乙局局长职务'])).toEqual([
      'appoint 王小明 发展、改革局局长 发展、改革局',
      'appoint 王小明 乙局局长 乙局',
    ]);
  });
  it.each(['单位', '工作单位', '部门', '任职单位'])('has its body in the column %s', (head) => {
    expect(read(['姓名', head, '任职'], ['王小明', '市财政局', '局长'])).toEqual([
      'appoint 王小明 市财政局局长 市财政局',
    ]);
    // Not where the post names its own.
    expect(read(['姓名', head, '任职'], ['王小明', '市财政局', '乙局局长'])).toEqual([
      'appoint 王小明 乙局局长 乙局',
    ]);
  });
  it('has notes in brackets behind a post, and in their column', () => {
    expect(
      read(
        ['姓名', '任职', '备注'],
        ['王小明', '市财政局局长（试用期一年，正科级）', '兼职；不领薪'],
      ),
    ).toEqual([
      'appoint 王小明 市财政局局长 市财政局',
      'note 试用期一年',
      'note 正科级',
      'note 兼职',
      'note 不领薪',
    ]);
    expect(read(['姓名', '任职', '备注'], ['王小明', '市财政局局长', '无'])).toEqual([
      'appoint 王小明 市财政局局长 市财政局',
    ]);
  });
});
