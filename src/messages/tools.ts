/** What the commands of whoever works on the code say of their use; the measured values are in English alone. */
import type { Text } from './index.ts';

export const benchUsage: Text = {
  zh: `用法：npm run bench [-- 选项]
  测本站的开销，与同样文字的裸 Astro 站相比。不写选项：全部，几分钟。
  --quick        只测现有的内容，不测五十份
  --search-500   只测检索在 1、50、500 份上取多少字节；一刻钟
  --archive 500  建 1、50 和这么多期，再加一期、改一期；一小时
  --paint        最长一页何时画出；三分钟
  --soak         建成的网站的服务器在 500 个连接和一串攻击之下；--seconds 120 多少秒
  --desk         校对台，最近一期重新导入；--doubts 60 答多少处
  --import       从虚构的公报读出多少；--seeds 24 多少份，--seed 7 只一份，--faults 列出每处错误，--ideal 只测读法
  --help         显示这段说明
内容文件夹：环境变量 GONGBAO_CONTENT。`,
  en: `Use: npm run bench [-- options]
  Measures what the site costs, beside a bare Astro site of the same texts. Without options everything; a few minutes.
  --quick        the corpus as it is, without the fifty copies
  --search-500   what searches fetch over 1, 50 and 500 copies, and nothing else; a quarter of an hour
  --archive 500  1, 50 and so many issues built whole, one more, one changed; an hour
  --paint        when the longest page is painted; three minutes
  --soak         the server of the built site under 500 connections and an attack list; --seconds 120 for how long
  --desk         the editor's desk over the newest issue imported anew; --doubts 60 how many are answered
  --import       what is read of invented gazettes; --seeds 24 how many, --seed 7 one, --faults each fault, --ideal the readers alone
  --help         shows this
Content folder: environment variable GONGBAO_CONTENT.`,
};

export const fuzzUsage: Text = {
  zh: `用法：npm run fuzz [-- 部分 … 选项]
  一次测试来不及做的。全由种子产生，可以重来；找到的列出来，命令以失败结束。不写部分：全部，几小时。
  sources      改坏的原文：要么得到核对无误的草稿，要么得到一句话
  edits        对内容各文件的改动：要么报告，要么不改数据
  builds       每次改动都从保留的和从头各建一次：逐字节相同
  cache        从损坏的缓存建站：与没有缓存时逐字节相同
  --count 500  多少次
  --seed 7     从哪个种子开始（1）
  --help       显示这段说明`,
  en: `Use: npm run fuzz [-- part … options]
  What a test run has no time for. Everything is made from seeds and can be repeated; what is found is printed, and makes the command fail. Without a part all of it; hours.
  sources      broken sources: a draft that is proved, or a sentence
  edits        edits of the files of content: each is reported, or changes no data
  builds       edits, each built from what was kept and from nothing: the same bytes
  cache        builds from broken caches: the same bytes as from none
  --count 500  how often
  --seed 7     from which seed (1)
  --help       shows this`,
};

export const mutateUsage: Text = {
  zh: `用法：npm run mutate -- src/ 下的文件夹或文件 … [选项]
  把小错逐个放进代码，测试应当察觉；按文件列出察觉的比例，以及没有察觉的错。
  --sample N      每处抽多少个；不写则全部
  --seed N        抽哪些（1）
  --minutes N     到时不再跑测试；还没有察觉的算没有察觉
  --near          只跑自己用到这一间的测试
  --only 式样     只跑名称合乎式样的测试文件
  --quick         不跑读全部内容或试很多输入的测试
  --again 文件    只试先前一次打印的没有察觉的错
  --unmet         一个也不试，只说哪些没有测试走到
  --rows          不放小错，改为每次去掉一个表的一行
  --help          显示这段说明`,
  en: `Use: npm run mutate -- <folder or file under src/> … [options]
  Small faults are put into the code one by one, and the tests must notice. Prints the share that they noticed for each file, and the faults that lived.
  --sample N      so many faults of each place that is named; all without it
  --seed N        which ones (1)
  --minutes N     after that no further test is run; what nothing noticed until then has lived
  --near          only the tests that import something of the same folder themselves
  --only PATTERN  only the test files whose names it meets
  --quick         without the tests that read whole contents or try many inputs
  --again FILE    only those that lived by what an earlier run printed
  --unmet         tries none, and tells which faults no test comes to
  --rows          takes away one row of one table at a time instead
  --help          shows this`,
};
