/** What the desk says: help, the names of answers and of their fields, and what stops an answer. */
import { phrase, type Text } from './index.ts';

const t = (zh: string, en: string): Text => ({ zh, en });

export const deskUsage: Text = {
  zh: `用法：npm run desk [-- 选项]
  打开编辑台：在浏览器里对照原文逐处核对草稿，按键回答，最后核准。
  --issue 2024-01   核对哪一期；不写时为最新的一期
  --pdf 公报.pdf     对照另一个 PDF 的页；不写时用导入时留在这一期文件夹里的 print.pdf
  --port 4330       用哪个端口；不写时由系统选
  --help            显示这段说明
只在本机（127.0.0.1）可用，地址里带一次性的口令。语言：GONGBAO_LANG=zh 或 en；内容文件夹：GONGBAO_CONTENT。`,
  en: `Use: npm run desk [-- options]
  Opens the desk: read a draft beside its source in a browser, answer each doubt by a key, approve at the end.
  --issue 2024-01   which issue; the newest if left out
  --pdf <file>      another PDF whose pages are shown; if left out, print.pdf, which the import kept with the issue
  --port 4330       which port; the system chooses if left out
  --help            shows this
It listens on this machine only (127.0.0.1), with a token in the address. Language: GONGBAO_LANG=zh or en; content folder: GONGBAO_CONTENT.`,
};

export const deskPhrases = {
  open: phrase<{ address: string; issue: string; doubts: number }>({
    zh: ({ address, issue, doubts }) =>
      `编辑台已打开，第 ${issue} 期，${doubts} 处待定。用浏览器打开：\n  ${address}\n按 Ctrl+C 关闭。`,
    en: ({ address, issue, doubts }) =>
      `The desk is open on issue ${issue}, with ${doubts} doubt(s). Open in a browser:\n  ${address}\nCtrl+C closes it.`,
  }),
  noIssue: phrase<{ asked: string | undefined; present: readonly string[] }>({
    zh: ({ asked, present }) =>
      present.length === 0
        ? 'content/gazette/ 里还没有任何一期。先运行 npm run import -- 原文。'
        : `没有 ${asked} 这一期。现有：${present.join('、')}。`,
    en: ({ asked, present }) =>
      present.length === 0
        ? 'There is no issue under content/gazette/ yet. Run npm run import -- <file> first.'
        : `There is no issue ${asked}. There are: ${present.join(', ')}.`,
  }),
  badPort: phrase<{ asked: string }>({
    zh: ({ asked }) => `端口应是 1 到 65535 的整数，不是“${asked}”。`,
    en: ({ asked }) => `The port must be a whole number from 1 to 65535, not “${asked}”.`,
  }),
  portTaken: phrase<{ port: number }>({
    zh: ({ port }) => `端口 ${port} 已被别的程序占用。换一个 --port，或者不写。`,
    en: ({ port }) => `Port ${port} is taken by another program. Give another --port, or none.`,
  }),
  taken: phrase<{ anchor: string }>({
    zh: ({ anchor }) => `${anchor}：自己看出来的，程序没有报告。`,
    en: ({ anchor }) => `${anchor}: seen by yourself; no program reported it.`,
  }),
  dropped: phrase<{ rule: string; reason: string }>({
    zh: ({ rule, reason }) =>
      `这一行作为页眉页脚略去，规则 ${rule}${reason === '' ? '' : `：${reason}`}`,
    en: ({ rule, reason }) =>
      `This line was dropped as page furniture, by the rule ${rule}${reason === '' ? '' : `: ${reason}`}`,
  }),
  review: phrase<{ name: string; aliases: readonly string[]; kind: string }>({
    zh: ({ name, aliases, kind }) =>
      `名录条目“${name}”由程序起草${aliases.length === 0 ? '' : `，别称：${aliases.join('、')}`}，种类 ${kind}，还没有人核过。`,
    en: ({ name, aliases, kind }) =>
      `The entry ${name} of the register was drafted by a program${aliases.length === 0 ? '' : `, with the names ${aliases.join(', ')}`}, kind ${kind}; nobody has looked at it yet.`,
  }),
} as const;

/** Names of the answers. */
export const answerNames = {
  suggestion: t('采用建议', 'Take the suggestion'),
  correct: t('改正为…', 'Correct to …'),
  doubtful: t('存疑照录', 'Keep, marked as doubtful'),
  gap: t('后面有缺', 'Mark a gap behind it'),
  fine: t('没有问题', 'Nothing is wrong'),
  onePart: t('就是一段', 'It is one paragraph'),
  part: t('从这里分段', 'Part it here'),
  join: t('接到上一段', 'Join to the paragraph before'),
  furniture: t('是页眉页脚，略去', 'It is page furniture: drop it'),
  dropped: t('略去得对', 'It was rightly dropped'),
  restore: t('是正文，写回', 'It is text: put it back'),
  nothing: t('这里没有此类记录', 'There is no such record here'),
  record: t('给出记录', 'Give the record'),
  alias: t('是已有单位的别称', 'It is a name of a known agency'),
  agency: t('是新单位', 'It is a new agency'),
  register: t('起草整个名录', 'Draft the whole register'),
  confirm: t('核过，无误', 'Looked at: it is right'),
  rewrite: t('改这一段', 'Rewrite the paragraph'),
  matter: t('改文件说明', 'Change the front matter'),
} as const;

/** Names of the fields of answers. */
export const fieldNames = {
  reason: t('理由（给读者看）', 'Reason (for readers)'),
  words: t('所指文字', 'Words'),
  corr: t('改正后的文字', 'Corrected words'),
  kind: t('种类', 'Kind'),
  id: t('单位的标识', 'Id of the agency'),
  name: t('名称', 'Name'),
  raw: t('这一段（Markdown）', 'The paragraph (Markdown)'),
  field: t('哪一项', 'Which field'),
  value: t('值（空即不写）', 'Value (empty: left out)'),
  line: t('原文哪一行', 'Line of the source'),
  before: t('从哪几个字起另成一段', 'The words that begin the new paragraph'),
} as const;

/** Reasons that are offered where the editor writes none. */
export const offeredReasons = {
  fine: '对照原书，无误。',
  onePart: '对照原书，是一段。',
  compared: '对照原书。',
  nothing: '对照原文，没有此类内容。',
  furniture: '对照原书，是页眉页脚。',
} as const;

/** Why an answer could not be written. */
export const refusals = {
  words: t(
    '这一段里找不到这些文字：可能已经改过。请改“所指文字”，或用“改这一段”。',
    'These words are not in the paragraph: it may have been changed. Change “Words”, or rewrite the paragraph.',
  ),
  across: t(
    '这些文字跨着已有的标记。请用“改这一段”。',
    'A mark stands across these words. Rewrite the paragraph instead.',
  ),
  block: t(
    '文件里找不到这一段：可能刚被改过。请重新载入。',
    'The paragraph is not found in the file: it may just have been changed. Load again.',
  ),
  entry: t(
    '文件里找不到这一条：可能刚被改过。请重新载入。',
    'The entry is not found in the file: it may just have been changed. Load again.',
  ),
  stale: t(
    '文件在别处改过了，这个回答没有写。请重新载入后再来。',
    'The file was changed elsewhere; nothing was written. Load again and repeat.',
  ),
  incomplete: t('还有没填的项。', 'A field is still empty.'),
  invalid: t('这样写不成一条记录：', 'This does not make a record: '),
  nothingToUndo: t('没有可以撤销的。', 'There is nothing to undo.'),
  notYet: t('还有错误，不能核准。', 'There are still errors; it cannot be approved.'),
  gone: t('这处待定已经没有了。请重新载入。', 'This doubt is gone. Load again.'),
} as const;

/** Words of the page. */
export const pageWords = {
  title: t('编辑台', 'Desk'),
  source: t('原文', 'Source'),
  print: t('原书的页', 'Page of the print'),
  noPrint: t(
    '没有可以对照的 PDF：这一期不是从一个 PDF 导入的，或 print.pdf 不在它的文件夹里（可用 -- --pdf 公报.pdf 指明）。',
    'There is no PDF to show: the issue was not imported from one PDF, or print.pdf is not in its folder (name it by -- --pdf <file>).',
  ),
  draft: t('草稿', 'Draft'),
  doubts: t('待定', 'Doubts'),
  own: t('自己看出的', 'Seen by yourself'),
  none: t('没有待定的了。按 a 核准。', 'Nothing is open. Press a to approve.'),
  write: t('写入', 'Write'),
  cancel: t('返回', 'Back'),
  holds: t('这样写，核对无误。', 'So written it passes the check.'),
  breaks: t('这样写，会有错误：', 'So written it has errors:'),
  undo: t('撤销', 'Undo'),
  readHere: t('读到这里', 'Read to here'),
  approve: t('核准', 'Approve'),
  approved: t('已核准。', 'Approved.'),
  sealing: t('将要核准：', 'This will be approved:'),
  unchanged: t('与上次核准相同。', 'Everything is as approved.'),
  first: t('初次核准', 'approved for the first time'),
  errors: t('错误', 'errors'),
  open: t('没有读出、不发布的', 'not read and not published'),
  changes: t('改动', 'changes'),
  suggestion: t('建议', 'suggestion'),
  reload: t('重新载入', 'Load again'),
  read: t('已读', 'read'),
  keys: t(
    'j 下一处　k 上一处　1–9 回答　Enter 写入　Esc 返回　u 撤销　J K 下一段、上一段　d 下一行略去的　e 就它作答　r 读到这里　a 核准　p 原书的页　[ ] 换文件',
    'j next · k previous · 1–9 answer · Enter write · Esc back · u undo · J K next, previous paragraph · d next dropped line · e answer about it · r read to here · a approve · p page of the print · [ ] document',
  ),
  lost: t('编辑台已关闭，或网络断开。', 'The desk is closed.'),
} as const;
