/** Small inputs of each kind, with what is right for them. All names are invented. */
import { describe, expect, it } from 'vitest';
import { blocksOf, draftOf, gazette, textsOf } from './gazette.ts';

const furniture = (text: string) =>
  draftOf(text)
    .stages.issue.furniture.filter((f) => f.rule !== 'contents-heading')
    .map((f) => [f.line, f.rule]);
const rules = (text: string) => draftOf(text).diagnostics.map((d) => [d.line, d.rule, d.words]);

describe('furniture', () => {
  it('is a head between two entries, with its spelling in Latin letters', () => {
    const text = gazette(
      '青川大事记',
      '5月8～12日　某某督导团督导。\n\n某某地区通志\nMOUMOU DIQU TONGZHI\n\n5月10日　某某县某某乡山洪暴发。',
    );
    expect(textsOf(draftOf(text))).toEqual([
      '青川大事记',
      '5月8～12日 某某督导团督导。',
      '5月10日 某某县某某乡山洪暴发。',
    ]);
    expect(furniture(text)).toEqual([
      [12, 'running-head'],
      [13, 'running-head'],
    ]);
  });

  it('is a bare number inside a sentence that fits the pages, and is told', () => {
    const text = gazette(
      '青川市某某办法',
      '第一条　为了某某。\n第二条 本办法所称某某，是指某某\n3\n和某某。',
    );
    expect(textsOf(draftOf(text)).at(-1)).toBe('第二条 本办法所称某某，是指某某和某某。');
    expect(furniture(text)).toEqual([[12, 'page-number']]);
    expect(rules(text)).toEqual([[12, 'page-number-inside', '3']]);
  });

  it('is no number inside a sentence that does not fit the pages: it stands apart and is told', () => {
    const text = gazette(
      '青川市某某办法',
      '第一条　为了某某。\n第二条 本办法所称某某，是指某某\n2000\n和某某。',
    );
    expect(textsOf(draftOf(text)).slice(-3)).toEqual([
      '第二条 本办法所称某某，是指某某',
      '2000',
      '和某某。',
    ]);
    expect(rules(text)).toContainEqual([12, 'perhaps-furniture', '2000']);
  });

  it('is a line of few words at a page break inside a sentence, and is told', () => {
    const prose = '第一条　各级人民政府应当加强对某某工作的领导，将某某工作纳入';
    const text = gazette(
      '青川市某某办法',
      `${prose}\n— 3 —\n地方法规选登\n国民经济和社会发展规划，并将所需经费列入同级财政预算，具体办\n法由财政部门会同有关部门另行制定，报本级人民政府批准后组织实\n施，并向社会公布，接受监督，任何单位和个人都有权进行投诉举报。`,
    );
    expect(textsOf(draftOf(text)).at(-1)).toContain('纳入国民经济和社会发展规划');
    expect(furniture(text)).toEqual([
      [11, 'page-number'],
      [12, 'page-head'],
    ]);
    expect(rules(text)).toContainEqual([12, 'page-head-inside', '地方法规选登']);
  });

  it('is neither a signature nor an addressee that stand in each document', () => {
    const notice = (n: number) =>
      `青川市人民政府关于${'甲乙丙丁'[n]}事的通知\n青政发〔2024〕${n + 1}号\n\n各区人民政府：\n请执行。\n\n青川市人民政府\n2024年1月${n + 1}日\n\n— ${n + 2} —\n`;
    const all = [0, 1, 2, 3].map(notice).join('\n');
    const text = `青川市人民政府公报\n2024年第1期\n\n${all}`;
    const draft = draftOf(text);
    expect(draft.stages.documents).toHaveLength(4);
    for (const d of draft.stages.documents) expect(d.frontMatter.date).toMatch(/^2024-01-0\d$/u);
    expect(draft.stages.issue.furniture.map((f) => f.rule)).toEqual(Array(4).fill('page-number'));
  });
});

describe('headings', () => {
  it('may have their number glued to the word', () => {
    const text = gazette(
      '青川市某某预案',
      '1总则\n1.1目的\n为了某某，制定本预案。\n2组织体系\n成立某某指挥部。\n2.1指挥部组成',
    );
    expect(blocksOf(draftOf(text)).map(([a]) => a)).toEqual([
      '标题',
      '1',
      '1.1',
      '1.1-p1',
      '2',
      '2-p1',
      '2.1',
    ]);
  });

  it('are told where the section above them is missing', () => {
    const text = gazette(
      '青川市某某预案',
      '1.1目的\n为了某某，制定本预案。\n2组织体系\n2.1指挥部组成\n某某。',
    );
    expect(rules(text)).toEqual([[10, 'number-missing', '1.1目的']]);
  });

  it('listed by the document itself are its own contents', () => {
    const body =
      '目录\n\n1总则（1）\n2组织体系（3）\n3附则（9）\n\n1总则\n1.1目的\n某某。\n2组织体系\n某某。\n3附则\n某某。';
    const draft = draftOf(gazette('某某预案', body));
    expect(blocksOf(draft).map(([a]) => a)).toEqual([
      '标题',
      '目录-p1',
      '目录-p2',
      '目录-p3',
      '目录-p4',
      '1',
      '1.1',
      '1.1-p1',
      '2',
      '2-p1',
      '3',
      '3-p1',
    ]);
    // Without the word 目录 too, where enough lines come again.
    const bare = draftOf(gazette('某某预案', body.replace('目录\n\n', '')));
    expect(
      blocksOf(bare)
        .map(([a]) => a)
        .slice(0, 5),
    ).toEqual(['标题', '目录-p1', '目录-p2', '目录-p3', '1']);
  });
});

describe('paragraphs', () => {
  it('that an empty line parts stay apart: attachment, authority, date', () => {
    const text = gazette(
      '青川市人民政府办公室关于防火的通知',
      '青政办发〔2024〕3号\n各区人民政府：\n请防火。\n\n附件：某某任务表\n\n某某市人民政府办公室\n\n2024年1月25日',
    );
    expect(textsOf(draftOf(text)).slice(-3)).toEqual([
      '附件：某某任务表',
      '某某市人民政府办公室',
      '2024年1月25日',
    ]);
  });

  it('of a roster stand each by itself', () => {
    const text = gazette(
      '青川市人民政府办公室关于成立小组的通知',
      '青政办发〔2024〕3号\n各区人民政府：\n现成立小组。\n\n组　　长：甲一明\n副组长：乙　红\n　　　　丙三强（市某某办）\n成　　员：丁四海（市某某局）',
    );
    expect(textsOf(draftOf(text)).slice(-4)).toEqual([
      '组 长：甲一明',
      '副组长：乙 红',
      '丙三强（市某某办）',
      '成 员：丁四海（市某某局）',
    ]);
  });

  it('joined over an empty line, or after the end of a sentence, are told', () => {
    const text = gazette(
      '青川市人民政府办公室关于防火的通知',
      '青政办发〔2024〕3号\n各区人民政府：\n请各级各部门认真做好森林防火、草原防火，\n\n及时报告有关情况。',
    );
    expect(textsOf(draftOf(text)).at(-1)).toBe(
      '请各级各部门认真做好森林防火、草原防火，及时报告有关情况。',
    );
    expect(rules(text)).toEqual([
      [14, 'joined-over-blank', '做好森林防火、草原防火，｜及时报告有关情况。'],
    ]);
  });

  it('of the turns of an appointment stay lines of their own', () => {
    const text = gazette(
      '人事任免',
      '市政府决定任命：\n\n甲一明为市某某局局长；\n\n免去：\n\n丙三强的市某某局局长职务。',
    );
    expect(textsOf(draftOf(text)).slice(1)).toEqual([
      '市政府决定任命：',
      '甲一明为市某某局局长；',
      '免去：',
      '丙三强的市某某局局长职务。',
    ]);
  });

  it('of the frame of a document stay apart', () => {
    const text = gazette(
      '人事任免',
      '（2024年9月27日某某市第十届人民代表大会常务委员会第三次会议通过）\n\n某某集团有限公司：\n\n任命甲一明为市某某局局长。',
    );
    expect(textsOf(draftOf(text)).slice(1)).toEqual([
      '（2024年9月27日某某市第十届人民代表大会常务委员会第三次会议通过）',
      '某某集团有限公司：',
      '任命甲一明为市某某局局长。',
    ]);
  });
});

describe('an order', () => {
  const order = (head: string) =>
    `某某市人民政府公报\n2024年第5期\n\n目 录\n\n某某市某某规定……（1）\n\n${head}\n\n《某某市某某规定》已经通过，现予公布。\n\n市长　甲一明\n\n二○二四年五月五日\n\n某某市某某规定\n\n第一章　总　则\n\n第一条　为了某某，制定本规定。\n`;

  it.each([
    ['某某市人民政府令\n\n〔2024〕第5号', '〔2024〕第5号', 'ling-2024-5'],
    ['某某市人民政府令\n第12号', '第12号', 'ling-2024-12'],
    ['某某市人民政府令\n（2024年第7号）', '2024年第7号', 'ling-2024-7'],
  ])('is one document with the rules that it publishes: %j', (head, number, id) => {
    const draft = draftOf(order(head));
    expect(draft.stages.documents.map((d) => d.frontMatter)).toEqual([
      {
        title: '某某市某某规定',
        docNumber: number,
        issuer: '某某市人民政府',
        date: '2024-05-05',
        kind: 'order',
        page: 1,
      },
    ]);
    expect([...draft.files.keys()]).toContain(`${id}.mdx`);
    expect(
      blocksOf(draft)
        .map(([a]) => a)
        .slice(-2),
    ).toEqual(['第一章', '第一条']);
  });
});

describe('a gazette in traditional script', () => {
  it('is recognised, and printed as it is', () => {
    const draft = draftOf(
      '某某市政府公報\n\n2024年第7期\n\n目錄\n\n第1/2024號行政長官批示\n第2/2024號行政長官批示\n\n第1/2024號行政長官批示\n\n一、某事。\n\n第2/2024號行政長官批示\n\n一、某事。\n',
    );
    expect(draft.issue).toBe('2024-07');
    expect(draft.stages.issue.title).toBe('某某市政府公報');
    expect(draft.stages.documents.map((d) => d.frontMatter.title)).toEqual([
      '第1/2024號行政長官批示',
      '第2/2024號行政長官批示',
    ]);
  });

  it('keeps its words under simplified anchors', () => {
    const draft = draftOf(
      '雲埠市人民政府公報\n2024年第1期\n\n目錄\n\n雲埠市人民政府關於印發雲埠市檔案管理辦法的通知（1）\n\n雲埠市人民政府關於印發雲埠市檔案管理辦法的通知\n雲政發〔2024〕1號\n各縣人民政府：\n現印發給你們。\n\n雲埠市人民政府\n2024年1月5日\n\n雲埠市檔案管理辦法\n\n第一章　總　則\n\n第一條　為了加強檔案管理，應當制定本辦法。\n',
    );
    expect(draft.stages.documents[0]?.frontMatter).toEqual({
      title: '雲埠市人民政府關於印發雲埠市檔案管理辦法的通知',
      docNumber: '雲政發〔2024〕1号',
      issuer: '雲埠市人民政府',
      date: '2024-01-05',
      kind: 'notice',
      page: 1,
    });
    expect(blocksOf(draft).slice(-2)).toEqual([
      ['第一章', '第一章 總則'],
      ['第一条', '第一條 為了加強檔案管理，應當制定本辦法。'],
    ]);
  });
});

describe('numbers', () => {
  const body =
    '第一条　为了加强管理，制定本办法。\n第三条规定以外的事项，由市水务局另行规定。\n第十条　供水企业应当保障水质。\n第十条之一　供水企业应当公布水价。\n第一百二十条之十一　水表由供水企业维护。\n第十条第二款规定的情形，由市水务局处理。\n（一）⒈建立台账；\n㈡定期检查。\n⑴逐户核对；\n㉑其他事项。\n1、2024年底前完成改造。\n2、2025年底前完成验收。';

  it('are read in every form, and what only speaks of an article is a paragraph', () => {
    expect(blocksOf(draftOf(gazette('青川市某某办法', body))).map(([a]) => a)).toEqual([
      '标题',
      '第一条',
      '第一条-p1',
      '第十条',
      '第十条之一',
      '第一百二十条之十一',
      '第一百二十条之十一-p1',
      '第一百二十条之十一(一)',
      '第一百二十条之十一(二)',
      '第一百二十条之十一(二)(1)',
      '第一百二十条之十一(二)(1)-㉑',
      '1',
      '2',
    ]);
  });

  it('keep rare characters, drop marks of direction and variation, tell private use', () => {
    const draft = draftOf(
      gazette(
        '青川市某某办法',
        '表彰：𬭚、䶮、㛃。\n\n甲\u2066乙\u2069丙。\n\n葛\u{E0100}姓居民。\n\n甲\uE000乙。',
      ),
    );
    expect(textsOf(draft).slice(1)).toEqual([
      '表彰：𬭚、䶮、㛃。',
      '甲乙丙。',
      '葛姓居民。',
      '甲\uE000乙。',
    ]);
    expect(draft.diagnostics.map((d) => d.rule)).toEqual(['unreadable']);
  });
});

describe('contents', () => {
  it('lose their ordinals, leaders and brackets; a document that they do not list is told', () => {
    const text =
      '某某市人民政府公报\n2024年第1期（总第1期）\n\n目  录\n\n1.某某市人民政府关于表彰先进的决定…………（9）\n2.某某市人民政府关于没有的决定…………（12）\n\n某某市人民政府关于表彰先进的决定\n\n某政发〔2024〕1号\n\n各县区人民政府：\n经研究，予以表彰。\n\n某某市人民政府关于做好防汛工作的通知\n\n某政发〔2024〕2号\n\n各县区人民政府：\n请防汛。\n';
    const draft = draftOf(text);
    expect(draft.stages.issue.contents.map((c) => ('title' in c ? [c.title, c.page] : c))).toEqual([
      ['某某市人民政府关于表彰先进的决定', 9],
      ['某某市人民政府关于没有的决定', 12],
      ['某某市人民政府关于做好防汛工作的通知', undefined],
    ]);
  });
});

describe('a title or the name of an authority that fills a line', () => {
  const title = '关于推进大中型灌区节水改造的若干意见和实施方案';
  it('stands by itself where lines are not broken at a margin', () => {
    const text = gazette(
      '青川市人民政府关于做好灌区工作的通知',
      `各县区人民政府：\n请做好灌区工作。\n青川市人民政府\n2024年5月6日\n${title}\n青川市水务局农业农村局和乡村振兴局\n为了做好灌区工作，制定本方案。`,
    );
    const texts = textsOf(draftOf(text));
    expect(texts).toContain(title);
    expect(texts).toContain('青川市水务局农业农村局和乡村振兴局');
    expect(texts).toContain('为了做好灌区工作，制定本方案。');
  });
  it('goes on where the next line begins with what only goes on', () => {
    const text = gazette(
      '青川市人民政府关于做好灌区工作的通知',
      `各县区人民政府：\n请认真学习${title}\n的有关内容。\n青川市人民政府\n2024年5月6日`,
    );
    expect(textsOf(draftOf(text))).toContain(`请认真学习${title}的有关内容。`);
  });
});

describe('a paragraph that breaks off', () => {
  it('at the foot of a page is no heading, and goes on after it', () => {
    const text = gazette(
      '青川市某某办法',
      '第一条　不得有下列行为：\n（一）擅自挖掘；\n（二）将渣土排入雨水管道、\n— 3 —\n污水管道和河道。\n第二条　为了某某。',
    );
    expect(textsOf(draftOf(text))).toContain('（二）将渣土排入雨水管道、污水管道和河道。');
  });
  it('inside a bracket of any kind goes on', () => {
    const text = gazette(
      '青川市某某办法',
      '第一条　完善供水。【责任单位：市水务局、市财政局\n— 3 —\n按职责分工负责】\n第二条　为了某某。',
    );
    expect(textsOf(draftOf(text))).toContain(
      '第一条 完善供水。【责任单位：市水务局、市财政局按职责分工负责】',
    );
  });
});

describe('tables', () => {
  const rows = (body: string) =>
    draftOf(gazette('青川市某某任务分工表', body)).stages.documents[0]!.blocks.flatMap((b) =>
      b.type === 'table' ? b.rows : [],
    );
  it('that white space sets out in columns are tables', () => {
    expect(
      rows(
        ' 序号  任　务    牵头单位   完成时限\n  1    修建堤坝  市水务局   5月底前\n  2    发放补助  市财政局   6月底前\n以上任务须按时完成。',
      ),
    ).toEqual([
      ['序号', '任务', '牵头单位', '完成时限'],
      ['1', '修建堤坝', '市水务局', '5月底前'],
      ['2', '发放补助', '市财政局', '6月底前'],
    ]);
  });
  it('of which each cell has a line are tables, and their numbers are no page numbers', () => {
    expect(
      rows(
        '序号\n任务内容\n责任部门\n完成时限\n1\n修建堤坝\n市水务局\n5月底前\n2\n发放补助\n市财政局\n6月底前\n3\n清查账目\n市审计局\n7月底前',
      ).map((r) => r[0]),
    ).toEqual(['序号', '1', '2', '3']);
  });
  it('are none where a row does not fit, and nothing of it is lost', () => {
    const body =
      '序号\n任务内容\n责任部门\n完成时限\n1\n修建\n堤坝\n市水务局\n5月底前\n2\n发放补助\n市财政局\n6月底前';
    expect(rows(body)).toEqual([]);
    expect(textsOf(draftOf(gazette('青川市某某任务分工表', body))).join('')).toContain('市水务局');
  });
});

describe('kinds', () => {
  const kind = (title: string, body = '某某。') =>
    draftOf(gazette(title, body)).stages.documents[0]!.frontMatter.kind;
  it.each([
    ['青川市人民政府关于甲某某等职务任免的通知', 'appointments'],
    ['青川市人民政府关于任免甲某某等工作人员职务的通知', 'appointments'],
    ['青川市人民代表大会常务委员会任免名单', 'appointments'],
    ['青川市人民政府关于聘任法律顾问的通知', 'appointments'],
    ['青川市人大常委会关于接受甲某某辞去副市长职务请求的决定', 'appointments'],
    ['青川市领导干部任免工作办法', 'other'],
    ['青川市人民政府关于加强专业技术人员聘任管理的意见', 'opinion'],
    ['青川市2024年3月份大事记', 'chronicle'],
    ['青川市11月要闻简报', 'chronicle'],
    ['2024年1月政务要事', 'chronicle'],
    ['青川市人民政府关于办好2024年十件大事的通知', 'notice'],
  ])('%s is of kind %s', (title, right) => expect(kind(title)).toBe(right));
  it('of a text in which most paragraphs open with a day is a chronicle, whatever its title', () => {
    const days = ['3日', '5日', '8日', '9日', '12日']
      .map((d) => `3月${d}　市长某某调研水务工作。`)
      .join('\n');
    expect(kind('青川纪略', days)).toBe('chronicle');
    expect(kind('青川纪略', '3月3日前完成修堤。\n3月5日起施行。\n某某。\n某某。')).toBe('other');
  });
});
