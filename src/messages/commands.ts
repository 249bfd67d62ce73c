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
  questions: phrase<{ questions: number; only: boolean }>({
    zh: ({ questions, only }) =>
      `其中 ${questions} 处是没有读出来的文字，没有发布成记录：可以逐条回答，${only ? '也可以留待以后：npm run check -- --approve 把它们记为未决，之后只作警告。' : '也可以在其余错误改正之后，由 npm run check -- --approve 记为未决。'}`,
    en: ({ questions, only }) =>
      `${questions} of them are words that were not read, of which no record is published: answer them, ${only ? 'or leave them for later: npm run check -- --approve notes them as open, and they are warnings from then on.' : 'or, when the other errors are mended, let npm run check -- --approve note them as open.'}`,
  }),
  leftOpen: phrase<{ questions: number }>({
    zh: ({ questions }) =>
      `${questions} 处没有读出来的文字记为未决：正文照登，不发布记录；以后可在 readings.yaml 或 agencies.yaml 中回答。`,
    en: ({ questions }) =>
      `${questions} place(s) that were not read are noted as open: the text is published, a record is not; they can be answered in readings.yaml or agencies.yaml later.`,
  }),
  stillOpen: phrase<{ questions: number }>({
    zh: ({ questions }) => `${questions} 处未决。`,
    en: ({ questions }) => `${questions} open question(s).`,
  }),
} as const;

export const buildUsage: Text = {
  zh: `用法：npm run build [-- 选项]
  先核对内容（与 npm run check 同一标准），再把网站建在旁边，成功后才换掉原来的 dist/。
  --unapproved   内容还没有核准也建，每页顶端有横幅说明
  --portable     另做一个 zip：解开后不用服务器，直接从文件夹或 U 盘打开
  --help         显示这段说明
语言：环境变量 GONGBAO_LANG=zh 或 en；内容文件夹：GONGBAO_CONTENT；网站文件夹：GONGBAO_OUT。`,
  en: `Use: npm run build [-- options]
  Checks the content (by the standard of npm run check), builds the site beside, and replaces dist/ only when that succeeded.
  --unapproved   builds what nobody has approved yet, with a banner on every page
  --portable     makes a zip besides that opens from a folder or a stick without a server
  --help         shows this
Language: environment variable GONGBAO_LANG=zh or en; content folder: GONGBAO_CONTENT; folder of the site: GONGBAO_OUT.`,
};

export const buildPhrases = {
  portable: phrase<{ zip: string; files: number }>({
    zh: ({ zip, files }) => `单机版：${zip}（${files} 个文件；解开后打开 index.html）。`,
    en: ({ zip, files }) =>
      `Without a server: ${zip} (${files} files; unpack it and open index.html).`,
  }),
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

export const importUsage: Text = {
  zh: `用法：npm run import -- <原文文件> … [选项]
  把一期公报（纯文本、PDF 或 .docx；可以是几个文件，按目录的次序排）起草成 content/gazette/<年-期>/；没有 site.yaml 时一并起草。人改过的文件不会覆盖。
  --issue 2024-01   期号；不写则取刊头所印，写了须与刊头一致
  --dry-run         只说会写什么，不写
  --force           连人改过的文件也覆盖
  --json            用 JSON 报告全部
  --stage 名称      打印中间阶段后停止：units、skeleton、documents、issue
  --help            显示这段说明
语言：环境变量 GONGBAO_LANG=zh 或 en；内容文件夹：GONGBAO_CONTENT。`,
  en: `Use: npm run import -- <file> … [options]
  Drafts content/gazette/<year-number>/ from an issue (plain text, PDF or .docx; several files come in the order of the contents), and site.yaml where there is none. It never overwrites what a person has changed.
  --issue 2024-01   the issue; as the masthead says if left out, and it must agree with the masthead
  --dry-run         says what would be written, writes nothing
  --force           overwrites also what a person has changed
  --json            reports everything as JSON
  --stage NAME      prints a stage between and stops: units, skeleton, documents, issue
  --help            shows this
Language: environment variable GONGBAO_LANG=zh or en; content folder: GONGBAO_CONTENT.`,
};

export const importPhrases = {
  noFile: phrase<{ usage: Text }>({
    zh: ({ usage }) => `没有写要导入的文件。\n${usage.zh}`,
    en: ({ usage }) => `No file to import was named.\n${usage.en}`,
  }),
  issueForm: phrase<{ asked: string }>({
    zh: ({ asked }) => `--issue 写的是“${asked}”，应写年份和两位期号，如 2024-01。`,
    en: ({ asked }) =>
      `--issue is “${asked}”; it must be the year and the number of the issue in two digits, like 2024-01.`,
  }),
  noStage: phrase<{ asked: string; stages: readonly string[] }>({
    zh: ({ asked, stages }) => `没有“${asked}”这个阶段，有：${stages.join('、')}。`,
    en: ({ asked, stages }) => `There is no stage “${asked}”; there are: ${stages.join(', ')}.`,
  }),
  busy: phrase<{ pid: string; path: string }>({
    zh: ({ pid, path }) =>
      `另一个命令（进程 ${pid}）正在写这些内容，等它结束再来。若已没有这样的进程，删去 ${path}。`,
    en: ({ pid, path }) =>
      `Another command (process ${pid}) is writing this content; wait for it to end. If there is no such process any more, delete ${path}.`,
  }),
  ledgerDamaged: phrase<{ path: string }>({
    zh: ({ path }) =>
      `${path} 损坏，分不清哪些文件是人改过的；与草稿不同的一律保留。要用草稿覆盖：--force。`,
    en: ({ path }) =>
      `${path} is damaged, so that it is not known which files a person has changed; whatever differs from the draft is kept. To overwrite: --force.`,
  }),
  wrote: phrase<{ dryRun: boolean; files: number; folder: string; same: number }>({
    zh: ({ dryRun, files, folder, same }) =>
      `${dryRun ? '将写' : '写了'} ${files} 个文件到 ${folder}；${same} 个没有变化。`,
    en: ({ dryRun, files, folder, same }) =>
      `${dryRun ? 'Would write' : 'Wrote'} ${files} files to ${folder}; ${same} were the same.`,
  }),
  kept: phrase<{ names: readonly string[] }>({
    zh: ({ names }) => `人改过，已保留（--force 覆盖）：${names.join('、')}`,
    en: ({ names }) =>
      `Kept, because a person has changed them (--force overwrites): ${names.join(', ')}`,
  }),
  counts: phrase<{ documents: number; errors: number; warnings: number; notices: number }>({
    zh: ({ documents, errors, warnings, notices }) =>
      `${documents} 个文件；${errors} 处错误，${warnings} 处像是损坏，${notices} 处提示。`,
    en: ({ documents, errors, warnings, notices }) =>
      `${documents} documents; ${errors} errors, ${warnings} places that look damaged, ${notices} notices.`,
  }),
  siteDrafted: phrase<{ path: string; unknown: readonly Text[] }>({
    zh: ({ path, unknown }) =>
      `起草了 ${path}。原文没有写明、先用代替的：${unknown.map((u) => u.zh).join('、')}；请改成实际的。`,
    en: ({ path, unknown }) =>
      `Drafted ${path}. The text does not say, and something stands in for: ${unknown.map((u) => u.en).join(', ')}; correct them.`,
  }),
  next: phrase<{ register: boolean }>({
    zh: ({ register }) =>
      `接着：${register ? 'npm run register（起草单位名录），' : ''}npm run build -- --unapproved 看草稿网站；对照 source.txt 逐件核对，再 npm run check。`,
    en: ({ register }) =>
      `Next: ${register ? 'npm run register (drafts the register of agencies), ' : ''}npm run build -- --unapproved to see the draft as a site; read the documents against source.txt, then npm run check.`,
  }),
  more: phrase<{ count: number; byRule: string }>({
    zh: ({ count, byRule }) => `……还有 ${count} 处（${byRule}）。全部：加 --json`,
    en: ({ count, byRule }) => `… and ${count} more (${byRule}). All of them: add --json`,
  }),
} as const;

/** Fields of site.yaml that a gazette may not say. */
export const siteFields = {
  gazette: { zh: '公报名称（gazette）', en: 'the name of the gazette (gazette)' },
  government: { zh: '谁的公报（government）', en: 'whose gazette it is (government)' },
  url: { zh: '本站网址（url）', en: 'the address of this site (url)' },
  officialUrl: {
    zh: '政府发布公报的网址（officialUrl）',
    en: 'where the government publishes it (officialUrl)',
  },
} as const satisfies Record<string, Text>;

export const registerUsage: Text = {
  zh: `用法：npm run register [-- 选项]
  把文件里名录还没有的单位起草进 agencies.yaml（每条标 review: true，待人核），没有 places.yaml 时一并起草。已有的条目一概不动。
  --dry-run   只说会写什么，不写
  --json      用 JSON 报告全部
  --help      显示这段说明
语言：环境变量 GONGBAO_LANG=zh 或 en；内容文件夹：GONGBAO_CONTENT。`,
  en: `Use: npm run register [-- options]
  Drafts into agencies.yaml the agencies that the documents name and the register does not have (each marked review: true), and places.yaml where there is none. It touches no entry that stands.
  --dry-run   says what would be written, writes nothing
  --json      reports everything as JSON
  --help      shows this
Language: environment variable GONGBAO_LANG=zh or en; content folder: GONGBAO_CONTENT.`,
};

export const registerPhrases = {
  nothing: phrase({
    zh: () => '名录里没有缺少的单位。',
    en: () => 'The register lacks no agency.',
  }),
  drafted: phrase<{ count: number; path: string; dryRun: boolean }>({
    zh: ({ count, path, dryRun }) =>
      `${dryRun ? '会起草' : '起草了'} ${count} 个单位到 ${path}，都标有 review: true；核过一条，删去它的这一项：`,
    en: ({ count, path, dryRun }) =>
      `${dryRun ? 'Would draft' : 'Drafted'} ${count} agencies into ${path}, each marked review: true; remove the mark from an entry once you have looked at it:`,
  }),
  agency: phrase<{
    name: string;
    others: readonly string[];
    kind: Text;
    count: number;
    place: string;
  }>({
    zh: ({ name, others, kind, count, place }) =>
      `  ${name}${others.length === 0 ? '' : `（又作 ${others.join('、')}）`}，${kind.zh}，${count} 处，首见 ${place}`,
    en: ({ name, others, kind, count, place }) =>
      `  ${name}${others.length === 0 ? '' : ` (also ${others.join(', ')})`}, ${kind.en}, ${count} place(s), first ${place}`,
  }),
  perhaps: phrase<{ name: string; known: string; id: string }>({
    zh: ({ name, known, id }) =>
      `  ${name}可能就是已有的${known}（${id}）：若是，把名称移到那一条的 aliases。`,
    en: ({ name, known, id }) =>
      `  ${name} may be ${known} (${id}), which stands already: if so, move the name to the aliases of that entry.`,
  }),
  doubtful: phrase<{ count: number }>({
    zh: ({ count }) =>
      `不像单位、没有起草的 ${count} 个名称；确实不是的，在 readings.yaml 中对 duties 回答 nothing: true：`,
    en: ({ count }) =>
      `${count} names that look like no agency and were not drafted; if they are none, answer duties with nothing: true in readings.yaml:`,
  }),
  name: phrase<{ name: string; count: number; place: string }>({
    zh: ({ name, count, place }) => `  ${name}，${count} 处，首见 ${place}`,
    en: ({ name, count, place }) => `  ${name}, ${count} place(s), first ${place}`,
  }),
  more: phrase<{ count: number }>({
    zh: ({ count }) => `  ……还有 ${count} 个。全部：npm run register -- --json`,
    en: ({ count }) => `  … and ${count} more. All of them: npm run register -- --json`,
  }),
  places: phrase<{ path: string; counties: readonly string[]; dryRun: boolean }>({
    zh: ({ path, counties, dryRun }) =>
      `${dryRun ? '会起草' : '起草了'} ${path}：${counties.join('、')}。乡镇没有起草；核过后删去 review: true。`,
    en: ({ path, counties, dryRun }) =>
      `${dryRun ? 'Would draft' : 'Drafted'} ${path}: ${counties.join(', ')}. Townships were not drafted; remove review: true once you have looked at it.`,
  }),
  broken: phrase<{ errors: number }>({
    zh: ({ errors }) => `内容有 ${errors} 处读不出来的错误，先改正：npm run check`,
    en: ({ errors }) =>
      `The content has ${errors} error(s) that keep it from being read; mend them first: npm run check`,
  }),
  next: phrase({
    zh: () => '接着：npm run build -- --unapproved 看草稿网站；核过名录和文件后，npm run check。',
    en: () =>
      'Next: npm run build -- --unapproved to see the draft as a site; once register and documents are read, npm run check.',
  }),
} as const;
