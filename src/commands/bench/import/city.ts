/** Invented cities with their offices and people; each seed gives another one. */
import type { Dice } from './dice.ts';

/** A body with the titles of those who lead it. */
export interface Unit {
  /** As the city's own texts call it (市水利局). */
  readonly name: string;
  /** Other names for it. */
  readonly aliases: readonly string[];
  readonly kind: string;
  readonly heads: readonly string[];
  readonly deputies: readonly string[];
}

/** An invented city. */
export interface City {
  /** 临溪市. */
  readonly name: string;
  /** 临溪. */
  readonly short: string;
  /** 市, 县, 州. */
  readonly level: string;
  readonly government: string;
  readonly office: string;
  /** What its document numbers begin with. */
  readonly mark: string;
  readonly head: string;
  readonly departments: readonly Unit[];
  readonly others: readonly Unit[];
  readonly counties: readonly string[];
  /** A new person at each call; no name comes twice. */
  person(): string;
}

const FIRST = '澄岚浔漳沅涞滦洮濉湟沭泗汾渭淮嵩岱崤邛岷昆阆宕岢朔棠榆槐柘桦松柏梧桐莲荷菱芦苇';
const SECOND = '溪川岭原浦泽湾洲陵屏谷峰坪渡口津塘堰桥关堡塬坝岗滩台';
const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹';
const GIVEN =
  '嘉宁远航晓楠思齐立轩启明若兰海涛文博雪晴志坚秋实怀瑾承泽景行望舒静怡鸿飞婉清守正维新铭洋雨桐仲平可欣之恒子墨长青少卿惠民德厚永年玉衡天佑国栋家骏凌霄逸群冠英树勋延龄绍棠颖慧';
const OTHER_NAMES = [
  '阿依古丽·托合提',
  '巴特尔·苏和',
  '扎西·顿珠',
  '买买提江·艾山',
  '欧阳',
  '上官',
  '司马',
];

const DEPARTMENTS: readonly (readonly [string, string, string])[] = [
  ['发展和改革委员会', '发展改革委', '主任'],
  ['教育局', '教体局', '局长'],
  ['科学技术局', '科技局', '局长'],
  ['工业和信息化局', '工信局', '局长'],
  ['公安局', '', '局长'],
  ['民政局', '', '局长'],
  ['司法局', '', '局长'],
  ['财政局', '', '局长'],
  ['人力资源和社会保障局', '人社局', '局长'],
  ['自然资源和规划局', '资规局', '局长'],
  ['生态环境局', '', '局长'],
  ['住房和城乡建设局', '住建局', '局长'],
  ['交通运输局', '交通局', '局长'],
  ['水利局', '', '局长'],
  ['农业农村局', '', '局长'],
  ['商务局', '', '局长'],
  ['文化广电和旅游局', '文旅局', '局长'],
  ['卫生健康委员会', '卫健委', '主任'],
  ['退役军人事务局', '', '局长'],
  ['应急管理局', '应急局', '局长'],
  ['审计局', '', '局长'],
  ['市场与质量监督局', '市场质监局', '局长'],
  ['统计局', '', '局长'],
  ['林业和草原局', '林草局', '局长'],
  ['医疗保障局', '医保局', '局长'],
  ['信访局', '', '局长'],
  ['行政审批服务局', '', '局长'],
  ['乡村振兴局', '', '局长'],
];
const CENTRES = [
  '大数据发展中心',
  '机关事务服务中心',
  '公路事业发展中心',
  '水文勘测中心',
  '不动产登记中心',
  '住房公积金管理中心',
  '疾病预防控制中心',
  '农业技术推广中心',
];
const SCHOOLS = ['第二高级中学', '实验小学', '技师学院', '职业技术学院', '特殊教育学校'];
const HOSPITALS = ['中心医院', '妇幼保健院', '中医医院', '第三人民医院'];
const FIRMS = ['城市建设投资', '水务', '文化旅游', '公共交通', '粮食储备', '能源开发', '产业发展'];

/** Make a city. */
export function cityOf(dice: Dice): City {
  const word = (): string => dice.pick([...FIRST]) + dice.pick([...SECOND]);
  const taken = new Set<string>();
  const place = (): string => {
    for (;;) {
      const w = word();
      if (!taken.has(w)) {
        taken.add(w);
        return w;
      }
    }
  };
  const short = place();
  const level = dice.pick(['市', '市', '市', '市', '县', '州']);
  const name = level === '州' ? `${short}州` : short + level;
  const below = level === '县' ? ['镇', '镇', '乡'] : ['县', '区', '县', '区'];
  const counties = below.map((k) => place() + k);
  const department = ([long, brief, head]: readonly [string, string, string]): Unit => ({
    name: level + long,
    aliases: [name + long, ...(brief === '' ? [] : [level + brief])],
    kind: 'department',
    heads: [head],
    deputies: [`副${head}`],
  });
  const departments = DEPARTMENTS.map(department);
  const unit = (full: string, heads: string[], deputies: string[], kind: string): Unit => ({
    name: full,
    aliases: [],
    kind,
    heads,
    deputies,
  });
  const others = [
    ...CENTRES.map((c) => unit(level + c, ['主任'], ['副主任', '总工程师'], 'institution')),
    ...SCHOOLS.map((c) =>
      unit(
        level + c,
        [c.endsWith('学院') ? '院长' : '校长'],
        [c.endsWith('学院') ? '副院长' : '副校长'],
        'institution',
      ),
    ),
    ...HOSPITALS.map((c) => unit(level + c, ['院长'], ['副院长', '总会计师'], 'institution')),
    ...dice
      .sample(FIRMS, 4)
      .map((c) =>
        unit(
          `${short}${c}${dice.pick(['集团', '', '(集团)'.replace('(', '（').replace(')', '）')])}有限${dice.pick(['', '责任'])}公司`,
          ['董事长', '总经理'],
          ['副总经理', '财务总监', '监事会主席', '外部董事', '总法律顾问'],
          'enterprise',
        ),
      ),
    ...counties.map((c) => unit(`${c}人民政府`, [`${c.at(-1)}长`], [`副${c.at(-1)}长`], 'county')),
    unit(`${short}经济技术开发区管理委员会`, ['主任'], ['副主任'], 'government'),
    unit(`${level}人民政府办公室`, ['主任'], ['副主任', '三级调研员'], 'department'),
    unit(`${level}公安局交通警察支队`, ['支队长'], ['副支队长', '政治委员'], 'department'),
  ];
  const people = new Set<string>();
  const person = (): string => {
    for (;;) {
      const chars = [...GIVEN];
      let full: string;
      if (dice.chance(0.06)) {
        const other = dice.pick(OTHER_NAMES);
        full = other.includes('·') ? other : other + dice.pick(chars);
      } else {
        full =
          dice.pick([...SURNAMES]) + dice.pick(chars) + (dice.chance(0.75) ? dice.pick(chars) : '');
      }
      if (people.has(full) || /(.)\1/u.test(full)) continue;
      people.add(full);
      return full;
    }
  };
  return {
    name,
    short,
    level,
    government: `${name}人民政府`,
    office: `${name}人民政府办公室`,
    mark: dice.pick([`${short[0]}政`, `${short}政`.slice(-2)]),
    head: `${level}长`,
    departments,
    others,
    counties,
    person,
  };
}
