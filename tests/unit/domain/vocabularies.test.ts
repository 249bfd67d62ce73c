/**
 * The closed vocabularies of the data, word by word: what an editor may write and a reader of the
 * data may meet. A word that goes is missed here; one that is added is added here.
 */
import { describe, expect, it } from 'vitest';
import {
  actionName,
  deadlineName,
  differenceName,
  kindName,
  modalityName,
  originName,
  relationName,
  roleName,
} from '../../../src/domain/labels.ts';
import { damageKinds } from '../../../src/domain/marks.ts';
import { numberKinds } from '../../../src/domain/numbering.ts';
import { ReaderName, readingRecords } from '../../../src/domain/readings.ts';
import { effects } from '../../../src/domain/rules.ts';
import {
  agencyKinds,
  agencyLevels,
  documentKinds,
  furnitureRules,
} from '../../../src/domain/schema.ts';
import { markupRules } from '../../../src/domain/text.ts';
import { whens } from '../../../src/domain/whens.ts';

const words = (list: string): string[] => list.split(' ');

describe('what may be written', () => {
  it.each<[string, readonly string[], string]>([
    [
      'kinds of document',
      Object.keys(documentKinds),
      'notice announcement bulletin decision opinion reply letter order report minutes decree communique resolution circular appointments chronicle other',
    ],
    [
      'kinds of agency',
      Object.keys(agencyKinds),
      'government department party county group institution enterprise military national command organisation superior',
    ],
    ['levels of agency', agencyLevels, '国家 自治区 省 市 旗县 乡镇 村'],
    [
      'rules of furniture',
      furnitureRules,
      'running-head recurring-line page-head page-number page-edge repeated-table-head table-rule contents-heading editor',
    ],
    [
      'kinds of damage',
      damageKinds,
      'foreign-word doubled stray omission wrong-character wrong-name reading-order cut-off figure unreadable contradiction doubtful spacing',
    ],
    [
      'readers',
      ReaderName.options,
      'appointments chronicle duties deadlines indicators memberships citations damage structure',
    ],
    [
      'readers with records',
      Object.keys(readingRecords),
      'appointments chronicle duties deadlines indicators memberships citations',
    ],
    [
      'kinds of number',
      numberKinds,
      'book chapter section article decimal han hanParen arabic arabicParen circled',
    ],
    [
      'rules of markup',
      Object.keys(markupRules),
      'html-tag table-rule list-bullet heading-mark emphasis autolink invisible',
    ],
    ['effects', effects, 'must should may'],
    ['times of an action', whens, 'now hours later'],
  ])('%s', (_, there, list) => expect(there).toEqual(words(list)));
});

describe('what readers see of it', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['relations', relationName, 'cites引用 implements依据 repeals废止 continues接续 revises修订'],
    ['roles', roleName, 'lead牵头 responsible责任 cooperating配合 member成员单位'],
    ['origins', originName, 'parenthesis责任单位括注 member成员单位 table表格 text正文条文'],
    [
      'deadlines',
      deadlineName,
      'date日期 duration时长 recurring周期 immediate立即 standing值守 stepwise逐步',
    ],
    ['actions', actionName, 'appoint任 remove免'],
    ['differences', differenceName, 'scope范围 strength力度 wording用词 value数值 agencies单位'],
    ['modalities', modalityName, 'must应当 may可以 must-not不得'],
  ])('%s', (_, names, list) => {
    expect(Object.entries(names).map((entry) => entry.join(''))).toEqual(words(list));
  });
  it.each(
    words(
      '通知 通告 公告 决定 意见 批复 函 令 报告 纪要 命令 公报 决议 通报 人事任免 大事记 其他',
    ).map(
      (name, i) => [Object.keys(documentKinds)[i] as keyof typeof documentKinds, name] as const,
    ),
  )('%s is %s', (kind, name) => expect(kindName(kind)).toBe(name));
});
