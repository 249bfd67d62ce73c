/** Notices and sections of appointments of invented cities, in many forms, with who is appointed to what. */
import type { City, Unit } from './city.ts';
import type { Dice } from './dice.ts';
import type { Block, DraftDocument, Fact } from './truth.ts';
import { dateWords, hanNumber, isoOf } from './words.ts';

interface Post {
  readonly words: string;
  readonly unit: Unit;
}

const OTHER_TITLES = ['党组书记', '党组成员', '一级调研员', '二级调研员', '四级调研员', '总工程师'];

function postOf(dice: Dice, city: City): Post {
  const unit = dice.pick(dice.chance(0.6) ? city.departments : city.others);
  const title = dice.pick(dice.chance(0.5) ? unit.heads : unit.deputies);
  return { unit, words: unit.name + title };
}

const appoint = (person: string, post: string): Fact => ({
  type: 'appointment',
  person,
  action: 'appoint',
  post,
});
const remove = (person: string, post: string): Fact => ({
  type: 'appointment',
  person,
  action: 'remove',
  post,
});
const line = (text: string, ...facts: Fact[]): Block => ({ text, set: 'indented', facts });
const frame = (text: string): Block => ({ text, set: 'indented', frame: true });

/** One way of saying one or several appointments; gives one or several lines without their last mark. */
type Form = (dice: Dice, city: City) => Block[];

const comrade = (dice: Dice): string => dice.pick(['', '同志', '同志']);

const single: readonly Form[] = [
  (d, c) => {
    const [p, x] = [postOf(d, c), c.person()];
    return [line(`任命${x}为${p.words}`, appoint(x, p.words))];
  },
  (d, c) => {
    const [p, x] = [postOf(d, c), c.person()];
    return [
      line(
        `${x}${comrade(d) || '同志'}任${p.words}${d.pick(['', '（试用期一年）', '，试用期一年', '（试用期1年）'])}`,
        appoint(x, p.words),
      ),
    ];
  },
  (d, c) => {
    const [p, x] = [postOf(d, c), c.person()];
    return [line(`${x}任${p.words}`, appoint(x, p.words))];
  },
  (d, c) => {
    const [p, x] = [postOf(d, c), c.person()];
    return [
      line(
        `${d.pick(['免去', '免去', '撤销', '免除'])}${x}${d.pick(['的', '同志', '同志的'])}${p.words}职务`,
        remove(x, p.words),
      ),
    ];
  },
  (d, c) => {
    const [p, q, x] = [postOf(d, c), postOf(d, c), c.person()];
    return [
      line(
        `${x}${comrade(d) || '同志'}任${p.words}，免去${d.pick(['其', '其所任', '其担任的', ''])}${q.words}职务`,
        appoint(x, p.words),
        remove(x, q.words),
      ),
    ];
  },
  (d, c) => {
    const [p, q, x] = [postOf(d, c), postOf(d, c), c.person()];
    return [
      line(`任命${x}为${p.words}，不再担任${q.words}职务`, appoint(x, p.words), remove(x, q.words)),
    ];
  },
  // Several posts of one person.
  (d, c) => {
    const unit = d.pick(c.departments);
    const [a, b] = [d.pick(OTHER_TITLES), unit.heads[0]!];
    const x = c.person();
    return [line(`免去${x}同志${unit.name}${a}、${b}职务`, remove(x, unit.name + a), remove(x, b))];
  },
  (d, c) => {
    const x = c.person();
    const [p, q, r] = [postOf(d, c), postOf(d, c), postOf(d, c)];
    return [
      line(
        `任命${x}为${p.words}、${q.words}，免去其${r.words}职务`,
        appoint(x, p.words),
        appoint(x, q.words),
        remove(x, r.words),
      ),
    ];
  },
  // Several persons of one post.
  (d, c) => {
    const p = postOf(d, c);
    const [x, y, z] = [c.person(), c.person(), c.person()];
    return [
      line(
        `任命${x}、${y}、${z}${d.pick(['', '同志'])}为${p.words}`,
        ...[x, y, z].map((n) => appoint(n, p.words)),
      ),
    ];
  },
  (d, c) => {
    const p = postOf(d, c);
    const [x, y] = [c.person(), c.person()];
    return [
      line(
        `${x}（女）、${y}（${d.pick(['回族', '满族', '藏族'])}）任${p.words}`,
        appoint(x, p.words),
        appoint(y, p.words),
      ),
    ];
  },
  (d, c) => {
    const unit = d.pick(c.others.filter((u) => u.kind === 'enterprise'));
    const post = unit.name + d.pick([...unit.heads, ...unit.deputies]);
    const x = c.person();
    return [
      line(
        `${d.pick(['委派', '委派', '派'])}${x}${d.pick(['为', '任', '担任', '同志任'])}${post}`,
        appoint(x, post),
      ),
    ];
  },
  (d, c) => {
    const unit = d.pick(c.others.filter((u) => u.kind === 'enterprise'));
    const post = unit.name + d.pick([...unit.heads, ...unit.deputies]);
    const x = c.person();
    return [
      line(
        `${d.pick(['推荐', '提名', '建议'])}${x}${d.pick(['为', '同志为', '任', '担任'])}${post}${d.pick(['', '人选'])}`,
        appoint(x, post),
      ),
    ];
  },
  (d, c) => {
    const p = postOf(d, c);
    const x = c.person();
    return [
      line(
        `${d.pick(['聘任', '聘任', '聘请', '续聘'])}${x}${d.pick(['为', '同志为', '担任'])}${p.words}${d.pick(['', '，聘期三年', '（聘期三年）', '，聘期至2027年6月'])}`,
        appoint(x, p.words),
      ),
    ];
  },
  (d, c) => {
    const p = postOf(d, c);
    const x = c.person();
    return [
      line(
        d.pick([
          `${x}同志挂职任${p.words}（挂职时间两年）`,
          `${x}同志任${p.words}（挂职一年）`,
          `任命${x}为${p.words}（挂职）`,
          `${x}挂任${p.words}，挂职期一年`,
        ]),
        appoint(x, p.words),
      ),
    ];
  },
  (d, c) => {
    const p = postOf(d, c);
    const x = c.person();
    return [
      line(
        d.pick([`${x}同志兼任${p.words}`, `任命${x}兼任${p.words}`, `由${x}同志兼任${p.words}`]),
        appoint(x, p.words),
      ),
    ];
  },
  (d, c) => {
    const p = postOf(d, c);
    const x = c.person();
    return [
      line(
        `${x}同志试任${p.words}${d.pick(['', '，试任期一年', '（试任期一年）'])}`,
        appoint(x, p.words),
      ),
    ];
  },
  (d, c) => {
    const unit = d.pick(c.departments);
    const rank = d.pick(['一级主任科员', '三级调研员', '二级调研员', '四级调研员']);
    const x = c.person();
    return [
      line(
        d.pick([
          `${x}同志晋升为${unit.name}${rank}`,
          `晋升${x}同志为${unit.name}${rank}`,
          `${x}同志晋升${unit.name}${rank}职级`,
          `${x}同志任${unit.name}${rank}`,
        ]),
        appoint(x, unit.name + rank),
      ),
    ];
  },
  (d, c) => {
    const p = postOf(d, c);
    const x = c.person();
    return [
      line(
        `${x}${d.pick(['同志', ''])}不再${d.pick(['担任', '兼任'])}${p.words}职务`,
        remove(x, p.words),
      ),
    ];
  },
  (d, c) => {
    const p = postOf(d, c);
    const x = c.person();
    return [
      line(
        d.pick([
          `接受${x}辞去${p.words}职务的请求`,
          `同意${x}同志辞去${p.words}职务`,
          `${x}同志辞去${p.words}职务`,
          `同意${x}辞去所任${p.words}职务`,
        ]),
        remove(x, p.words),
      ),
    ];
  },
  (d, c) => {
    const p = postOf(d, c);
    const x = c.person();
    return [
      line(
        d.pick([
          `${x}同志退休，免去其${p.words}职务`,
          `免去${x}同志${p.words}职务，退休`,
          `因到龄退休，免去${x}同志的${p.words}职务`,
          `${x}同志到龄退休，不再担任${p.words}职务`,
        ]),
        remove(x, p.words),
      ),
    ];
  },
  (d, c) => {
    const p = postOf(d, c);
    const x = c.person();
    return [
      line(
        d.pick([
          `解聘${x}的${p.words}职务`,
          `解除${x}的${p.words}职务`,
          `解聘${x}同志${p.words}职务`,
        ]),
        remove(x, p.words),
      ),
    ];
  },
  (d, c) => {
    const p = postOf(d, c);
    const x = c.person();
    return [
      line(
        d.pick([
          `${x}同志试用期满，任${p.words}`,
          `${x}同志任职试用期满考核合格，正式任${p.words}，任职时间从2023年4月算起`,
        ]),
        appoint(x, p.words),
      ),
    ];
  },
];

/** Lists of several people in one sentence. */
const lists: readonly Form[] = [
  // Each with the verb shared, 、 between; a turn to removal.
  (d, c) => {
    const a = Array.from({ length: d.int(2, 3) }, () => ({ x: c.person(), p: postOf(d, c).words }));
    const b = Array.from({ length: d.int(1, 2) }, () => ({ x: c.person(), p: postOf(d, c).words }));
    const verb = d.pick(['为', '任', '为']);
    return [
      line(
        `${d.pick(['决定任命', '任命', '同意任命'])}${a.map(({ x, p }) => `${x}${verb}${p}`).join('、')}，${d.pick(['免去', '决定免去'])}${b.map(({ x, p }) => `${x}的${p}职务`).join('、')}`,
        ...a.map(({ x, p }) => appoint(x, p)),
        ...b.map(({ x, p }) => remove(x, p)),
      ),
    ];
  },
  // With the verb again.
  (d, c) => {
    const a = Array.from({ length: 3 }, () => ({ x: c.person(), p: postOf(d, c).words }));
    return [
      line(
        a.map(({ x, p }) => `任命${x}为${p}`).join(d.pick(['，', '、', '；'])),
        ...a.map(({ x, p }) => appoint(x, p)),
      ),
    ];
  },
  (d, c) => {
    const a = Array.from({ length: d.int(2, 4) }, () => ({ x: c.person(), p: postOf(d, c).words }));
    const mark = d.pick(['，', '；', '、']);
    return [
      line(
        `${a.map(({ x, p }, i) => `${i === 0 ? '任命' : ''}${x}为${p}`).join(mark)}`,
        ...a.map(({ x, p }) => appoint(x, p)),
      ),
    ];
  },
  (d, c) => {
    const a = Array.from({ length: d.int(2, 4) }, () => ({ x: c.person(), p: postOf(d, c).words }));
    const mark = d.pick(['，', '；', '、']);
    return [
      line(
        `免去${a.map(({ x, p }) => `${x}的${p}职务`).join(mark)}`,
        ...a.map(({ x, p }) => remove(x, p)),
      ),
    ];
  },
  (d, c) => {
    const a = Array.from({ length: 3 }, () => ({ x: c.person(), p: postOf(d, c).words }));
    return [
      line(
        `免去${a.map(({ x, p }) => `${x}同志${p}`).join('、')}职务`,
        ...a.map(({ x, p }) => remove(x, p)),
      ),
    ];
  },
  (d, c) => {
    const a = Array.from({ length: 3 }, () => ({ x: c.person(), p: postOf(d, c).words }));
    return [
      line(
        `${a.map(({ x, p }) => `${x}同志任${p}`).join(d.pick(['，', '、', '；']))}`,
        ...a.map(({ x, p }) => appoint(x, p)),
      ),
    ];
  },
];

/** Openings and turns on lines of their own. */
const modes: readonly Form[] = [
  (d, c) => {
    const a = Array.from({ length: d.int(2, 4) }, () => ({ x: c.person(), p: postOf(d, c).words }));
    const b = Array.from({ length: d.int(1, 3) }, () => ({ x: c.person(), p: postOf(d, c).words }));
    const [up, down] = d.pick([
      ['任命：', '免去：'],
      ['决定任命：', '决定免去：'],
      ['聘任：', '解聘：'],
      ['任命', '免去'],
      ['一、任命', '二、免去'],
      ['任命下列同志职务：', '免去下列同志职务：'],
      ['（一）任职', '（二）免职'],
    ] as const);
    const by = d.pick(['为', '任', '为']);
    return [
      frame(up),
      ...a.map(({ x, p }) => line(`${x}${by}${p}`, appoint(x, p))),
      frame(down),
      ...b.map(({ x, p }) => line(`${x}${d.pick(['的', '同志的', '的'])}${p}职务`, remove(x, p))),
    ];
  },
  // Name, space, post.
  (d, c) => {
    const a = Array.from({ length: d.int(2, 4) }, () => ({ x: c.person(), p: postOf(d, c).words }));
    return [
      frame(d.pick(['任命：', '聘任下列人员：', '任命名单：'])),
      ...a.map(({ x, p }) => line(`${x}　${p}`, appoint(x, p))),
    ];
  },
];

/** A list of names as a table. */
const tables: readonly Form[] = [
  (d, c) => {
    const rows = Array.from({ length: d.int(2, 4) }, () => ({
      x: c.person(),
      p: postOf(d, c).words,
      q: postOf(d, c).words,
    }));
    const [head, removes] = d.pick([
      ['姓名\t任命职务\t免去职务', true],
      ['序号\t姓名\t拟任职务\t免去职务', true],
      ['姓名\t任职\t免职', true],
      ['姓名\t现任职务', false],
    ] as const);
    return [
      { text: head, set: 'row', frame: true },
      ...rows.map(
        ({ x, p, q }, i): Block => ({
          text: `${head.startsWith('序号') ? `${i + 1}\t` : ''}${x}\t${p}${removes ? `\t${q}` : ''}`,
          set: 'row',
          facts: removes ? [appoint(x, p), remove(x, q)] : [appoint(x, p)],
        }),
      ),
    ];
  },
];

const openings = (d: Dice, c: City, iso: string): string =>
  d.pick([
    '经研究，决定：',
    '经市人民政府研究决定：'.replace('市', c.level),
    `${c.name}人民政府决定：`,
    `${c.level}政府${dateWords(iso)}决定：`,
    `经${c.level}人民政府第${d.int(12, 60)}次常务会议研究，决定：`,
    `根据工作需要，经${c.level}政府党组会议研究，决定：`,
    '经研究，现将有关同志任免职事项通知如下：',
  ]);

const addressee = (d: Dice, c: City): string =>
  d.pick([
    `各${c.level === '县' ? '乡镇' : '县（市、区）'}人民政府，${c.level}政府各部门、各直属机构：`,
    `${d.pick(c.others.filter((u) => u.kind === 'enterprise')).name}：`,
    `各有关单位：`,
    `${d.pick(c.departments).name}：`,
    `${d.pick(c.counties)}人民政府、${d.pick(c.departments).name}：`,
    `${c.level}直各单位，驻${c.short}各有关单位：`,
  ]);

/** Put the marks to a group of lines: ； between and 。 at the end. */
function marked(blocks: readonly Block[], d: Dice): Block[] {
  const mark = d.pick(['；', '；', '。']);
  return blocks.map((b, i) => {
    if (b.set === 'row' || b.frame || /[。；：]$/u.test(b.text)) return b;
    const next = blocks[i + 1];
    return { ...b, text: b.text + (next === undefined || next.frame ? '。' : mark) };
  });
}

function statements(d: Dice, c: City, count: number): Block[] {
  const out: Block[] = [];
  for (let i = 0; i < count; i += 1) out.push(...d.pick(d.chance(0.7) ? single : lists)(d, c));
  return out;
}

const numbered = (blocks: Block[], d: Dice): Block[] => {
  const how = d.int(0, 3);
  if (how > 1) return blocks;
  return blocks.map((b, i) => {
    if (b.frame || b.set === 'row') return b;
    const label = how === 0 ? `${i + 1}.` : `${hanNumber(i + 1)}、`;
    return { ...b, text: label + b.text, label };
  });
};

/** A notice of appointments of its own. */
export function appointmentNotice(d: Dice, c: City, year: number, serial: number): DraftDocument {
  const iso = isoOf(year, d.int(1, 12), d.int(1, 28));
  const body = d.int(0, 3);
  const stated =
    body === 0
      ? statements(d, c, d.int(3, 6))
      : body === 1
        ? d.pick(modes)(d, c)
        : body === 2
          ? d.pick(tables)(d, c)
          : numbered(statements(d, c, d.int(3, 6)), d);
  const blocks = marked(stated, d);
  const person = stated.flatMap((b) => b.facts ?? []).find((f) => f.type === 'appointment');
  const name = person?.type === 'appointment' ? person.person : '';
  const title = d.pick([
    `${c.government}关于${name}等同志职务任免的通知`,
    `${c.government}关于${name}等任免职的通知`,
    `${c.government}关于${name}等同志任免职务的通知`,
  ]);
  const docNumber = `${c.mark}${d.pick(['任', '人', '干'])}〔${year}〕${serial}号`;
  return {
    title,
    issuer: c.government,
    docNumber,
    date: iso,
    kinds: ['notice', 'appointments'],
    section: '人事任免',
    blocks: [
      { text: title, set: 'title' },
      { text: docNumber, set: 'number' },
      ...(d.chance(0.8) ? [{ text: addressee(d, c), set: 'flush' as const, frame: true }] : []),
      frame(openings(d, c, iso)),
      ...blocks,
      ...(d.chance(0.5)
        ? [
            frame(
              d.pick([
                '以上同志试用期一年。',
                '特此通知。',
                '以上任职人员试用期均为一年，试用期自任命之日起计算。',
              ]),
            ),
          ]
        : []),
      { text: c.government, set: 'right', frame: true },
      { text: dateWords(iso), set: 'right', frame: true },
      ...(d.chance(0.3)
        ? [
            {
              text: `抄送：${c.level}委各部门，${c.level}人大常委会办公室，${c.level}政协办公室。`,
              set: 'flush' as const,
              frame: true,
            },
          ]
        : []),
    ],
  };
}

/** A section of the gazette that gives several papers one after another. */
export function appointmentSection(d: Dice, c: City, year: number, number: number): DraftDocument {
  const title = d.pick(['人事任免', '人事任免', '任免事项', '干部任免', '人事任免名单']);
  const blocks: Block[] = [{ text: title, set: 'title' }];
  if (d.chance(0.4)) blocks.push({ text: `（${year}年${number}月）`, set: 'centre', frame: true });
  if (d.chance(0.4)) {
    blocks.push({
      text: `（${year}年${number}月${d.int(10, 28)}日${c.name}第${hanNumber(d.int(5, 16))}届人民代表大会常务委员会第${hanNumber(d.int(2, 40))}次会议${d.pick(['通过', '表决通过', '审议通过'])}）`,
      set: 'centre',
      frame: true,
    });
  }
  for (let paper = d.int(2, 4); paper > 0; paper -= 1) {
    const iso = isoOf(year, number, d.int(1, 28));
    if (d.chance(0.75)) blocks.push(frame(openings(d, c, iso)));
    const stated = d.chance(0.3) ? d.pick(modes)(d, c) : statements(d, c, d.int(2, 5));
    const group = marked(stated, d);
    if (d.chance(0.6)) {
      const last = group.at(-1)!;
      group[group.length - 1] = {
        ...last,
        text: `${last.text}（${c.mark}任〔${year}〕${d.int(1, 40)}号）`,
      };
    }
    blocks.push(...group);
  }
  return { title, kinds: ['appointments'], section: '人事任免', blocks };
}

/** A leading group with its members. */
export function roster(d: Dice, c: City, body: string): Block[] {
  const member = (post: string, office: string | null, x: string): Fact => ({
    type: 'membership',
    person: x,
    post,
    office,
  });
  const spaced = (x: string): string => (x.length === 2 && d.chance(0.5) ? `${x[0]}　${x[1]}` : x);
  const how = d.int(0, 3);
  const office = (): string => {
    const p = postOf(d, c);
    return p.words;
  };
  const leader = c.person();
  const deputies = [c.person(), c.person()];
  const members = Array.from({ length: d.int(3, 6) }, () => c.person());
  const lead = `${c.level}委副书记、${c.head}`;
  const vice = `副${c.head}`;
  const gap = '　　　　';
  const [a, b, m] = d.pick([
    ['组　长', '副组长', '成　员'],
    ['总指挥', '副总指挥', '成员'],
    ['主　任', '副主任', '委　员'],
    ['召集人', '副召集人', '成　员'],
  ] as const);
  const plain = (s: string): string => s.replace(/\s/gu, '');
  const rows: [string, string, string][] = [
    [a, leader, lead],
    ...deputies.map((x, i): [string, string, string] => [i === 0 ? b : '', x, vice]),
    ...members.map((x, i): [string, string, string] => [i === 0 ? m : '', x, office()]),
  ];
  let post = '';
  void body;
  return rows.map(([label, x, at]): Block => {
    if (label !== '') post = plain(label);
    const head = label === '' ? gap : `${label}：`;
    const name = spaced(x);
    const text =
      how === 0
        ? `${head}${name}　${at}`
        : how === 1
          ? `${head}${name}（${at}）`
          : how === 2
            ? `${head}${x}　${at}`
            : `${head}${x}（${at}）`;
    return { text, set: 'bare', facts: [member(post, at, x)] };
  });
}
