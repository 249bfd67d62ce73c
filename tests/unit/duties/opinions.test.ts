/** Opinions, schemes and measures of higher levels, read in real ones and told here in other words. By hand, before it was run; invented names. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, readersOf, registerOf } from './documents.ts';

const register = registerOf({
  council: ['省政府'],
  water: ['县水利局'],
  fish: ['省渔业厅'],
});
const { read, who, owners } = readersOf(register, { roles: true });
const times = (say: string): string[] =>
  read(say).deadlines.map((t) => `${t.text} → ${t.owners.join('|')}`);

describe('a verb and whom or what it is about', () => {
  it.each([
    '调整充实学校运行经费保障渠道。',
    '更多地依靠学校在普及渔业知识中的作用。',
    '综合考虑各渡口水情、船型、地方政府财力等情况，优先安排补助。',
    '比较医院控制费用支出情况。',
    '带动小型企业参与。',
    '干部队伍建设与科研水平反映医院的发展后劲。',
  ])('is no name of somebody: %s', (say) => expect(owners(say)).toEqual([]));
  it.each([
    ['承包企业应当公布价格。', '承包企业'],
    ['使用单位负责日常保养。', '使用单位'],
    ['开发企业承担检修费用。', '开发企业'],
    ['统计部门要公布结果。', '统计部门'],
  ])('but who is called by a deed is: %s', (say, owner) => expect(owners(say)).toEqual([owner]));
  it('goes on with whoever must, where it is set off by 尤其 or 特别', () =>
    expect(
      owners('渔业学校要培养船员，重点帮助企业特别是小企业的船型研发，加强夜校教学。'),
    ).toEqual(['渔业学校']));
});

describe('a government at the head of a longer name', () => {
  it.each([
    ['省政府渔业指导委员会定期听取汇报。', '省政府渔业指导委员会'],
    ['省政府财政部门、渔业部门应当公布目录。', '省政府财政部门|渔业部门'],
  ])('is not meant: %s', (say, owner) => expect(owners(say)).toEqual([owner]));
  it('is not meant where the list was not read', () =>
    expect(
      owners('省政府渔业行政部门、船检行政部门和其他有关部门在职责范围内，分别负责渔船检验工作。'),
    ).not.toContain('省政府'));
});

describe('whom somebody takes on', () => {
  it('is no staff of his', () =>
    expect(owners('机关和渔业企业录用人员不得歧视渔民。')).toEqual(['机关|渔业企业']));
  it('unless he is called so', () =>
    expect(owners('渔业企业聘用人员应当持证上岗。')).toEqual(['渔业企业聘用人员']));
});

describe('schools one beside the other', () => {
  it('lend their teachers one name', () =>
    expect(owners('渔业学校、航海高校相关专业教师每年要上船一月。')).toEqual([
      '渔业学校、航海高校相关专业教师',
    ]));
  it('are whole words', () => expect(owners('职业院校要公布课程。')).toEqual(['职业院校']));
});

describe('an order to nobody', () => {
  it('before somebody in its sentence is not his', () =>
    expect(who('健全渡口定期评估机制，学校每年更新课程。')).toEqual([
      '学校 must: 学校每年更新课程。',
    ]));
  it('at the head of a paragraph shows that what has no subject need not be his who is named later', () =>
    expect(
      owners('完善渡口名录，强化部门协同。县水利局要每月抽查一次。建立渡口台账，推行挂牌管理。'),
    ).toEqual(['县水利局']));
  it('whatever it makes of it', () =>
    expect(
      owners(
        '把发展夜校作为培养船员的重要方式，使大多数渔民受到教育。学校要培养合格船员。推行单独招生办法，扩大招生规模。',
      ),
    ).toEqual(['学校']));
  it('nor where something is begun, his at whose place', () =>
    expect(owners('从2019年开始，在职业院校、渔业高校启动证书试点工作。')).toEqual([]));
  it('while bare modals go on with him', () =>
    expect(who('完善渡口名录，强化部门协同。县水利局要每月抽查一次。要定期通报结果。')).toEqual([
      '县水利局 must: 县水利局要每月抽查一次。',
      '县水利局 must: 要定期通报结果。',
    ]));
  it('and words behind his own do so, where he opens the paragraph', () =>
    expect(owners('县水利局要每月抽查一次。建立渡口台账，推行挂牌管理。')).toEqual([
      '县水利局',
      '县水利局',
    ]));
});

describe('what a bracket says beside who owes it', () => {
  it.each([
    ['试行夜航。（负责单位：省渔业厅，适用区域：东河自贸片区）', '省渔业厅'],
    ['试行夜航。（责任单位：省渔业厅；完成标准：县水利局验收合格）', '省渔业厅'],
  ])('names nobody: %s', (say, owner) => expect(owners(say)).toEqual([owner]));
});

describe('what is to have come about', () => {
  it.each([
    '到2025年，示范渡口在防污上取得显著成效，岸电设施基本覆盖。',
    '到2025年，示范学校办学条件明显改善。',
    '企业参与护河的主动性有明显增强，培育护河企业百家。',
    '一大批造船企业向绿色化转型，建成船厂三座。',
    '公立医院评价工作按照年度组织，数据截至上年12月。',
  ])('is nobody’s deed: %s', (say) => expect(owners(say)).toEqual([]));
  it('and leaves its time to nobody', () =>
    expect(times('到2025年，示范渡口在防污上取得显著成效。')).toEqual(['到2025年 → ']));
});

describe('those by whom something passes, or whom somebody charges', () => {
  it('are no partners of whoever hands it in', () =>
    expect(
      owners(
        '示范单位负责编制方案。要将方案报送省渔业厅，经省渔业厅会同有关部门组织评审通过后实施。',
      ),
    ).toEqual(['示范单位', '示范单位']));
  it('nor of whoever may charge any of them', () =>
    expect(owners('主办单位履行管护职责，可以委托有关机构具体承担维护工作。')).toEqual([
      '主办单位',
    ]));
});

describe('what is said of others behind a duty', () => {
  it.each([
    ['学校要开放场地。试点企业添置渔具符合规定的，可按投资额抵扣税款。', '学校'],
    ['一个单位原则上在同一渡口只开设一个售票点。严格控制数量，统筹终端建设。', '一个单位'],
    ['渔业院校要公布课程，教师主要从具有三年航海经历的人员中公开招募。', '渔业院校'],
    ['培育护河企业承担护河责任的社会氛围，推动渔业企业协作。', ''],
  ])('is not carried: %s', (say, owner) => expect(owners(say).join('|')).toBe(owner));
});

describe('what a measure is made of', () => {
  it.each([
    '数据来源：医院报送。',
    '计算公式：医院接受培训人员/医院职工总数。',
    '指标说明：学校公开课程。',
  ])('is no duty: %s', (say) => expect(owners(say)).toEqual([]));
});

describe('somebody behind a verb, where nothing must', () => {
  it.each([
    '加强渔政执法人员资格管理，统一证件样式。',
    '注重实效，便于检验人员操作，提高效率。',
    '减轻中小渔业企业负担。',
    '压缩渔业公司管理层级。',
    '显示出本地仍处在丰水期。',
  ])('is no subject: %s', (say) => expect(owners(say)).toEqual([]));
  it.each([
    ['瞭望员、护林员发现火情后，应当报告。', '瞭望员|护林员'],
    ['相关乡镇人民政府组织转移。', '相关乡镇人民政府'],
    ['参保企业应当申报人数。', '参保企业'],
  ])('but is one here: %s', (say, owner) => expect(owners(say)).toEqual([owner]));
});

describe('what an answer to a request tells', () => {
  it.each([
    '省渔业厅研究提出了处理意见：该港应纳入规划。',
    '你县请求，省政府将你县纳入补贴范围。',
    '省有关部门对扩建渔港已形成一致意见。',
    '有关搬迁工作应请地方政府切实抓好。',
    '你县建议有关部门对渔港淤积增加投入。',
  ])('is not owed: %s', (say) => expect(owners(say).filter((o) => o !== '该港')).toEqual([]));
  it('parts what two will do, though the name of one begins as a verb does', () =>
    expect(owners('省渔业厅将继续指导港区建设，建设厅将着重做好供水管理工作。')).toEqual([
      '省渔业厅',
      '建设厅',
    ]));
});

describe('what somebody may, in his own case', () => {
  it('is one duty with the case', () =>
    expect(
      owners('企业利用旧厂房、仓库，或生产设备发展渔业旅游，可继续按原用途使用土地。'),
    ).toEqual(['企业']));
  it('and with what it is about, however long that is', () =>
    expect(
      who(
        '渔业公司应当保障职工权益。改制时，对提前离岗人员所需的基本待遇及各项社会保险费用、分流人员所需的经济补偿，可从净资产中预留。',
      ).map((d) => d.split(':')[0]),
    ).toEqual(['渔业公司 must', '渔业公司 may']));
});

describe('what is true of a thing by somebody’s deed', () => {
  it.each([
    '建立党委领导、渔政部门有效主导的管理格局，实现管人管船。',
    '科技特派员全程参加的养护服务模式；',
    '养殖企业认定标准按照有关规定执行。',
    '改制时在职人员按国家规定计算的连续工龄，视同缴费年限。',
    '放映企业在渔村的放映收入免征增值税。',
    '由财政部门拨付经费的剧团单位转制为企业，五年内免征房产税。',
    '防止银行将应由自身承担的风险转由担保公司承担。',
  ])('is no duty of his: %s', (say) => expect(owners(say)).toEqual([]));
});

describe('whose task it is to lay something down', () => {
  it.each([
    ['省渔业厅负责制定统一的渔船检验标准。', '省渔业厅'],
    ['县水利局负责制作渡口警示牌。', '县水利局'],
  ])('is his: %s', (say, owner) => expect(owners(say)).toEqual([owner]));
  it('and not his who may go by it', () =>
    expect(
      who('省渔业厅负责制定统一的检验标准，省政府有关部门可以参照该标准。').map(
        (d) => d.split(':')[0],
      ),
    ).toEqual(['省渔业厅 must', '省政府有关部门 may']));
  it('is no system by which somebody answers', () =>
    expect(owners('县水利局负责制度建设。')).toEqual(['县水利局']));
});

describe('whom the words behind a duty are about', () => {
  it.each([
    ['国有渔业企业要定期报告。加强国有渔业企业考核，推行评价。', '国有渔业企业'],
    ['中央财政要给予奖补。鼓励地方政府向担保机构注资。', '中央财政'],
    [
      '检验机构要对结论负责。因检验人员失职，导致结论错误的情况出现，要依法依规追究相关人员责任。',
      '检验机构',
    ],
  ])('is not left out of them: %s', (say, owner) => expect(owners(say)).toEqual([owner]));
});

describe('times', () => {
  it('are not read out of the name of a region', () =>
    expect(times('11月3日内蒙古发生6级地震。')).not.toContain('3日内 → '));
});

describe('those who act together', () => {
  it.each([
    ['渔业部门及船检部门应当建立台账。', '渔业部门|船检部门'],
    ['渔港企业及用船单位应当公布价格。', '渔港企业|用船单位'],
    ['各机关、事业单位和各村委会要清理航道。', '各机关|事业单位|各村委会'],
    ['市场监管部门及其派出机构应当检查。', '市场监管部门及其派出机构'],
  ])('are named one by one: %s', (say, owner) => expect(owners(say).join('|')).toBe(owner));
  it('with whoever leads them', () =>
    expect(owners('由省渔业厅牵头，有关部门和渔港企业参加，广泛征求意见，科学定价。')).toEqual([
      'lead:省渔业厅|cooperating:有关部门和渔港企业',
    ]));
  it('though the first of them is no office', () =>
    expect(owners('东河军分区、县水利局等有关部门参加演练。').join('|')).toMatch(
      /东河军分区.*县水利局/u,
    ));
});

describe('whoever answers for several', () => {
  it.each([['综合技术组负责同志召集会商。', '综合技术组负责同志']])(
    'is meant, and not they: %s',
    (say, owner) => expect(owners(say).join('|')).toBe(owner),
  );
});

describe('a group within an office', () => {
  it('is meant, and not the office', () =>
    expect(
      dutiesOf(
        '由领导小组办公室督查组进行抽查。',
        registerOf({ office: ['领导小组办公室'] }),
      ).duties.map((d) => d.agencies[0]!.printed),
    ).toEqual(['领导小组办公室督查组']));
});

describe('words that only look like somebody to act with', () => {
  it.each([
    ['县水利局根据会商意见作出部署。', '县水利局'],
    ['由县级人民政府按规定提供食宿、治病、协助返乡等救助。', '县级人民政府'],
  ])('%s', (say, owner) => expect(owners(say)).toEqual([owner]));
});

describe('whose work it is by its main word', () => {
  it('is parted from whoever is named before the semicolon', () =>
    expect(
      owners('县政府领导要抓总；主要责任单位要主动对接，建立机制；其他责任单位要服从调度。'),
    ).toHaveLength(3));
  it('is read behind what comes next', () =>
    expect(owners('会议要求，下步各渔业部门要执行该办法。')).toEqual(['各渔业部门']));
});

describe('what is only spoken of', () => {
  it.each([
    '审议由省政府起草的渔业规划；',
    '管理应突出专款专用、渔业公司和财政部门全程参与监督等五大特点，确保到位。',
    '许可机关办理渔船登记的情况，应当纳入年度考评。',
  ])('is nobody’s deed: %s', (say) => expect(owners(say)).toEqual([]));
});

describe('days of a list', () => {
  it('have all what stands behind the last', () =>
    expect(
      read('县水利局要于2023年4月8日、7月8日和10月8日前，将巡查情况报送省渔业厅。').deadlines.map(
        (d) => `${d.iso} ${d.what}`,
      ),
    ).toEqual([
      '2023-04-08 将巡查情况报送省渔业厅',
      '2023-07-08 将巡查情况报送省渔业厅',
      '2023-10-08 将巡查情况报送省渔业厅',
    ]));
});

describe('one of a list that begins with somebody unknown', () => {
  it('has its entry of the register', () =>
    expect(
      dutiesOf('政府督查室、县水利局要跟踪问效。', register).duties.flatMap((d) =>
        d.agencies.map((a) => `${a.printed} ${a.id}`),
      ),
    ).toEqual(['政府督查室 null', '县水利局 water']));
});

describe('what is said of others in passing', () => {
  it.each([
    '用好渔业资金，重点扶持企业更新渔船。',
    '检查内容：各乡落实渔船登记制度情况；渔业部门处理旧船情况。',
    '经费以渔户自筹为主，政府补贴为辅，多渠道筹集。',
    '保障对象包括渔业部门负责认定的困难渔户。',
  ])('is nobody’s deed: %s', (say) => expect(owners(say)).toEqual([]));
  it.each([
    ['县渔业局要清查旧船。凡敷衍了事的，一律严肃问责。', 1],
    ['县渔业局要清查旧船。凡敷衍了事的，要重新清查。', 2],
  ])('and is carried only where it is his: %s', (say, many) =>
    expect(owners(say)).toHaveLength(many),
  );
});

describe('others who join in', () => {
  it.each([
    ['各自然村也要召开渔户会议。', '各自然村'],
    ['各镇乡要清查渔船。', '各镇乡'],
  ])('are named without it: %s', (say, owner) => expect(owners(say)).toEqual([owner]));
});

describe('a note on all measures that follow', () => {
  it('gives no body of such a name', () =>
    expect(
      owners(
        '清理旧船。（责任单位：县水利局。以下重点措施均需各乡镇人民政府落实，不再单独列出）',
      ).join('|'),
    ).not.toMatch(/措施/u));
});

describe('several spans in one bracket', () => {
  it('have the stage before it', () =>
    expect(
      read('（二）休渔阶段（6月下旬至7月中旬、9月上旬）。各乡要看护渔船。').deadlines.map(
        (d) => d.what,
      ),
    ).toEqual(['休渔阶段', '休渔阶段']));
  it('and 全天候 in a list is no time', () =>
    expect(times('县渔业局要做到全方位、全天候、多层次监控。')).toEqual([]));
});
