/** Notices, orders, regulations and plans of invented cities, with their labels and duties. */
import { roster } from './appointments.ts';
import type { City, Unit } from './city.ts';
import type { Dice } from './dice.ts';
import type { Block, DraftDocument, Fact } from './truth.ts';
import { dateWords, hanDate, hanNumber, isoOf, passage, sentence, topic } from './words.ts';

type Role = 'lead' | 'responsible' | 'cooperating' | 'member';
const duty = (agency: string, ...roles: Role[]): Fact => ({ type: 'duty', agency, roles });

/** One name of a body as a text may print it. */
const nameOf = (d: Dice, u: Unit): string =>
  d.chance(0.3) && u.aliases.length > 1 ? u.aliases.at(-1)! : u.name;

const units = (d: Dice, c: City, n: number): string[] =>
  d.sample(d.shuffle(c.departments), n).map((u) => nameOf(d, u));
const group = (c: City): string => (c.level === '县' ? '各乡镇人民政府' : '各县（市、区）人民政府');

/** What closes a measure: who is responsible. */
function tail(d: Dice, c: City): { text: string; facts: Fact[]; own?: boolean } {
  const [a, b, e, f] = units(d, c, 4) as [string, string, string, string];
  const all = group(c);
  const brackets = d.pick(['（）', '（）', '【】', '〔〕', '［］']);
  const put = (s: string): string => `${brackets[0]}${s}${brackets[1]}`;
  switch (d.int(0, 12)) {
    case 0:
      return {
        text: put(`责任单位：${a}、${b}、${e}`),
        facts: [a, b, e].map((x) => duty(x, 'responsible')),
      };
    case 1:
      return {
        text: put(`牵头单位：${a}；配合单位：${b}、${e}`),
        facts: [duty(a, 'lead'), duty(b, 'cooperating'), duty(e, 'cooperating')],
      };
    case 2:
      return {
        text: put(`${a}牵头，${b}、${e}配合`),
        facts: [duty(a, 'lead'), duty(b, 'cooperating'), duty(e, 'cooperating')],
      };
    case 3:
      return { text: put(`由${a}负责`), facts: [duty(a, 'responsible')] };
    case 4:
      return {
        text: put(`${a}、${b}等部门按职责分工负责`.replace('等部门', '')),
        facts: [duty(a, 'responsible'), duty(b, 'responsible')],
      };
    case 5:
      return {
        text: put(`${a}牵头，${b}、${e}及${all}按职责分工负责`),
        facts: [
          duty(a, 'lead'),
          duty(b, 'responsible'),
          duty(e, 'responsible'),
          duty(all, 'responsible'),
        ],
      };
    case 6:
      return {
        text: put(`主办单位：${a}　协办单位：${b}、${e}`),
        facts: [duty(a, 'lead'), duty(b, 'cooperating'), duty(e, 'cooperating')],
      };
    case 7:
      return {
        text: `牵头单位：${a}；责任单位：${b}、${e}，${all}`,
        facts: [
          duty(a, 'lead'),
          duty(b, 'responsible'),
          duty(e, 'responsible'),
          duty(all, 'responsible'),
        ],
        own: true,
      };
    case 8:
      return {
        text: put(`${a}、${b}、${e}；排在第一位的为牵头单位`),
        facts: [
          duty(a, 'lead'),
          duty(b, 'responsible', 'cooperating'),
          duty(e, 'responsible', 'cooperating'),
        ],
      };
    case 9:
      return { text: put(`牵头单位：${a}、${b}`), facts: [duty(a, 'lead'), duty(b, 'lead')] };
    case 10:
      return {
        text: put(`责任部门：${a}、${b}，${all}`),
        facts: [duty(a, 'responsible'), duty(b, 'responsible'), duty(all, 'responsible')],
      };
    case 11:
      return {
        text: `责任单位：${a}、${b}、${f}`,
        facts: [a, b, f].map((x) => duty(x, 'responsible')),
        own: true,
      };
    default:
      return {
        text: put(`${a}会同${b}、${e}负责`),
        facts: [
          duty(a, 'lead', 'responsible'),
          duty(b, 'cooperating', 'responsible'),
          duty(e, 'cooperating', 'responsible'),
        ],
      };
  }
}

/** A duty said in a sentence. */
function said(d: Dice, c: City): { text: string; facts: Fact[] } {
  const [a, b, e] = units(d, c, 3) as [string, string, string];
  const t = topic(d);
  switch (d.int(0, 6)) {
    case 0:
      return { text: `${a}负责${t}的组织实施。`, facts: [duty(a, 'responsible')] };
    case 1:
      return {
        text: `由${a}牵头，${b}、${e}配合，制定${t}年度计划。`,
        facts: [duty(a, 'lead'), duty(b, 'cooperating'), duty(e, 'cooperating')],
      };
    case 2:
      return {
        text: `${a}会同${b}建立${t}台账。`,
        facts: [duty(a, 'responsible', 'lead'), duty(b, 'cooperating')],
      };
    case 3:
      return {
        text: `${a}、${b}应当加强${t}的监督检查。`,
        facts: [duty(a, 'responsible'), duty(b, 'responsible')],
      };
    case 4:
      return { text: `${a}要定期通报${t}进展情况。`, facts: [duty(a, 'responsible')] };
    case 5:
      return {
        text: `${a}负责${t}资金保障，${b}负责技术指导。`,
        facts: [duty(a, 'responsible'), duty(b, 'responsible')],
      };
    default:
      return {
        text: `${a}应当会同${b}、${e}开展${t}联合检查。`,
        facts: [duty(a, 'responsible', 'lead'), duty(b, 'cooperating'), duty(e, 'cooperating')],
      };
  }
}

const signature = (d: Dice, issuer: string, iso: string): Block[] => [
  { text: issuer, set: 'right', frame: true },
  { text: d.chance(0.2) ? hanDate(iso) : dateWords(iso), set: 'right', frame: true },
];

const addressee = (d: Dice, c: City): Block => ({
  text: d.pick([
    `${group(c)}，${c.level}政府各部门：`,
    `${group(c)}，${c.level}政府各工作部门、各直属机构：`,
    `${c.level}直各单位，${c.level}属各企业：`,
  ]),
  set: 'flush',
  frame: true,
});

/** Levels of numbers in their order; a step glues or spaces them. */
const schemes: readonly ((d: Dice) => readonly ((n: number) => string)[])[] = [
  () => [(n) => `${hanNumber(n)}、`, (n) => `（${hanNumber(n)}）`, (n) => `${n}.`],
  () => [(n) => `${hanNumber(n)}、`, (n) => `（${hanNumber(n)}）`, (n) => `（${n}）`],
  () => [(n) => `${hanNumber(n)}、`, (n) => `${n}.`, (n) => `（${n}）`],
  () => [(n) => `${hanNumber(n)}、`, (n) => `（${hanNumber(n)}）`, (n) => `${n}．`],
  () => [
    (n) => `${hanNumber(n)}、`,
    (n) => String.fromCharCode(0x3220 + n - 1),
    (n) => String.fromCharCode(0x2460 + n - 1),
  ],
];

/** A plan of measures with who does them. */
function measures(d: Dice, c: City): Block[] {
  const levels = d.pick(schemes)(d);
  const out: Block[] = [];
  const heads = d.sample(
    ['总体要求', '主要目标', '重点任务', '推进步骤', '保障措施', '工作机制'],
    3,
  );
  heads.forEach((head, i) => {
    out.push({ text: levels[0]!(i + 1) + head, set: 'indented', label: levels[0]!(i + 1) });
    for (let k = 1; k <= d.int(2, 4); k += 1) {
      const label = levels[1]!(k);
      const t = topic(d);
      const end = i === 0 ? undefined : d.chance(0.75) ? tail(d, c) : undefined;
      const inline = d.chance(0.35) && i > 0 ? said(d, c) : undefined;
      const facts = [
        ...(inline?.facts ?? []),
        ...(end !== undefined && end.own !== true ? end.facts : []),
      ];
      out.push({
        text: `${label}${d.pick(['优化', '完善', '提升', '推进'])}${t}。${passage(d, t)}${inline?.text ?? ''}${end === undefined || end.own === true ? '' : end.text}`,
        set: 'indented',
        label,
        facts,
      });
      if (end?.own === true) out.push({ text: end.text, set: 'indented', facts: end.facts });
      if (i > 0 && end === undefined && d.chance(0.6)) {
        for (let j = 1; j <= 2; j += 1) {
          const low = levels[2]!(j);
          const s = said(d, c);
          out.push({ text: `${low}${s.text}`, set: 'indented', label: low, facts: s.facts });
        }
      }
    }
  });
  return out;
}

/** A table of tasks. */
function taskTable(d: Dice, c: City): Block[] {
  const heads = d.pick([
    ['序号', '工作任务', '牵头单位', '配合单位'],
    ['序号', '重点任务', '责任单位', '完成时限'],
    ['任务', '牵头部门', '责任部门'],
  ]);
  const rows: Block[] = [{ text: heads.join('\t'), set: 'row', frame: true }];
  for (let i = 1; i <= d.int(2, 4); i += 1) {
    const [a, b, e] = units(d, c, 3) as [string, string, string];
    const facts: Fact[] = [];
    const cells = heads.map((h) => {
      if (h === '序号') return String(i);
      if (/任务/u.test(h)) return `${d.pick(['完善', '推进'])}${topic(d)}`;
      if (h.startsWith('牵头')) {
        facts.push(duty(a, 'lead'));
        return a;
      }
      if (h === '完成时限') return d.pick(['2025年底前', '长期坚持', '2026年6月']);
      facts.push(
        ...[b, e].map((x) => duty(x, h.startsWith('配合') ? 'cooperating' : 'responsible')),
      );
      return `${b}、${e}`;
    });
    rows.push({ text: cells.join('\t'), set: 'row', facts });
  }
  return rows;
}

/** A notice that issues a plan of measures. */
export function notice(d: Dice, c: City, year: number, serial: number): DraftDocument {
  const t = topic(d);
  const of = d.chance(0.5) ? c.office : c.government;
  const mark = of === c.office ? `${c.mark}办` : c.mark;
  const name = `${c.name}${t}${d.pick(['实施方案', '行动方案', '工作方案', '提升计划'])}`;
  const title = d.pick([`${of}关于印发《${name}》的通知`, `${of}关于印发${name}的通知`]);
  const docNumber = `${mark}${d.pick(['发', '字', '函', ''])}〔${year}〕${serial}号`;
  const iso = isoOf(year, d.int(1, 12), d.int(1, 28));
  const withTable = d.chance(0.35);
  const withRoster = d.chance(0.35);
  return {
    title,
    issuer: of,
    docNumber,
    date: iso,
    kinds: ['notice'],
    section: `${c.level}政府文件`,
    blocks: [
      { text: title, set: 'title' },
      { text: docNumber, set: 'number' },
      addressee(d, c),
      {
        text: `《${name}》已经${c.level}人民政府同意，现印发给你们，请结合实际认真组织实施。`,
        set: 'indented',
      },
      ...signature(d, of, iso),
      { text: name, set: 'centre' },
      ...measures(d, c),
      ...(withRoster
        ? [
            { text: `附件：${c.name}${t}领导小组成员名单`, set: 'indented' as const, frame: true },
            { text: '附件', set: 'flush' as const, frame: true },
            { text: `${c.name}${t}领导小组成员名单`, set: 'centre' as const },
            ...roster(d, c, `${c.name}${t}领导小组`),
          ]
        : []),
      ...(withTable && !withRoster
        ? [
            { text: `附件：${t}任务分工表`, set: 'indented' as const, frame: true },
            { text: '附件', set: 'flush' as const, frame: true },
            { text: `${t}任务分工表`, set: 'centre' as const },
            ...taskTable(d, c),
          ]
        : []),
    ],
  };
}

/** A notice without an attached text. */
export function shortNotice(d: Dice, c: City, year: number, serial: number): DraftDocument {
  const t = topic(d);
  const of = d.chance(0.5) ? c.office : c.government;
  const title = `${of}关于${d.pick(['做好', '进一步加强', '规范'])}${t}${d.pick(['工作', '有关工作', '管理工作'])}的通知`;
  const docNumber = `${of === c.office ? `${c.mark}办` : c.mark}发〔${year}〕${serial}号`;
  const iso = isoOf(year, d.int(1, 12), d.int(1, 28));
  return {
    title,
    issuer: of,
    docNumber,
    date: iso,
    kinds: ['notice'],
    section: `${c.level}政府文件`,
    blocks: [
      { text: title, set: 'title' },
      { text: docNumber, set: 'number' },
      addressee(d, c),
      { text: sentence(d, t), set: 'indented' },
      ...measures(d, c),
      ...signature(d, of, iso),
    ],
  };
}

/** An order with the rules that it publishes. */
export function order(d: Dice, c: City, year: number, serial: number): DraftDocument {
  const t = topic(d);
  const name = `${c.name}${t}${d.pick(['管理办法', '管理规定', '条例实施细则', '若干规定'])}`;
  const iso = isoOf(year, d.int(1, 12), d.int(1, 28));
  const number = `第${d.chance(0.3) ? hanNumber(serial) : serial}号`;
  const x = c.person();
  const blocks: Block[] = [
    { text: `${c.government}令`, set: 'centre', frame: true },
    { text: number, set: 'centre', frame: true },
    {
      text: `《${name}》已经${year}年${iso.slice(5, 7).replace(/^0/u, '')}月${d.int(1, 9)}日${c.level}人民政府第${hanNumber(d.int(2, 40))}次常务会议${d.pick(['审议通过', '通过'])}，现予${d.pick(['公布', '发布'])}，自${year + 1}年1月1日起施行。`,
      set: 'indented',
    },
    { text: `${c.head}　${x}`, set: 'right', frame: true },
    { text: dateWords(iso), set: 'right', frame: true },
    { text: name, set: 'title' },
  ];
  let article = 0;
  const chapters = d.chance(0.7) ? ['总　则', '规划与建设', '运行管理', '附　则'] : [''];
  chapters.forEach((chapter, i) => {
    if (chapter !== '') {
      const label = `第${hanNumber(i + 1)}章`;
      blocks.push({ text: `${label}　${chapter}`, set: 'centre', label });
    }
    for (let k = d.int(2, 3); k > 0; k -= 1) {
      article += 1;
      const label = `第${hanNumber(article)}条`;
      const kind = d.next();
      if (article === 1)
        blocks.push({
          text: `${label}　为了规范${t}，根据有关法律、法规，结合本${c.level}实际，制定本办法。`,
          set: 'indented',
          label,
        });
      else if (kind < 0.45) {
        const s = said(d, c);
        blocks.push({ text: `${label}　${s.text}`, set: 'indented', label, facts: s.facts });
      } else if (kind < 0.7) {
        blocks.push({ text: `${label}　${t}包括下列内容：`, set: 'indented', label });
        for (let j = 1; j <= 3; j += 1)
          blocks.push({
            text: `（${hanNumber(j)}）${topic(d)}的基本情况${j === 3 ? '。' : '；'}`,
            set: 'indented',
            label: `（${hanNumber(j)}）`,
          });
      } else
        blocks.push({
          text: `${label}　本办法所称${topic(d)}，是指依照规定设立的公益性设施和服务。${d.chance(0.5) ? '前款所称设施包括附属用房。' : ''}`,
          set: 'indented',
          label,
        });
    }
  });
  return {
    title: name,
    issuer: c.government,
    docNumber: `第${serial}号`,
    date: iso,
    kinds: ['order'],
    section: `${c.level}政府令`,
    blocks,
  };
}

/** An emergency plan with decimal numbers, member units and sometimes its own contents. */
export function plan(d: Dice, c: City, year: number, serial: number): DraftDocument {
  const t = d.pick(['地质灾害', '低温雨雪', '森林火灾', '城市内涝', '供水突发事件']);
  const name = `${c.name}${t}应急预案`;
  const title = `${c.office}关于印发${name}的通知`;
  const docNumber = `${c.mark}办发〔${year}〕${serial}号`;
  const iso = isoOf(year, d.int(1, 12), d.int(1, 28));
  const gap = d.pick(['　', ' ', '']);
  const parts = ['总则', '组织体系', '预警', '应急响应', '附则'];
  const subs: Record<string, string[]> = {
    总则: ['编制目的', '适用范围'],
    组织体系: ['指挥机构', '成员单位'],
    预警: ['预警分级', '预警发布'],
    应急响应: ['响应分级', '响应措施'],
    附则: ['预案解释', '实施时间'],
  };
  const body: Block[] = [];
  parts.forEach((part, i) => {
    body.push({ text: `${i + 1}${gap}${part}`, set: 'flush', label: String(i + 1) });
    subs[part]!.forEach((sub, k) => {
      const label = `${i + 1}.${k + 1}`;
      body.push({ text: `${label}${gap}${sub}`, set: 'flush', label });
      if (sub === '成员单位') {
        d.sample(c.departments, 4).forEach((u, n) => {
          const name = nameOf(d, u);
          const mark = `（${n + 1}）`;
          body.push({
            text: `${mark}${name}：负责${topic(d)}信息收集和报送。`,
            set: 'indented',
            label: mark,
            facts: [duty(name, 'member', 'responsible')],
          });
        });
      } else if (sub === '响应措施' || sub === '预警发布') {
        const s = said(d, c);
        body.push({ text: s.text, set: 'indented', facts: s.facts });
      } else body.push({ text: passage(d, t), set: 'indented' });
    });
  });
  const contents: Block[] = d.chance(0.5)
    ? [
        ...(d.chance(0.7)
          ? [{ text: d.pick(['目　录', '目录', '目次']), set: 'centre' as const, frame: true }]
          : []),
        ...parts.map(
          (p, i): Block => ({
            text: `${i + 1}${gap}${p}${d.pick(['……', '…………', '　'])}${i * 2 + 1}`,
            set: 'bare',
            frame: true,
          }),
        ),
      ]
    : [];
  return {
    title,
    issuer: c.office,
    docNumber,
    date: iso,
    kinds: ['notice'],
    section: `${c.level}政府办公室文件`,
    blocks: [
      { text: title, set: 'title' },
      { text: docNumber, set: 'number' },
      addressee(d, c),
      {
        text: `《${name}》已经${c.level}人民政府同意，现印发给你们，请认真贯彻执行。`,
        set: 'indented',
      },
      ...signature(d, c.office, iso),
      { text: name, set: 'centre' },
      ...contents,
      ...body,
    ],
  };
}

/** A decision, a reply or an announcement. */
export function other(d: Dice, c: City, year: number, serial: number): DraftDocument {
  const t = topic(d);
  const iso = isoOf(year, d.int(1, 12), d.int(1, 28));
  const [tailWord, kind] = d.pick([
    ['的决定', 'decision'],
    ['的批复', 'reply'],
    ['的公告', 'bulletin'],
    ['的通告', 'announcement'],
    ['的意见', 'opinion'],
  ] as const);
  const title = `${c.government}关于${d.pick(['加强', '调整', '公布'])}${t}${d.pick(['目录', '范围', '名录'])}${tailWord}`;
  const docNumber = `${c.mark}${d.pick(['发', '规', '函'])}〔${year}〕${serial}号`;
  const label = (n: number): string => `${hanNumber(n)}、`;
  return {
    title,
    issuer: c.government,
    docNumber,
    date: iso,
    kinds: [kind],
    section: `${c.level}政府文件`,
    blocks: [
      { text: title, set: 'title' },
      { text: docNumber, set: 'number' },
      ...(kind === 'reply' || kind === 'decision' || kind === 'opinion' ? [addressee(d, c)] : []),
      { text: sentence(d, t), set: 'indented' },
      ...[1, 2, 3].map(
        (n): Block => ({
          text: `${label(n)}${sentence(d, topic(d))}`,
          set: 'indented',
          label: label(n),
        }),
      ),
      ...signature(d, c.government, iso),
    ],
  };
}
