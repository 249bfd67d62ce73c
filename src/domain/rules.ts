/**
 * Rule sheets (`content/rules/*.yaml`): what an editor may write in them, with a
 * description for each key. A sheet is data; `src/rules/` evaluates it.
 */
import { z } from 'zod';
import { both } from '../messages/index.ts';
import { parseInterval } from './interval.ts';
import { IsoDate } from './schema.ts';

const id = z
  .string()
  .regex(
    /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/u,
    both('只能用字母和数字，中间可用连字符', 'must be letters and digits, with hyphens between'),
  );

/**
 * When a criterion is met. Keys are ids of inputs: an interval for a number, one option or a
 * list of them for a choice, yes or no. Several keys must all hold. `all`, `any` and `not`
 * join conditions.
 */
export type Condition = {
  readonly [key: string]: string | readonly string[] | Condition | readonly Condition[];
};

/** Walk what should be a condition and say what is wrong with it, with the path. */
function inspect(
  value: unknown,
  path: readonly (string | number)[],
  say: (path: readonly (string | number)[], message: string) => void,
): void {
  if (value === undefined) {
    say(path, both('没有写', 'is missing'));
    return;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    say(
      path,
      both(
        '应是条件，如 { counties: "[3,)" } 或者 { any: [...] }',
        'must be a condition, like { counties: "[3,)" } or { any: [...] }',
      ),
    );
    return;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) say(path, both('至少要写一题', 'must name at least one input'));
  for (const [key, inner] of entries) {
    const here = [...path, key];
    if (key === 'all' || key === 'any') {
      if (!Array.isArray(inner) || inner.length === 0)
        say(here, both('应是条件的列表', 'must be a list of conditions'));
      else for (const [i, c] of inner.entries()) inspect(c, [...here, i], say);
    } else if (key === 'not') {
      inspect(inner, here, say);
    } else if (Array.isArray(inner)) {
      if (inner.length === 0 || !inner.every((o) => typeof o === 'string'))
        say(
          here,
          both(
            '应是一个选项、几个选项的列表，或者引号里的区间',
            'must be one option, a list of options, or an interval between quotation marks',
          ),
        );
    } else if (typeof inner !== 'string') {
      say(
        here,
        both(
          '应是文字：引号里的区间（"[3,)"）、选项、yes 或者 no',
          'must be text: an interval between quotation marks ("[3,)"), an option, yes or no',
        ),
      );
    } else if (/^[[(]/u.test(inner) && parseInterval(inner) === undefined) {
      say(
        here,
        both(
          `“${inner}”不是区间；写成 [10,30)、(168,)、[1,1] 或者 (,21]`,
          `“${inner}” is not an interval; write [10,30), (168,), [1,1] or (,21]`,
        ),
      );
    }
  }
}

/** Schema of {@link Condition}. */
export const Condition = z.custom<Condition>().superRefine((value, context) => {
  inspect(value, [], (path, message) =>
    context.addIssue({ code: 'custom', path: [...path], message }),
  );
});

/** An anchor of a clause, with the words of it that a part of the sheet rests on. */
const lock = {
  clause: z
    .string()
    .min(1)
    .describe(
      both(
        '条款在文件中的锚点，如 1.5.1(1)。',
        'Anchor of the clause in the document, like 1.5.1(1).',
      ),
    ),
  quote: z
    .string()
    .min(1)
    .describe(
      both(
        '所依据的条款原文，照发布的文字抄录。',
        'The words of the clause that this rests on, exactly as published.',
      ),
    ),
};

const Option = z.strictObject({
  id: id.describe(
    both(
      '地址中参数的值；发布后不再改。',
      'Value of the parameter in the address; never changed once published.',
    ),
  ),
  label: z
    .string()
    .min(1)
    .describe(
      both('读者选的选项，用原文的用语。', 'What a reader chooses, in the words of the text.'),
    ),
  term: z
    .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
    .optional()
    .describe(
      both(
        '原文中的用语，或者几种同义的写法；用到这一选项的条件，引文里必须有其中一种，label 也必须由它构成。',
        'The words for it in the text, or several that say the same; each criterion that names the option must quote one, and the label must be made of them.',
      ),
    ),
  own: z
    .string()
    .min(1)
    .optional()
    .describe(
      both(
        'label 为什么不是原文的用语。',
        'Why the label is not made of words of the text, in Simplified Chinese.',
      ),
    ),
  group: z
    .string()
    .min(1)
    .optional()
    .describe(both('选项所在的组的标题。', 'Heading under which the option is listed.')),
  rank: z
    .int()
    .optional()
    .describe(
      both(
        '与其他选项相比有多重，供条文检查；数越大越重。',
        'How grave the option is beside the others, for the audit; the higher, the graver.',
      ),
    ),
});

const Input = z.strictObject({
  id: id.describe(
    both(
      '地址中参数的名称；发布后不再改。',
      'Name of the parameter in the address; never changed once published.',
    ),
  ),
  type: z
    .enum(['count', 'amount', 'choice', 'yesno'])
    .describe(
      both(
        'count 整数；amount 可有小数；choice 单选；yesno 是非。',
        'count: a whole number; amount: decimals allowed; choice: one of options; yesno.',
      ),
    ),
  label: z.string().min(1).describe(both('问题。', 'The question, in Simplified Chinese.')),
  name: z
    .string()
    .min(1)
    .optional()
    .describe(
      both(
        '结果和检查里用的短名；不写即用 label。',
        'Short name for results and findings; absent: the label.',
      ),
    ),
  unit: z
    .string()
    .min(1)
    .optional()
    .describe(both('填写框后面的单位。', 'Unit shown after the field.')),
  help: z
    .string()
    .min(1)
    .optional()
    .describe(both('哪些算、哪些不算。', 'What counts and what does not.')),
  max: z
    .number()
    .positive()
    .optional()
    .describe(
      both(
        '可能有的最大数，超过即为笔误。用于数。',
        'The largest number that could be true; a larger one is a slip. For numbers.',
      ),
    ),
  units: z
    .record(z.string(), z.number().positive())
    .optional()
    .describe(
      both(
        '原文写这个数用的单位，各折合多少：{ 小时: 1, 天: 24 }。',
        'Units in which the text writes the number, each with its factor: { 小时: 1, 天: 24 }.',
      ),
    ),
  options: z
    .array(Option)
    .min(1)
    .optional()
    .describe(both('单选题的选项。', 'For a choice: the options.')),
  term: z
    .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
    .optional()
    .describe(
      both(
        '是非题：原文表示“是”的词语，或者几种同义的写法。条件为 yes 的，引文必须有它；为 no 的，引文必须否定它（未、不、没有等）。',
        'For yes or no: the words of the text for yes, or several that say the same. A condition with yes must quote them, one with no must quote them denied (未, 不, 没有 …).',
      ),
    ),
  absent: z
    .enum(['unknown', 'no'])
    .default('unknown')
    .describe(
      both(
        '不填表示什么：unknown 还不知道；no 目前没有（要求它的条件都不符合）。',
        'What it means when it is left out: not known yet, or not so far (no criterion that asks for it is met).',
      ),
    ),
  together: z
    .string()
    .min(1)
    .optional()
    .describe(
      both(
        '同一个词的几题是一组：填了其中一题，其余即为还不知道。',
        'Inputs with the same word belong together: once one is given, the others are not known yet.',
      ),
    ),
  fixed: z
    .literal(true)
    .optional()
    .describe(
      both(
        '这一题说明是什么情况、而不是发展到多重：要求别的选项的条件不算接近。',
        'For an answer that says what the case is, not how far it has gone: a criterion that asks for another is never near.',
      ),
    ),
  calendar: z
    .literal(true)
    .optional()
    .describe(
      both(
        '这个数是年份：早于 from: 那一年的，文件不适用。',
        'For a number that is a year: in a year before that of from: the document does not apply.',
      ),
    ),
  worse: z
    .enum(['higher', 'lower', 'yes', 'rank'])
    .optional()
    .describe(
      both(
        '往哪个方向更重，供条文检查；rank 按选项的 rank。',
        'Which way a case gets worse, for the audit; rank: by the rank of the options.',
      ),
    ),
  worseWords: z
    .string()
    .min(1)
    .optional()
    .describe(
      both(
        '往那个方向走一步在检查里怎么称呼；不写即“情况更重”。',
        'What a step that way is called in a finding; absent: 情况更重.',
      ),
    ),
});
export type Input = z.infer<typeof Input>;
export type InputOption = z.infer<typeof Option>;

/** Colours that a grade may have; they are the warning colours of emergency plans. */
export const gradeColours = ['red', 'orange', 'yellow', 'blue'] as const;

const Grade = z.strictObject({
  id: id.describe(both('结果的值，如 II。', 'Value in the result, like II.')),
  name: z
    .string()
    .min(1)
    .describe(both('级别的名称，照原文。', 'Name of the grade as the text has it.')),
  colour: z
    .enum(gradeColours)
    .optional()
    .describe(both('预警颜色，原文有的。', 'Warning colour, where the text gives one.')),
});
export type Grade = z.infer<typeof Grade>;

const Criterion = z.strictObject({
  outcome: id.describe(
    both('定为哪一级（outcomes 的 id）。', 'Id of the outcome that it establishes.'),
  ),
  ...lock,
  when: Condition.describe(
    both(
      '什么时候符合，如 { counties: "[3,)", spreading: yes }；几项都要符合。',
      'When it is met, like { counties: "[3,)", spreading: yes }; all of it must hold.',
    ),
  ),
  by: z
    .strictObject(lock)
    .optional()
    .describe(
      both(
        '条款和上面的标题都没有写级别时，写明级别的是哪一条的哪些文字。',
        'Words elsewhere that name the outcome, where neither the clause nor a heading over it does.',
      ),
    ),
  kind: z
    .enum(['measure', 'judgement', 'recognition'])
    .default('measure')
    .describe(
      both(
        '凭什么：measure 计量的事实；judgement 判断；recognition 机关认定。',
        'By what: counted or measured facts, a judgement, recognition by an authority.',
      ),
    ),
});
export type Criterion = z.infer<typeof Criterion>;

const Reading = z.strictObject({
  about: z
    .array(id)
    .min(1)
    .describe(
      both(
        '显示在哪几题的答案旁边（问题的 id）。',
        'Ids of the inputs beside whose answer it is shown.',
      ),
    ),
  text: z
    .string()
    .min(1)
    .describe(
      both('有歧义的文字怎样理解。', 'How an open passage is read here, in Simplified Chinese.'),
    ),
  clause: z.string().min(1).optional().describe(both('那一段的锚点。', 'Anchor of the passage.')),
  quote: z.string().min(1).optional().describe(both('那一段的文字。', 'Words of the passage.')),
  uncounted: z
    .array(z.string().min(1))
    .optional()
    .describe(
      both(
        '引文中不是条件的数、选项或者“是”，照原文写。',
        'Words of the quotation with a number, an option or a yes that no condition asks for, as printed.',
      ),
    ),
});
export type Reading = z.infer<typeof Reading>;

/** Something to say beside a result, when it is so. */
const Notice = z.strictObject({
  when: Condition.describe(both('什么时候说。', 'When it is said.')),
  level: z
    .enum(['override', 'notice', 'doubt', 'contradiction'])
    .describe(
      both(
        'override 另有规定优先；notice 提示；doubt 这些事实难以并存，条文检查不试；contradiction 不能都为真，不下结论。',
        'override: other rules go before these; notice: worth knowing; doubt: the facts hardly go together, and the audit leaves such cases out; contradiction: they cannot all be true, so that there is no result.',
      ),
    ),
  at: id
    .optional()
    .describe(both('显示在哪一题旁边（问题的 id）。', 'Id of the input beside which it stands.')),
  text: z.string().min(1).describe(both('说什么。', 'What is said, in Simplified Chinese.')),
  clause: z
    .string()
    .min(1)
    .optional()
    .describe(both('这样写的条款的锚点。', 'Anchor of the clause that says so.')),
  quote: z.string().min(1).optional().describe(both('那一条的文字。', 'Words of that clause.')),
});
export type Notice = z.infer<typeof Notice>;

const Events = z.strictObject({
  label: z
    .string()
    .min(1)
    .describe(both('一行是什么。', 'What one row is, in Simplified Chinese.')),
  date: z.string().min(1).describe(both('日期的标签。', 'Label of the date.')),
  group: z.string().min(1).describe(both('较大地方的标签。', 'Label of the larger place.')),
  place: z
    .string()
    .min(1)
    .describe(both('其中较小地方的标签。', 'Label of the smaller place in it.')),
  gives: z
    .strictObject({
      groups: id.describe(
        both('较大地方的个数填入哪一题。', 'Input that is the number of larger places.'),
      ),
      places: id.describe(
        both(
          '任何一个较大地方里较小地方最多的个数填入哪一题。',
          'Input that is the most smaller places in any one larger place.',
        ),
      ),
      days: id.describe(
        both(
          '从第一起到最后一起的日数填入哪一题。',
          'Input that is the number of days from the first to the last.',
        ),
      ),
    })
    .describe(both('一段时间内的各起替代哪几题。', 'Which inputs a window of events replaces.')),
});

/** Part of a plan, by its anchor, and one sentence of it where not all are meant. */
const part = {
  at: z
    .string()
    .min(1)
    .describe(
      both(
        '一节的锚点，连同它下面的全部；或者一条的锚点。',
        'Anchor of a section, with all that stands under it, or of one clause.',
      ),
    ),
  quote: z
    .string()
    .min(1)
    .optional()
    .describe(
      both(
        '该条的一个完整句子，或者句中分号之间的完整一段；不写即全部。',
        'One whole sentence of that clause, or a whole part of it between semicolons; absent: all of it.',
      ),
    ),
};

const ActionSection = z.strictObject({
  ...part,
  grades: z
    .union([z.literal('any'), z.array(id).min(1)])
    .optional()
    .describe(
      both(
        '用于哪些级别；any 即不论级别、定级之前也列出。不写即其文字写明的级别，或者上面的文字写明的；都没有写的，同 any。',
        'Ids of the grades that it holds for, or any: also before there is a grade. Absent: the grades that its words name, or the words over it; any where they name none.',
      ),
    ),
  when: z
    .enum(['now', 'later'])
    .optional()
    .describe(
      both(
        '文字没有写明时间的，什么时候做；不写即同上一层，或者 now。',
        'When it is done where its words set no time; absent: as the part around it, or now.',
      ),
    ),
  place: z
    .string()
    .min(1)
    .optional()
    .describe(
      both(
        '措施用在什么地方，照条款的文字。',
        'Where a measure holds, in the words of the clause.',
      ),
    ),
  reading: z
    .string()
    .min(1)
    .optional()
    .describe(
      both(
        '有歧义的文字怎样理解；级别与文字写明的不同时必须写。',
        'How an open passage is read, in Simplified Chinese; owed where the grades are not those that the words name.',
      ),
    ),
});

const ActionClock = z.strictObject({
  at: z
    .string()
    .min(1)
    .describe(both('写明期限的条款的锚点。', 'Anchor of the clause that sets the time.')),
  words: z.string().min(1).describe(both('写明期限的文字。', 'The words that set it.')),
  within: z
    .string()
    .regex(
      /^(?:P[1-9]\d*[DW]|PT[1-9]\d*[HM])$/u,
      both('应写成 PT2H 或者 P1D 这样', 'must be like PT2H or P1D'),
    )
    .describe(both('多长时间。', 'How long.')),
  every: z
    .literal(true)
    .optional()
    .describe(both('每隔这么久一次。', 'Again and again at this distance.')),
  from: id.describe(
    both('从哪一时刻起算（moments 的 id）。', 'Id of the moment from which it runs.'),
  ),
  who: z
    .string()
    .min(1)
    .describe(both('由谁做，照条款的文字。', 'Who must do it, in the words of the clause.')),
  what: z
    .string()
    .min(1)
    .describe(
      both(
        '做什么、对谁，照条款的文字。',
        'What is to be done, and for whom, in the words of the clause.',
      ),
    ),
  reading: z
    .string()
    .min(1)
    .optional()
    .describe(both('时间怎样计算。', 'How the time is counted, in Simplified Chinese.')),
});
export type ActionClock = z.infer<typeof ActionClock>;

/** What must be done: which parts of the plan say so. The sentences are read from the text. */
const Actions = z.strictObject({
  sections: z
    .array(ActionSection)
    .min(1)
    .describe(
      both(
        '预案中写明要做什么的各部分，按显示的次序；离句子最近的一条起作用。',
        'The parts of the plan that say what is to be done, in the order in which they are shown; the nearest to a sentence decides.',
      ),
    ),
  leftOut: z
    .array(
      z.strictObject({
        ...part,
        why: z
          .string()
          .min(1)
          .describe(both('为什么不列出。', 'Why it is not shown, in Simplified Chinese.')),
      }),
    )
    .default([])
    .describe(both('不列出的部分或者句子。', 'Parts, or sentences, that are not shown.')),
  clocks: z
    .array(ActionClock)
    .default([])
    .describe(both('原文规定的期限。', 'Times that the text sets.')),
  gaps: z
    .array(
      z.strictObject({
        at: z
          .string()
          .min(1)
          .describe(
            both('没有写明这一点的条款的锚点。', 'Anchor of the clause that leaves it open.'),
          ),
        quote: lock.quote,
        grades: z
          .array(id)
          .min(1)
          .optional()
          .describe(both('涉及的级别；不写即各级。', 'Ids of the grades concerned; absent: all.')),
        text: z
          .string()
          .min(1)
          .describe(
            both('原文没有写明什么。', 'What the text does not settle, in Simplified Chinese.'),
          ),
      }),
    )
    .default([])
    .describe(both('原文没有写明的各点。', 'What the text does not settle.')),
});
export type Actions = z.infer<typeof Actions>;
export type ActionSection = z.infer<typeof ActionSection>;

/** One box of a chart. */
const FlowNode = z.strictObject({
  id,
  text: z.string().min(1).describe(both('框里的文字。', 'Words in the box.')),
  clause: z
    .string()
    .min(1)
    .describe(both('所依据的条款的锚点。', 'Anchor of the clause that it rests on.')),
  quote: z.string().min(1).describe(both('那一条的文字。', 'Words of that clause.')),
  grades: z
    .array(id)
    .optional()
    .describe(both('经过这里的级别；不写即各级。', 'Grades that pass here; absent: all.')),
  next: z
    .array(
      z.union([
        id,
        z.strictObject({
          to: id,
          label: z.string().min(1).describe(both('箭头上的文字。', 'Words on the arrow.')),
        }),
      ]),
    )
    .default([])
    .describe(both('接下去的框的 id。', 'Ids of the boxes that follow.')),
});
export type FlowNode = z.infer<typeof FlowNode>;

/** Something seen in reading, which no enumeration shows. */
const Observation = z.strictObject({
  text: z
    .string()
    .min(1)
    .describe(
      both('起草机关也许想知道的事。', 'What the office that wrote the text may want to know.'),
    ),
  clauses: z
    .array(z.strictObject(lock))
    .min(1)
    .describe(both('涉及的各条，连同文字。', 'The clauses concerned, each with its words.')),
});
export type Observation = z.infer<typeof Observation>;

const Flow = z.strictObject({
  title: z
    .string()
    .min(1)
    .describe(both('原文缺失的图的标题。', 'Title of the chart that the text lost.')),
  clause: z
    .string()
    .min(1)
    .describe(both('图应在的位置的锚点。', 'Anchor of the place where it should stand.')),
  nodes: z.array(FlowNode).min(2),
});
export type Flow = z.infer<typeof Flow>;

/** What every sheet has, whatever its outcomes are. */
const common = {
  id: id.describe(
    both(
      '地址 /calculators/<id>/，也是文件名。',
      'Address: /calculators/<id>/; the name of the file.',
    ),
  ),
  title: z.string().min(1).describe(both('计算页的名称。', 'Name of the calculator.')),
  question: z.string().min(1).describe(both('它回答的问题。', 'The question that it answers.')),
  document: z
    .string()
    .min(1)
    .describe(both('规则所在文件的 id。', 'Id of the document that the rules stand in.')),
  from: IsoDate.describe(both('规则从哪一天起适用。', 'Date from which the rules hold.')),
  until: IsoDate.optional().describe(
    both(
      '规则适用到哪一天（已被替代的）。',
      'Last day on which they hold, once they are replaced.',
    ),
  ),
  version: z
    .string()
    .regex(
      /^\d{4}-\d{2}-\d{2}(?:\.\d+)?$/u,
      both('应是日期，同一天的第二版加 .2', 'must be a date, with .2 for a second on the same day'),
    )
    .describe(
      both('规则表的版本，打印在每份记录上。', 'Version of this sheet, printed on every record.'),
    ),
  inputs: z.array(Input).min(1).describe(both('问什么。', 'What is asked.')),
  readings: z
    .array(Reading)
    .default([])
    .describe(both('有歧义的文字怎样理解。', 'How open passages are read.')),
  notices: z
    .array(Notice)
    .default([])
    .describe(both('结果旁边说什么。', 'What is said beside a result.')),
  events: Events.optional().describe(
    both(
      '带日期的各起，由它算出几题的答案。',
      'Rows of dated events, from which inputs are counted.',
    ),
  ),
};

/** A sheet whose outcomes are grades, of which the gravest that is met holds. */
export const GradeSheet = z.strictObject({
  ...common,
  kind: z.literal('grade').describe(both('结果是哪一种。', 'What the outcomes are.')),
  outcomes: z
    .array(Grade)
    .min(1)
    .describe(both('各级，最重的在前。', 'The grades, gravest first.')),
  criteria: z
    .array(Criterion)
    .min(1)
    .describe(both('各级的条件。', 'What establishes each grade.')),
  none: z
    .string()
    .min(1)
    .describe(both('各级条件都不符合时怎样称呼。', 'What it is called when no criterion is met.')),
  moments: z
    .array(
      z.strictObject({
        id,
        label: z
          .string()
          .min(1)
          .describe(both('那时发生什么。', 'What happens then, in Simplified Chinese.')),
      }),
    )
    .default([])
    .describe(
      both('时钟起算的各个时刻，按先后。', 'Moments from which clocks run, in the order of time.'),
    ),
  actions: Actions.optional().describe(
    both('要做什么；不写即只定级。', 'What must be done; absent: the sheet only grades.'),
  ),
  flows: z
    .array(Flow)
    .default([])
    .describe(both('原文缺失、重绘的图。', 'Charts that the source lost, redrawn.')),
  observations: z
    .array(Observation)
    .default([])
    .describe(
      both(
        '通读时看到的，与条文检查一同公布。',
        'Findings of a reader, published beside those of the audit.',
      ),
    ),
});
export type GradeSheet = z.infer<typeof GradeSheet>;

/** Words of a clause, of the sheet's document or of another of its sources. */
const place = {
  document: id
    .optional()
    .describe(
      both(
        '文件的 id；不写即规则表的文件。',
        'Id of the document; absent: the document of the sheet.',
      ),
    ),
  ...lock,
};
const Place = z.strictObject(place);
export type Place = z.infer<typeof Place>;

/** What every sheet has whose outcome is no grade: it may rest on several documents. */
const policy = {
  ...common,
  readings: z
    .array(Reading.extend({ document: place.document }))
    .default([])
    .describe(both('有歧义的文字怎样理解。', 'How open passages are read.')),
  notices: z
    .array(Notice.extend({ document: place.document }))
    .default([])
    .describe(both('结果旁边说什么。', 'What is said beside a result.')),
  sources: z
    .array(
      z.strictObject({
        document: id.describe(
          both('规则表依据的文件的 id。', 'Id of a document that the sheet rests on.'),
        ),
        clauses: z
          .array(z.string().min(1))
          .min(1)
          .optional()
          .describe(
            both(
              '所用部分的锚点；不写即全文。',
              'Anchors of the part that it is about; absent: the whole document.',
            ),
          ),
      }),
    )
    .min(1)
    .describe(
      both(
        '规则表依据的文件。每处有约束力的文字，要么用到，要么写明为什么不用。',
        'The documents that the sheet is about. Each binding clause is used or left out with a reason.',
      ),
    ),
  omitted: z
    .array(
      z.strictObject({
        why: z
          .string()
          .min(1)
          .describe(
            both('规则表为什么不用。', 'Why the sheet leaves them out, in Simplified Chinese.'),
          ),
        places: z
          .array(Place)
          .min(1)
          .describe(
            both('规则表没有用到的有约束力的文字。', 'Binding words that the sheet does not use.'),
          ),
      }),
    )
    .default([])
    .describe(
      both('规则表没有用到的条款。', 'Binding clauses of the sources that the sheet does not use.'),
    ),
};

/** How a share is reckoned for years that the text does not name one by one. */
const Onward = z.strictObject({
  add: z
    .number()
    .positive()
    .optional()
    .describe(both('以后每年增加几个百分点。', 'Percentage points more in each later year.')),
  times: z
    .number()
    .positive()
    .optional()
    .describe(both('或者：每年是上一年的几倍。', 'Or: the factor from one year to the next.')),
});
export type Onward = z.infer<typeof Onward>;

/** A share that depends on the year. */
const YearlyShare = z.strictObject({
  by: id.describe(both('作为年份的问题的 id。', 'Id of the input that is the year.')),
  table: z
    .record(z.string().regex(/^\d{4}$/u, both('应是年份', 'must be a year')), z.number().positive())
    .describe(
      both('年份 → 百分比，照原文写到的年份。', 'Year → percent, as far as the text says.'),
    ),
  onward: Onward.optional().describe(
    both('最后一年以后怎样；不写即不变。', 'How it goes on after the last year; absent: it stays.'),
  ),
  most: z
    .number()
    .positive()
    .describe(both('最高百分比。', 'The most that it can be, in percent.')),
  text: z
    .string()
    .min(1)
    .describe(both('这些文字怎样理解。', 'How the words are read, in Simplified Chinese.')),
  other: Onward.extend({
    text: z
      .string()
      .min(1)
      .describe(both('另一种理解。', 'The other reading, in Simplified Chinese.')),
  })
    .optional()
    .describe(both('这些文字的另一种理解。', 'Another way to read the words.')),
});
export type YearlyShare = z.infer<typeof YearlyShare>;

/** A number that an item comes to. */
const Figure = z.strictObject({
  when: Condition.optional().describe(
    both('什么时候是这个数；不写即总是。', 'Where it is this number; absent: always.'),
  ),
  label: z
    .string()
    .min(1)
    .describe(both('这个数是什么。', 'What the number is, in Simplified Chinese.')),
  percent: z
    .union([z.number().positive(), YearlyShare])
    .describe(
      both(
        '百分比：一个数，或者每年一个。',
        'The share in percent: a number, or one for each year.',
      ),
    ),
  of: id
    .optional()
    .describe(
      both(
        '是哪一题的百分之几；不写即百分比本身就是结果。',
        'Input that it is a share of; absent: the percent is the figure.',
      ),
    ),
  upTo: id
    .optional()
    .describe(both('不能超过哪一题的数。', 'Input that the figure cannot be larger than.')),
  unit: z.string().min(1).describe(both('数的单位。', 'Unit of the figure.')),
  quote: lock.quote.describe(
    both(
      '写有这个数的文字，出自一条依据或者一处未定的文字。',
      'Words of one of the grounds, or of a point left open, that have the number.',
    ),
  ),
});
export type Figure = z.infer<typeof Figure>;

/** How strictly an item is meant. */
export const effects = ['must', 'should', 'may'] as const;
export type Effect = (typeof effects)[number];

const Item = z.strictObject({
  id: id.describe(
    both(
      '网页上该事项的名称；发布后不再改。',
      'Name of the item in the page; never changed once published.',
    ),
  ),
  name: z
    .string()
    .min(1)
    .describe(
      both(
        '要做到或者可以享受的是什么。',
        'What is owed or may be claimed, in Simplified Chinese.',
      ),
    ),
  effect: z
    .enum(effects)
    .describe(
      both(
        'must 必须；should 原则上、优先或者鼓励；may 可以享受。',
        'must: it is ordered; should: in principle, or before others; may: it can be claimed.',
      ),
    ),
  grounds: z
    .array(
      z.strictObject({
        ...place,
        when: Condition.optional().describe(
          both(
            '依这些文字什么时候适用；写前面事项的 id，问的是它适用不适用。不写即总是适用。',
            'When it applies by these words; the id of an earlier item asks whether that applies. Absent: always.',
          ),
        ),
      }),
    )
    .min(1)
    .describe(
      both(
        '适用的各处依据；符合一处即适用。',
        'Each passage by which the item applies; one that holds is enough.',
      ),
    ),
  open: z
    .array(
      z.strictObject({
        ...place,
        when: Condition.describe(
          both(
            '什么情况原文没有写明适用不适用。',
            'When the text does not say whether the item applies.',
          ),
        ),
        text: z
          .string()
          .min(1)
          .describe(
            both('原文没有写明什么。', 'What the text leaves open, in Simplified Chinese.'),
          ),
      }),
    )
    .default([])
    .describe(both('原文没有定的情况。', 'Cases that the text does not settle.')),
  figures: z
    .array(Figure)
    .default([])
    .describe(
      both('数目；取条件符合的第一个。', 'Numbers; the first whose condition holds is given.'),
    ),
  notes: z
    .array(
      z.strictObject({
        when: Condition.optional().describe(
          both('什么时候说；不写即总是。', 'When it is said; absent: always.'),
        ),
        text: z
          .string()
          .min(1)
          .describe(
            both(
              '文字怎样理解，或者还要知道什么。',
              'How the words are read, or what else to know.',
            ),
          ),
        clause: z
          .string()
          .min(1)
          .optional()
          .describe(both('那一段的锚点。', 'Anchor of the passage.')),
        document: id
          .optional()
          .describe(
            both(
              '所在文件的 id；不写即规则表的文件。',
              'Id of its document; absent: that of the sheet.',
            ),
          ),
        quote: z
          .string()
          .min(1)
          .optional()
          .describe(both('那一段的文字。', 'Words of the passage.')),
      }),
    )
    .default([])
    .describe(both('该事项旁边的说明。', 'What stands beside the item.')),
});
export type Item = z.infer<typeof Item>;

const Comparison = z.strictObject({
  title: z.string().min(1).describe(both('比较什么。', 'What is compared, in Simplified Chinese.')),
  items: z
    .array(id)
    .min(2)
    .describe(both('各栏的事项的 id。', 'Ids of the items, one for each column.')),
  rows: z
    .array(
      z.strictObject({
        label: z
          .string()
          .min(1)
          .describe(both('哪一点相同或者不同。', 'In what they differ or agree.')),
        cells: z
          .array(Place.nullable())
          .min(2)
          .describe(both('各自的文字；没有的写 null。', 'Words of each; null where it has none.')),
        text: z
          .string()
          .min(1)
          .describe(both('由此得出什么。', 'What follows, in Simplified Chinese.')),
      }),
    )
    .min(1),
});
export type Comparison = z.infer<typeof Comparison>;

/** A sheet whose outcome is a list: each item applies, does not, or depends on what is not known. */
export const ItemSheet = z.strictObject({
  ...policy,
  kind: z.literal('items').describe(both('结果是哪一种。', 'What the outcomes are.')),
  items: z.array(Item).min(1).describe(both('可能适用的事项。', 'What may apply.')),
  implied: z
    .array(
      z.strictObject({
        when: Condition.describe(both('在这种情况下……', 'Where this is so …')),
        input: id.describe(both('……这一题也就知道了，', '… this input is known too,')),
        is: z.string().min(1).describe(both('答案是这个。', 'and this is its answer.')),
        text: z
          .string()
          .min(1)
          .describe(both('填了别的答案时说什么。', 'What is said when another answer was given.')),
      }),
    )
    .default([])
    .describe(both('由其他事实推出的事实。', 'Facts that follow from others.')),
  limits: z
    .array(
      z.strictObject({
        input: id.describe(both('这个数……', 'A number …')),
        most: id.describe(both('……不会大于这个数。', '… that cannot be larger than this one.')),
        text: z.string().min(1).describe(both('大于时说什么。', 'What is said when it is.')),
      }),
    )
    .default([])
    .describe(both('是另一个数的一部分的数。', 'Numbers that are parts of others.')),
  comparisons: z
    .array(Comparison)
    .default([])
    .describe(both('并列比较的事项。', 'Items side by side.')),
});
export type ItemSheet = z.infer<typeof ItemSheet>;

/** A sheet whose outcome is a course of years. */
export const ScheduleSheet = z.strictObject({
  ...policy,
  kind: z.literal('schedule').describe(both('结果是哪一种。', 'What the outcomes are.')),
  start: id.describe(both('作为第一年的问题的 id。', 'Id of the input that is the first year.')),
  spans: z
    .array(
      z.strictObject({
        ...place,
        first: z
          .int()
          .positive()
          .describe(both('第一年是第几年，从 1 数起。', 'Number of its first year, from 1.')),
        last: z.int().positive().describe(both('最后一年是第几年。', 'Number of its last year.')),
        label: z.string().min(1).describe(both('怎样算。', 'What holds, in Simplified Chinese.')),
        figure: z.number().nonnegative().describe(both('每一年的数。', 'The figure of each year.')),
        terms: z
          .array(z.string().min(1))
          .min(1)
          .describe(
            both(
              '引文中读出这个数的词语。',
              'The words of the quotation that the figure is read from.',
            ),
          ),
      }),
    )
    .min(1)
    .describe(both('各段年份，按次序，不留空。', 'Spans of years, in order and without a gap.')),
  unit: z.string().min(1).describe(both('数的单位。', 'Unit of the figures.')),
  figureLabel: z
    .string()
    .min(1)
    .describe(both('这些数是什么。', 'What the figures are, in Simplified Chinese.')),
  after: z
    .string()
    .min(1)
    .describe(both('最后一段以后的年份怎样说。', 'What is said of the years after the last span.')),
  conditions: z
    .array(
      z.strictObject({
        ...place,
        text: z
          .string()
          .min(1)
          .describe(both('条件，用平常的话说。', 'The condition, in plain words.')),
      }),
    )
    .default([])
    .describe(both('必须符合而没有问的条件。', 'What must be so, and is not asked.')),
});
export type ScheduleSheet = z.infer<typeof ScheduleSheet>;

const Entry = z.strictObject({
  id: id.describe(
    both(
      '网页上该条的名称；发布后不再改。',
      'Name of the entry in the page; never changed once published.',
    ),
  ),
  name: z.string().min(1).describe(both('是什么。', 'What it is, in Simplified Chinese.')),
  ...place,
  is: z
    .record(id, id)
    .describe(both('怎样归类：问题 → 选项。', 'How it is sorted: input → option.')),
  reads: z
    .record(id, z.string().min(1))
    .optional()
    .describe(
      both(
        '问题 → 原文的用语，与选项的 term 不同时写。',
        'Input → the words of the text, where they are not the term of the option.',
      ),
    ),
  parts: z
    .array(
      z.strictObject({
        ...place,
        label: z
          .string()
          .min(1)
          .describe(both('是谁的部分，或者哪一部分。', 'Whose part or which.')),
      }),
    )
    .default([])
    .describe(both('关于该条的其他文字。', 'Further words about the entry.')),
  note: z
    .string()
    .min(1)
    .optional()
    .describe(both('疑问或者理解。', 'A doubt or a reading, in Simplified Chinese.')),
});
export type Entry = z.infer<typeof Entry>;

const Line = z.strictObject({
  ...place,
  label: z
    .string()
    .min(1)
    .describe(both('谁、哪一项或者哪里。', 'Who, which or where, in Simplified Chinese.')),
  text: z
    .string()
    .min(1)
    .optional()
    .describe(both('就是什么，用平常的话说。', 'What it comes to, in plain words.')),
  value: z
    .string()
    .min(1)
    .optional()
    .describe(
      both(
        '地址或者号码，与引文完全一致。',
        'An address or a number, exactly as the quotation has it.',
      ),
    ),
  when: z
    .string()
    .min(1)
    .optional()
    .describe(
      both(
        '什么时候以前，照条款或者标题的文字。',
        'By when, in the words of the clause or its heading.',
      ),
    ),
  phone: z
    .literal(true)
    .optional()
    .describe(both('这个值是可以拨打的电话。', 'The value is a number to be called.')),
});
export type Line = z.infer<typeof Line>;

/** A sheet that answers by finding: sorted entries, and what goes with all of them. */
export const LookupSheet = z.strictObject({
  ...policy,
  kind: z.literal('lookup').describe(both('结果是哪一种。', 'What the outcomes are.')),
  search: z.string().min(1).describe(both('搜索框的标签。', 'Label of the field for words.')),
  entries: z.array(Entry).min(1).describe(both('可以查到的各条。', 'What can be found.')),
  nothing: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe(
      both(
        '什么也没有查到时问谁：sections 里有 value 的线路的 label。',
        'Where nothing is found, whom to ask: labels of lines of sections that have a value.',
      ),
    ),
  duties: z
    .literal(true)
    .optional()
    .describe(
      both(
        '每条的责任单位、配合单位由它所在的条款读出。',
        'Who is responsible and who cooperates is read from the clause of each entry.',
      ),
    ),
  matrix: z
    .strictObject({
      title: z.string().min(1).describe(both('图表明什么。', 'What the picture shows.')),
      rows: id.describe(both('作为行的问题。', 'Input that gives the rows.')),
      columns: id.describe(both('作为列的问题。', 'Input that gives the columns.')),
    })
    .optional()
    .describe(
      both(
        '按两题统计各条，画成图和表。',
        'Entries counted by two inputs, as a picture and a table.',
      ),
    ),
  sections: z
    .array(
      z.strictObject({
        title: z.string().min(1).describe(both('标题。', 'Heading.')),
        text: z
          .string()
          .min(1)
          .optional()
          .describe(both('标题下面的说明。', 'What stands under it.')),
        lines: z.array(Line).min(1),
      }),
    )
    .default([])
    .describe(both('对各条都适用的内容。', 'What holds for all entries.')),
});
export type LookupSheet = z.infer<typeof LookupSheet>;

/** Sheets that may rest on several documents and say which clauses they leave out. */
export type PolicySheet = ItemSheet | ScheduleSheet | LookupSheet;

/** `content/rules/*.yaml`. Other kinds of outcome join this union. */
export const RuleSheet = z.discriminatedUnion('kind', [
  GradeSheet,
  ItemSheet,
  ScheduleSheet,
  LookupSheet,
]);
export type RuleSheet = z.infer<typeof RuleSheet>;

/** A sheet with the file that it came from. */
export interface LoadedSheet<S extends RuleSheet = RuleSheet> {
  readonly sheet: S;
  /** Path from the content folder. */
  readonly file: string;
  /** The YAML text, for messages that name a line. */
  readonly yaml: string;
}
