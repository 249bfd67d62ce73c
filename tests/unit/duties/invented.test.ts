/** Sentences of an invented city beside the key that was written before the readers saw them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dutyReports } from '../../../src/checks/duties.ts';
import { deriveDocument } from '../../../src/duties/index.ts';
import { documentOf, dutiesOf, registerOf } from './documents.ts';

interface Said {
  readonly say: string;
  readonly duties: readonly string[];
  readonly times?: readonly string[];
}
const key = parse(
  readFileSync(join(import.meta.dirname, 'keys', 'invented.yaml'), 'utf8'),
) as Said[];
const register = registerOf(
  {
    zhengfu: ['市人民政府', '市政府'],
    shuili: ['市水利局'],
    caizheng: ['市财政局'],
    ziran: ['市自然资源和规划局'],
    jiaoyu: ['市教育局'],
    weijian: ['市卫生健康委员会', '市卫健委'],
    yingji: ['市应急管理局'],
    gongan: ['市公安局'],
    jiaotong: ['市交通运输局'],
    minzheng: ['市民政局'],
    zhujian: ['市住房和城乡建设局', '市住建局'],
    jianguan: ['市市场监督管理局', '市市场监管局'],
    fangzhi: ['市防汛抗旱指挥部', '市防指'],
    fangban: ['市防汛抗旱指挥部办公室', '市防指办公室'],
  },
  [
    { id: 'quxian', name: '各区县人民政府', aliases: ['各区县'], kind: 'group' },
    { id: 'chengyuan', name: '市防指成员单位', kind: 'group' },
  ],
);
const read = (text: string) => dutiesOf(`# 甲\n\n${text}\n`, register);
const dutiesIn = (text: string): string[] =>
  read(text).duties.flatMap((d) =>
    d.agencies.map(
      (a) =>
        `${d.subject === 'carried' ? '~' : ''}${d.modality === 'must' ? '' : `${d.modality} `}${
          a.role === 'responsible' ? '' : `${a.role} `
        }${a.printed}${a.qualifier === null ? '' : ` ← ${a.qualifier.replace(/的$/u, '')}`}`,
    ),
  );
const timesIn = (text: string): string[] =>
  read(text).deadlines.map((t) =>
    [t.kind, t.text, t.iso ?? '-', t.trigger ?? '-', t.owners.join('、') || '-'].join(' | '),
  );

describe('an invented city', () => {
  it.each(key)('$say', ({ say, duties, times }) => {
    expect({ duties: dutiesIn(say), times: timesIn(say) }).toEqual({ duties, times: times ?? [] });
  });
  it('is held up by none of it but by names that its register lacks', async () => {
    const doc = documentOf(`# 甲\n\n${key.map((k) => k.say).join('\n\n')}\n`);
    const errors = dutyReports(doc, deriveDocument(doc, register), register)
      .filter((r) => r.diagnostic.severity === 'error')
      .map((r) => `${r.diagnostic.rule} ${r.words}`);
    expect(errors.sort()).toEqual(
      [
        'agency 区教育督导室',
        'agency 县应急管理局',
        'agency 县级残联',
        'agency 市公安局交警支队',
        'agency 市委宣传部',
        'agency 市城管委',
        'agency 市审计局',
        'agency 市红十字会',
        'agency 市航运局',
        'agency 市道路运输服务中心',
        'agency 组织人事局',
        'agency 组织人事局',
        'agency 宣传统战部',
      ].sort(),
    );
  });
});
