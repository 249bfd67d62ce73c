/** What `npm run export` says. */
import { phrase } from './index.ts';

export const exportPhrases = {
  usage: phrase({
    zh: () =>
      '用法：npm run export -- opensearch|meilisearch [文件夹]　导出全部条款和记录，供已有的搜索引擎批量载入。',
    en: () =>
      'Use: npm run export -- opensearch|meilisearch [folder]   writes all clauses and records for an existing search engine to load.',
  }),
  written: phrase<{ count: number; folder: string }>({
    zh: ({ count, folder }) => `已写出 ${count} 条，在 ${folder}。`,
    en: ({ count, folder }) => `Wrote ${count} documents to ${folder}.`,
  }),
  failed: phrase<{ why: string }>({
    zh: ({ why }) => `没有写完：${why}。请检查磁盘空间和文件夹权限，再运行一次。`,
    en: ({ why }) => `Not finished: ${why}. Check disk space and permissions, and run it again.`,
  }),
};
