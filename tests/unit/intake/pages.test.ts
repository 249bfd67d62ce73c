/** Pages that cannot be read are told apart, one by one, and what to do is said whole. */
import { describe, expect, it } from 'vitest';
import { checkPages } from '../../../src/checks/pages.ts';
import { diagnose } from '../../../src/domain/diagnostics.ts';
import { IssueFile } from '../../../src/domain/schema.ts';
import { takeIn } from '../../../src/intake/index.ts';
import { intakeRows } from '../../../src/messages/intake.ts';
import { lock, type Page, writePdf } from '../../fixtures/intake/pdf.ts';
import { inBoth } from '../both.ts';

/** Codes 4E00… are themselves; E000… are private. */
const MAP = '<0000> <FFFF> <0000>';
const codes = (text: string): string =>
  [...text].map((c) => (c.codePointAt(0) as number).toString(16).padStart(4, '0')).join('');
const words: Page = { codes: codes('各区人民政府应当加强供水工作的领导并将经费列入预算') };
const odd: Page = { codes: codes('\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008\ue009政府') };
const partly: Page = { codes: codes('各区人民政府应当加强供水工作\ue001领导并将经费列入预算') };

const taken = (pages: readonly Page[], trailer?: string) =>
  takeIn([{ name: '公报.pdf', bytes: writePdf(pages, MAP, trailer) }]);

/** Characters of a font that names them at random. */
const random: Page = {
  codes: Array.from({ length: 200 }, (_, i) => (0x4e10 + ((i * 7919) % 0x5000)).toString(16)).join(
    '',
  ),
};

describe('a PDF', () => {
  it('is read page by page, and each page that is not is told', async () => {
    const { bytes, print, diagnostics } = await taken([words, 'picture', odd, 'empty', partly]);
    expect(new TextDecoder().decode(bytes)).toBe(
      '各区人民政府应当加强供水工作的领导并将经费列入预算\n各区人民政府应当加强供水工作\ue001领导并将经费列入预算\n',
    );
    expect(print?.pages).toEqual([
      { sheet: 1, line: 1 },
      { sheet: 2, unread: 'no-text' },
      { sheet: 3, unread: 'unreadable' },
      { sheet: 4 },
      { sheet: 5, line: 2 },
    ]);
    expect(diagnostics.map(inBoth).join('\n')).toMatchSnapshot();
  });

  it.each([
    ['by the file', { rotate: 90, matrix: '0 1 -1 0 300 100' }],
    ['by the file, upside down', { rotate: 180, matrix: '-1 0 0 -1 500 400' }],
    ['in themselves, upwards', { matrix: '0 1 -1 0 300 100' }],
    ['in themselves, downwards', { matrix: '0 -1 1 0 300 800' }],
  ])('whose lines are turned %s is read in their direction', async (_, turned) => {
    const second = { codes: `${codes('供水')}> Tj 0 -20 Td <${codes('用水')}`, ...turned };
    const { bytes } = await taken([second]);
    expect(new TextDecoder().decode(bytes)).toBe('供水\n用水\n');
  });

  it.each([
    ['of pictures', () => taken(['picture', 'picture', 'picture'])],
    ['of private characters', () => taken([odd])],
    ['of characters at random', () => taken([random])],
    ['of both', () => taken(['picture', odd, 'picture'])],
    ['with a password', () => taken([words], lock)],
    [
      'that is damaged',
      () => takeIn([{ name: '公报.pdf', bytes: new TextEncoder().encode('%PDF-1.7\nnothing') }]),
    ],
  ])('%s is met with a sentence', async (_, take) => {
    await expect(
      take().then(
        () => 'was read',
        (error: { text?: unknown }) => error.text ?? error,
      ),
    ).resolves.toMatchSnapshot();
  });

  it('with words under a picture, as a scanner writes them, is read and told', async () => {
    const hidden = {
      codes: `${codes('各区人民政府应当加强供水工作的领导并将经费列入预算'.repeat(2))}> Tj ET q 595 0 0 842 0 0 cm /I Do Q BT <`,
      matrix: '3 Tr 1 0 0 1 20 700',
    };
    const { diagnostics, print } = await taken([hidden, words]);
    expect(diagnostics.map((d) => [d.rule, d.severity])).toEqual([['text-recognised', 'warning']]);
    expect(print?.pages.map((p) => p.line)).toEqual([1, 2]);
  });

  it('that was recognised and a file with pictures are told', () => {
    const place = { file: '公报.pdf' };
    expect(
      [
        diagnose(intakeRows.recognised, { sheets: 12 }, place),
        diagnose(intakeRows.pictures, { count: 2 }, place),
        diagnose(intakeRows.notInContents, { after: undefined }, place),
      ]
        .map(inBoth)
        .join('\n'),
    ).toMatchSnapshot();
  });
});

describe('the pages of an issue', () => {
  const issue = (pages: NonNullable<IssueFile['pages']>): IssueFile =>
    IssueFile.parse({
      title: '公报',
      year: 2024,
      masthead: [],
      colophon: [],
      contents: [],
      furniture: [],
      pages,
    });
  const check = (pages: NonNullable<IssueFile['pages']>): string =>
    checkPages({ file: issue(pages), source: ['甲', '乙', '丙'] }, 'issue.yaml', () => 7)
      .map(inBoth)
      .join('\n');

  it('that were not read keep the check from passing until an editor says why', () => {
    expect(
      check([
        { sheet: 1, unread: 'no-text' },
        { sheet: 2, unread: 'unreadable' },
      ]),
    ).toMatchSnapshot();
    expect(check([{ sheet: 1, unread: 'no-text', reason: '封面，没有正文' }])).toBe('');
  });
  it('begin one after the other within the source', () => {
    expect(
      check([
        { sheet: 1, line: 1 },
        { sheet: 2, line: 3 },
      ]),
    ).toBe('');
    expect(
      check([
        { sheet: 1, line: 2 },
        { sheet: 2, line: 2 },
        { sheet: 3, line: 9 },
      ]),
    ).toMatchSnapshot();
  });
});
