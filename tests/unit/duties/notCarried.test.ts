/** Rows of what is not carried on from the sentence before: each is needed by its example, and leaves a deed close to it. Invented words. */
import { describe, expect, it } from 'vitest';
import {
  FOR_APPLICANTS,
  FOR_EVERYBODY,
  FOR_GOVERNMENTS,
  FOR_OFFICE,
  NOT_CARRIED,
  OF_PROCEEDING,
  OF_WHOEVER_FAILS,
  SANCTIONS,
} from '../../../src/duties/notCarried.ts';
import { dutiesOf, registerOf } from './documents.ts';
import { holdToExamples } from './rowExamples.ts';

holdToExamples([
  NOT_CARRIED,
  OF_WHOEVER_FAILS,
  FOR_EVERYBODY,
  FOR_GOVERNMENTS,
  FOR_OFFICE,
  FOR_APPLICANTS,
  OF_PROCEEDING,
]);
holdToExamples([SANCTIONS]);

/** The tables, each with a duty before it of somebody behind whom its rows hold. */
const tables = [
  ['县水利局负责清淤。', NOT_CARRIED],
  ['承办单位应当建立台账。', OF_WHOEVER_FAILS],
  ['测绘单位可以更换设备。', FOR_EVERYBODY],
  ['养殖户可以修路。', FOR_GOVERNMENTS],
  ['养殖户应当申请验收。', FOR_OFFICE],
  ['养殖户应当申请验收。', OF_PROCEEDING],
  ['养殖户应当清栏。', SANCTIONS],
  ['环保部门应当公布条件。', FOR_APPLICANTS],
] as const;

describe.each(tables.flatMap(([own, rows]) => rows.map((row) => ({ ...row, own }))))(
  '$example',
  ({ example, none, own }) => {
    it('has words close to it', () => expect(none).toBeDefined());
    it('is in no record of whoever owes the sentence before', () => {
      const { duties } = dutiesOf(`${own}${example}`, registerOf({ water: ['县水利局'] }));
      const ofOwner = duties.filter(({ agencies }) =>
        agencies.some(({ printed }) => own.startsWith(printed)),
      );
      expect(ofOwner.map(({ text }) => text)).toEqual([own]);
    });
  },
);
