/** What is written in a known form is read back; what is written in any form is read or reported. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readValue } from '../../src/records/indicators.ts';
import { appointmentsIn, chronicleIn, documentOf } from '../unit/records/document.ts';
import { tries } from './runs.ts';

const seed = 20231104;
const surname = fc.constantFrom(...'王李张刘陈杨赵任何关白金马高');
const given = fc
  .array(fc.constantFrom(...'明华建国丽强军敏静伟芳磊洋勇艳娟涛超霞平'), {
    minLength: 1,
    maxLength: 2,
  })
  .map((c) => c.join(''));
const person = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(surname, given).map(([s, g]) => s + g) },
  { weight: 1, arbitrary: fc.constantFrom('阿力木·买买提', '巴特尔·其其格', '扎西·顿珠') },
);
const body = fc
  .tuple(
    fc.constantFrom('市', '云山市', '县'),
    fc.constantFrom('水务', '教育', '应急管理', '住房和城乡建设', '人力资源和社会保障'),
  )
  .map(([level, field]) => `${level}${field}局`);
const post = fc
  .tuple(body, fc.constantFrom('局长', '副局长', '党组书记', '总工程师', '二级调研员'))
  .map(([b, t]) => ({ body: b, post: b + t }));

describe('an appointment', () => {
  it('is never made of two: whatever marks a list has lost, each record is one that was said', () => {
    const act = fc.record({
      name: person,
      post: post.map((p) => p.body + p.post.slice(p.body.length)),
      form: fc.constantFrom<[string, 'appoint' | 'remove']>(
        ['P任Q', 'appoint'],
        ['P同志任Q', 'appoint'],
        ['任命P为Q', 'appoint'],
        ['P为Q', 'appoint'],
        ['委派P任Q', 'appoint'],
        ['推荐P同志为Q人选', 'appoint'],
        ['指定P为Q', 'appoint'],
        ['免去P的Q职务', 'remove'],
        ['免去P同志Q职务', 'remove'],
        ['P的Q职务', 'remove'],
        ['P不再担任Q职务', 'remove'],
        ['P辞去Q职务', 'remove'],
        ['P同志到龄退休', 'remove'],
      ),
      mark: fc.constantFrom('', '', '、', '，', '；', ' '),
    });
    fc.assert(
      fc.property(fc.array(act, { minLength: 2, maxLength: 4 }), (acts) => {
        // 任某某为… has 任 for its verb where no other stands above, so that no name is meant.
        fc.pre(acts.every(({ name, form: [form] }) => form !== 'P为Q' || !name.startsWith('任')));
        const line = acts
          .map(
            ({ name, post: printed, form: [form], mark }) =>
              form.replace('P', name).replace('Q', printed) + mark,
          )
          .join('');
        const { appointments } = appointmentsIn(
          documentOf('title: 人事任免\nkind: appointments', ['# 人事任免', `${line}。`]),
        );
        for (const a of appointments) {
          expect(
            acts.some(({ name, post: printed }) => name === a.person && printed === a.post),
            `${line}: ${a.person} ${a.action} ${a.post}`,
          ).toBe(true);
        }
      }),
      { seed, numRuns: tries(1500) },
    );
  });

  it('is read back from each of the forms in which papers put it', () => {
    fc.assert(
      fc.property(
        person,
        post,
        fc.constantFrom<[string, 'appoint' | 'remove']>(
          ['P同志任Q；', 'appoint'],
          ['任命P为Q。', 'appoint'],
          ['任命P同志为Q；', 'appoint'],
          ['P任Q；', 'appoint'],
          ['聘任P为Q，聘期三年。', 'appoint'],
          ['P同志任Q（试用期一年）；', 'appoint'],
          ['P同志任Q职务（试用期一年）；', 'appoint'],
          ['免去P同志Q职务；', 'remove'],
          ['免去P的Q职务。', 'remove'],
          ['免去P同志的Q职务，退休；', 'remove'],
          ['P不再担任Q职务。', 'remove'],
        ),
        (name, { body: organization, post: printed }, [form, action]) => {
          const line = form.replace('P', name).replace('Q', printed);
          const read = appointmentsIn(
            documentOf('title: 人事任免\nkind: appointments', ['# 人事任免', '经研究决定：', line]),
          );
          expect(read.unread, line).toEqual([]);
          expect(
            read.appointments.map((a) => [a.person, a.action, a.post, a.organization]),
            line,
          ).toEqual([[name, action, printed, organization]]);
        },
      ),
      { seed, numRuns: tries(300) },
    );
  });

  it('is never lost: any sentence gives a record or is reported', () => {
    const words = fc
      .array(
        fc.constantFrom(
          '免去',
          '任',
          '同志',
          '张三',
          '市水务局',
          '局长',
          '职务',
          '，',
          '为',
          '、',
          '（',
          '）',
          '2023年',
          '其',
          '的',
          '试用期',
        ),
        { minLength: 1, maxLength: 12 },
      )
      .map((w) => w.join(''))
      .filter((s) => /[\p{Script=Han}]/u.test(s));
    fc.assert(
      fc.property(words, (line) => {
        const { appointments, unread } = appointmentsIn(
          documentOf('title: 人事任免\nkind: appointments', ['# 人事任免', `${line}事`]),
        );
        expect(appointments.length + unread.length, line).toBeGreaterThan(0);
        for (const a of appointments) {
          expect(`${line}事`).toContain(a.post);
          if (a.organization !== null) expect(`${line}事`).toContain(a.organization);
        }
      }),
      { seed, numRuns: tries(300) },
    );
  });
});

describe('a chronicle', () => {
  const sentence = fc
    .array(
      fc.constantFrom(
        '市长李明',
        '副市长',
        '赴青石县',
        '调研',
        '、',
        '，',
        '“',
        '”',
        '《',
        '》',
        '参加全市工作会议',
        '在北京市',
        '一行',
        '12月',
        '3日',
        '。',
        '；',
      ),
      { minLength: 1, maxLength: 10 },
    )
    .map((w) => w.join(''));
  const day = fc.record({
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
  });

  it('gives each paragraph once, with its words, and names nothing that is not in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.option(day), sentence), { minLength: 1, maxLength: 6 }),
        (paragraphs) => {
          const lines = paragraphs.map(([d, s]) =>
            d === null ? `甲${s}` : `●${d.month}月${d.date}日 甲${s}`,
          );
          const doc = documentOf('title: 2024年大事记\nkind: chronicle', [
            '# 2024年大事记',
            ...lines,
          ]);
          const { entries, unread } = chronicleIn(doc, { government: '云山市人民政府' });
          const ofWhole = new Set(unread.map(({ clause }) => clause.anchor));
          expect(new Set([...entries.map(({ clause }) => clause), ...ofWhole]).size).toBe(
            lines.length,
          );
          // A day behind the end of a sentence begins another entry of the same paragraph.
          const read = new Map<string, number>();
          for (const entry of entries) {
            const text = doc.clauses.find((c) => c.anchor === entry.clause)!.text;
            const from = read.get(entry.clause) ?? 0;
            const at = text.indexOf(entry.text, from);
            expect(at).toBeGreaterThanOrEqual(from);
            if (!ofWhole.has(entry.clause))
              expect(text.slice(from, at)).toMatch(
                from === 0 ? /^(?:●\d+月\d+日\s?)?$/u : /^(?:12月)?3日[，：、\s]?$/u,
              );
            read.set(entry.clause, at + entry.text.length);
            for (const place of entry.places) expect(entry.text).toContain(place);
            for (const { name, office } of [...entry.officials, ...entry.others]) {
              expect(entry.text).toContain(name);
              if (office !== null) expect(entry.text).toContain(office);
            }
            expect(entry.dateStart <= entry.dateEnd).toBe(true);
          }
          for (const [clause, end] of read)
            if (!ofWhole.has(clause))
              expect(end).toBe(doc.clauses.find((c) => c.anchor === clause)!.text.length);
        },
      ),
      { seed, numRuns: tries(200) },
    );
  });

  it('knows a leader by the name that the text gives', () => {
    fc.assert(
      fc.property(
        person,
        fc.constantFrom('市长', '市委书记', '副市长', '市委常委、常务副市长', '市政协主席'),
        fc.constantFrom(
          '参加全市会议。',
          '赴青石县调研。',
          '主持召开座谈会。',
          '会见客商一行。',
          '带队考察。',
        ),
        (name, office, act) => {
          const { entries } = chronicleIn(
            documentOf('title: 2024年大事记\nkind: chronicle', [
              '# 2024年大事记',
              `1月3日 ${office}${name}${act}`,
            ]),
          );
          expect(entries[0]?.officials, name + act).toEqual([{ name, office }]);
        },
      ),
      { seed, numRuns: tries(300) },
    );
  });
});

describe('a target', () => {
  it('is the figure that is printed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99999 }),
        fc.constantFrom('%', '公里', '万平方米', '公里/平方公里', '个'),
        fc.constantFrom<[string, string, string]>(
          ['', '', '='],
          ['>', '', '>'],
          ['', '以上', '>='],
          ['不低于', '', '>='],
          ['', '以内', '<='],
        ),
        (n, unit, [before, after, comparison]) => {
          expect(readValue(`${before}${n / 10}${unit}${after}`)).toEqual({
            number: n / 10,
            unit,
            comparison,
            qualifier: null,
          });
        },
      ),
      { seed, numRuns: tries(200) },
    );
  });
});
