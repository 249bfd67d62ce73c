/** What the commands of an editor say: help, progress, summaries, and the troubles of a machine. */
import { phrase, type Text } from './index.ts';

/** Troubles that any command can meet. */
export const trouble = {
  noSpace: phrase<{ path: string }>({
    zh: ({ path }) => `磁盘已满，写不进 ${path}。原来的内容没有改动；腾出空间后再来一次。`,
    en: ({ path }) =>
      `The disk is full: ${path} could not be written. What was there is as it was; make room and try again.`,
  }),
  denied: phrase<{ path: string }>({
    zh: ({ path }) => `没有权限使用 ${path}。请管理员给当前用户读写权限。`,
    en: ({ path }) =>
      `${path} may not be used. Have the administrator give the present user the right to read and write it.`,
  }),
  readOnly: phrase<{ path: string }>({
    zh: ({ path }) => `${path} 所在的磁盘是只读的，什么也没有写。`,
    en: ({ path }) => `The disk of ${path} is read-only; nothing was written.`,
  }),
  missing: phrase<{ path: string }>({
    zh: ({ path }) => `没有 ${path} 这个文件或文件夹。`,
    en: ({ path }) => `There is no file or folder ${path}.`,
  }),
  isFolder: phrase<{ path: string }>({
    zh: ({ path }) => `${path} 是文件夹，应是文件。`,
    en: ({ path }) => `${path} is a folder; a file is expected.`,
  }),
  notFolder: phrase<{ path: string }>({
    zh: ({ path }) => `${path} 的路径中有一段是文件，不是文件夹。`,
    en: ({ path }) => `A part of the path ${path} is a file and no folder.`,
  }),
  tooMany: phrase<{ path: string }>({
    zh: ({ path }) => `系统不让再打开文件（${path}）。关掉一些程序后再来一次。`,
    en: ({ path }) =>
      `The system lets no more files be opened (${path}). Close some programs and try again.`,
  }),
  system: phrase<{ path: string; code: string }>({
    zh: ({ path, code }) => `系统不让使用 ${path}（代号 ${code}）。原来的内容没有改动。`,
    en: ({ path, code }) =>
      `The system does not let ${path} be used (code ${code}). What was there is as it was.`,
  }),
  ourFault: phrase({
    zh: () => '程序出了意外，内容没有改动。请把下面的文字交给维护者：',
    en: () =>
      'The program met something it was not made for; the content is as it was. Hand the words below to whoever maintains it:',
  }),
  unknownOption: phrase<{ option: string; usage: Text }>({
    zh: ({ option, usage }) => `没有 ${option} 这个选项。\n${usage.zh}`,
    en: ({ option, usage }) => `There is no option ${option}.\n${usage.en}`,
  }),
  optionNeedsValue: phrase<{ option: string; usage: Text }>({
    zh: ({ option, usage }) => `选项 ${option} 后面要有值，且写法要对。\n${usage.zh}`,
    en: ({ option, usage }) => `The option ${option} needs a value, or takes none.\n${usage.en}`,
  }),
  extraArgument: phrase<{ words: string; usage: Text }>({
    zh: ({ words, usage }) => `不认得“${words}”。\n${usage.zh}`,
    en: ({ words, usage }) => `“${words}” is not understood.\n${usage.en}`,
  }),
} as const;

export const checkUsage: Text = {
  zh: `用法：npm run check [-- 选项]
  核对全部内容：发布的文字与原文逐字相同，单位都在名录中，读出的记录都有着落，一切都经人核准。
  --approve   先列出与上次核准的不同，再把现在的内容记为已核准（没有其他错误时）
  --json      用 JSON 列出全部
  --help      显示这段说明
语言：环境变量 GONGBAO_LANG=zh 或 en；内容文件夹：GONGBAO_CONTENT。`,
  en: `Use: npm run check [-- options]
  Proves all content: what is published is the source, every agency is known, everything that was read has its place, and a person approved it.
  --approve   lists what differs from what was approved, then takes the content as it is now for approved (if nothing else is wrong)
  --json      lists everything as JSON
  --help      shows this
Language: environment variable GONGBAO_LANG=zh or en; content folder: GONGBAO_CONTENT.`,
};

export const checkPhrases = {
  holds: phrase<{ issues: number; documents: number; clauses: number; corrections: number }>({
    zh: ({ issues, documents, clauses, corrections }) =>
      `内容无误：${issues} 期、${documents} 个文件、${clauses} 个条款、${corrections} 处标记；每期原文的每一行都恰好归到一处。`,
    en: ({ issues, documents, clauses, corrections }) =>
      `The content holds: ${issues} issue(s), ${documents} documents, ${clauses} clauses, ${corrections} marks; each line of each source is accounted for once.`,
  }),
  errors: phrase<{ errors: number }>({
    zh: ({ errors }) => `${errors} 处错误。没有核准，也没有改动任何文件。`,
    en: ({ errors }) => `${errors} error(s). Nothing was approved or changed.`,
  }),
  more: phrase<{ count: number; byRule: string }>({
    zh: ({ count, byRule }) => `……还有 ${count} 处（${byRule}）。全部：npm run check -- --json`,
    en: ({ count, byRule }) =>
      `… and ${count} more (${byRule}). All of them: npm run check -- --json`,
  }),
  unchanged: phrase({
    zh: () => '与上次核准相同，没有要核准的。',
    en: () => 'Everything is as approved; there is nothing to approve.',
  }),
  firstTime: phrase<{ place: string; documents: number }>({
    zh: ({ place, documents }) =>
      documents === 0
        ? `${place}：初次核准站点、名录和规则。`
        : `${place}：初次核准，${documents} 个文件。`,
    en: ({ place, documents }) =>
      documents === 0
        ? `${place}: the site, the register and the rule sheets are approved for the first time.`
        : `${place}: approved for the first time, ${documents} documents.`,
  }),
  changes: phrase<{ count: number }>({
    zh: ({ count }) => `与上次核准的不同，${count} 处：`,
    en: ({ count }) => `What differs from what was approved, ${count} place(s):`,
  }),
  approved: phrase<{ files: number }>({
    zh: ({ files }) => `已核准，记入 ${files} 个 proofread.json。`,
    en: ({ files }) => `Approved, and written to ${files} proofread.json.`,
  }),
} as const;

export const buildUsage: Text = {
  zh: `用法：npm run build [-- 选项]
  先核对内容（与 npm run check 同一标准），再把网站建在旁边，成功后才换掉原来的 dist/。
  --unapproved   内容还没有核准也建，每页顶端有横幅说明
  --help         显示这段说明
语言：环境变量 GONGBAO_LANG=zh 或 en；内容文件夹：GONGBAO_CONTENT；网站文件夹：GONGBAO_OUT。`,
  en: `Use: npm run build [-- options]
  Checks the content (by the standard of npm run check), builds the site beside, and replaces dist/ only when that succeeded.
  --unapproved   builds what nobody has approved yet, with a banner on every page
  --help         shows this
Language: environment variable GONGBAO_LANG=zh or en; content folder: GONGBAO_CONTENT; folder of the site: GONGBAO_OUT.`,
};

export const buildPhrases = {
  refused: phrase<{ errors: number; draftable: boolean }>({
    zh: ({ errors, draftable }) =>
      `内容有 ${errors} 处错误，没有建站；原来的网站没有改动。${draftable ? '要先看未核准的网站：npm run build -- --unapproved' : ''}`,
    en: ({ errors, draftable }) =>
      `The content has ${errors} error(s): no site was built, and the one that was there is as it was.${draftable ? ' To see what is not approved yet: npm run build -- --unapproved' : ''}`,
  }),
  unapproved: phrase<{ errors: number }>({
    zh: ({ errors }) =>
      `内容还有 ${errors} 处未了；照样建站，每页顶端说明内容未经核准。npm run check 列出全部。`,
    en: ({ errors }) =>
      `${errors} thing(s) are still open in the content: the site is built all the same, and every page says that it is not approved. npm run check lists them.`,
  }),
  failed: phrase<{ dir: string; stands: boolean }>({
    zh: ({ dir, stands }) =>
      stands ? `建站没有成功；${dir} 中原来的网站没有改动。` : '建站没有成功。',
    en: ({ dir, stands }) =>
      stands
        ? `The build did not succeed; the site that was in ${dir} is as it was.`
        : 'The build did not succeed.',
  }),
  recovered: phrase<{ dir: string }>({
    zh: ({ dir }) => `上次建站在替换时中断，已把原来的网站放回 ${dir}。`,
    en: ({ dir }) =>
      `The last build was cut off while it replaced the site; the old one is back in ${dir}.`,
  }),
  done: phrase<{ dir: string }>({
    zh: ({ dir }) => `网站已建在 ${dir}。`,
    en: ({ dir }) => `The site is in ${dir}.`,
  }),
  servingOld: phrase({
    zh: () => '现在提供的是上一次建成的网站。',
    en: () => 'What is served now is the site of the last build.',
  }),
} as const;
