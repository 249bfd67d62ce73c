/** What is said of the seal: what nobody has approved, or is not as approved. */
import { says, type Text } from './index.ts';

/** What stands side by side. */
export const states = {
  now: { zh: '现在', en: 'now' },
  approved: { zh: '核准时', en: 'approved' },
} as const satisfies Record<string, Text>;

const restore: Text = {
  zh: '不是有意的，恢复原样；是有意的，核准：npm run check -- --approve',
  en: 'Restore it, or, if the change is meant, approve it: npm run check -- --approve',
};

export const draft = says<{ documents: number }>(
  'approval',
  ['approve'],
  [
    ({ documents }) =>
      documents === 0
        ? '站点、名录、规则等内容还没有人核准。'
        : `本期是草稿：${documents} 个文件还没有人核准。`,
    '对照原文读过之后：npm run check -- --approve；要先看网站：npm run build -- --unapproved',
  ],
  [
    ({ documents }) =>
      documents === 0
        ? 'Nobody has approved the site, the register, the rule sheets yet.'
        : `The issue is a draft: nobody has approved its ${documents} documents yet.`,
    'Read them against the source, then: npm run check -- --approve; to see the site before: npm run build -- --unapproved',
  ],
);

export const sealDamaged = says(
  'approval',
  ['command', 'approve'],
  [
    '核准记录读不出来。',
    '从版本历史恢复；它不能手改。没有可恢复的，删去它，核对全部内容后重新核准。',
  ],
  [
    'The record of what was approved cannot be read.',
    'Restore the file from the history; it is not edited by hand. If there is none, delete it, read everything again and approve it.',
  ],
);

export const fileNew = says(
  'approval',
  ['approve'],
  ['这个文件还没有人核准。', '核对之后：npm run check -- --approve'],
  ['Nobody has approved this file.', 'Read it, then: npm run check -- --approve'],
);

export const fileLost = says(
  'approval',
  ['command', 'approve'],
  ['核准过的文件不见了。', restore.zh],
  ['A file that was approved is gone.', restore.en],
);

export const changed = says<{ what: Text }>(
  'approval',
  ['approve', 'command'],
  [({ what }) => `${what.zh}与核准时不同。`, restore.zh],
  [({ what }) => `${what.en} is not as approved.`, restore.en],
);

export const added = says<{ what: Text }>(
  'approval',
  ['approve', 'command'],
  [({ what }) => `${what.zh}是核准之后新加的。`, restore.zh],
  [({ what }) => `${what.en} was added after the approval.`, restore.en],
);

export const removed = says<{ what: Text }>(
  'approval',
  ['approve', 'command'],
  [({ what }) => `${what.zh}核准时有，现在没有了。`, restore.zh],
  [({ what }) => `${what.en} was approved and is gone.`, restore.en],
);

export const reordered = says(
  'approval',
  ['approve', 'command'],
  ['各项的次序与核准时不同。', restore.zh],
  ['The entries stand in another order than approved.', restore.en],
);

export const more = says<{ count: number }>(
  'approval',
  ['approve', 'command'],
  [({ count }) => `这个文件还有 ${count} 处与核准时不同。`, 'npm run check -- --json 列出全部。'],
  [
    ({ count }) => `${count} more places of this file are not as approved.`,
    'npm run check -- --json lists them all.',
  ],
);

/** What an entry of a seal is, in words, by the file that it is in. */
export function entryName(file: string, key: string): Text {
  if (key === '') return { zh: '文件', en: 'The file' };
  if (file.endsWith('source.txt'))
    return { zh: `原文第 ${key} 行`, en: `The source, lines ${key},` };
  if (key.startsWith('#')) return { zh: `条款 ${key.slice(1)}`, en: `Clause ${key.slice(1)}` };
  const mark = /^mark (.*) (\d+)$/u.exec(key);
  if (mark !== null)
    return {
      zh: `条款 ${mark[1]} 的第 ${mark[2]} 个标记`,
      en: `Mark ${mark[2]} of clause ${mark[1]}`,
    };
  return { zh: `“${key}”`, en: `“${key}”` };
}
