/** Citations of a document: as a line of text and as BibTeX, whole. */
import { describe, expect, it } from 'vitest';
import { citationsOfDocument } from '../../../src/domain/citation.ts';

const of = (frontMatter: object, file: object = {}) =>
  citationsOfDocument(
    {
      id: 'yunzhengfa-2024-1',
      frontMatter: { title: '甲', kind: 'notice', ...frontMatter },
    } as never,
    { file: { title: '云山市人民政府公报', year: 2024, ...file } } as never,
    'https://x.example/documents/a/',
  );

describe('a citation', () => {
  it('says all that the gazette prints', () => {
    expect(
      of(
        {
          title: '关于印发《某办法》的通知_1',
          docNumber: '云政发〔2024〕1号',
          issuer: '云山市人民政府',
          date: '2024-03-05',
          page: 30,
        },
        { number: 3 },
      ),
    ).toEqual({
      work: '《关于印发〈某办法〉的通知_1》（云政发〔2024〕1号）',
      printed: '《云山市人民政府公报》2024年第3期第30页',
      gbt7714:
        '云山市人民政府. 关于印发《某办法》的通知_1: 云政发〔2024〕1号[Z/OL]//云山市人民政府公报, 2024(3): 30 (2024-03-05). https://x.example/documents/a/.',
      bibtex: [
        '@misc{yunzhengfa-2024-1,',
        '  title = {{关于印发《某办法》的通知\\_1}},',
        '  author = {{云山市人民政府}},',
        '  number = {云政发〔2024〕1号},',
        '  howpublished = {云山市人民政府公报2024年第3期},',
        '  pages = {30},',
        '  year = {2024},',
        '  month = {3},',
        '  url = {https://x.example/documents/a/},',
        '}',
      ].join('\n'),
    });
  });

  it('leaves out what is not printed, and is then by the gazette', () => {
    expect(of({})).toEqual({
      work: '《甲》',
      printed: '《云山市人民政府公报》2024年',
      gbt7714:
        '云山市人民政府公报. 甲[Z/OL]//云山市人民政府公报, 2024. https://x.example/documents/a/.',
      bibtex: [
        '@misc{yunzhengfa-2024-1,',
        '  title = {{甲}},',
        '  author = {{云山市人民政府公报}},',
        '  howpublished = {云山市人民政府公报2024年},',
        '  year = {2024},',
        '  url = {https://x.example/documents/a/},',
        '}',
      ].join('\n'),
    });
  });
});
