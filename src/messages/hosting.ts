/** What `npm run serve` and `npm run hosting` say. */
import { phrase } from './index.ts';

export const hostingPhrases = {
  usage: phrase({
    zh: () =>
      '用法：npm run hosting -- nginx|apache|headers [站点所在文件夹]　打印该服务器的配置，响应头与 npm run serve 相同。',
    en: () =>
      'Use: npm run hosting -- nginx|apache|headers [folder of the site]   prints a configuration with the headers of npm run serve.',
  }),
  noSite: phrase<{ dir: string }>({
    zh: ({ dir }) => `${dir} 中没有建成的站点。请先运行：npm run build`,
    en: ({ dir }) => `There is no built site in ${dir}. Run first: npm run build`,
  }),
  portsTaken: phrase<{ first: number; last: number }>({
    zh: ({ first, last }) =>
      `${first === last ? `端口 ${first}` : `端口 ${first} 至 ${last}`} 已被占用。请用环境变量 PORT 另选一个，如 8080。`,
    en: ({ first, last }) =>
      `${first === last ? `Port ${first} is` : `Ports ${first} to ${last} are`} taken. Choose another with the environment variable PORT, such as 8080.`,
  }),
  portForbidden: phrase<{ port: number }>({
    zh: ({ port }) => `端口 ${port} 需要管理员权限。请选 1023 以上的端口。`,
    en: ({ port }) => `Port ${port} needs administrator's rights. Choose one above 1023.`,
  }),
  portMalformed: phrase<{ asked: string }>({
    zh: ({ asked }) => `PORT 是“${asked}”，应为 0 至 65535 的数字。`,
    en: ({ asked }) => `PORT is "${asked}". It must be a number from 0 to 65535.`,
  }),
  serving: phrase<{ address: string }>({
    zh: ({ address }) => `站点地址：${address}（Ctrl+C 停止）`,
    en: ({ address }) => `The site is at ${address} (stop it with Ctrl+C)`,
  }),
};
