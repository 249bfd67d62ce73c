/** What is said of names of agencies, labels of roles and sentences that oblige, while duties are read. */
import { says } from './index.ts';

const near = (nearest: readonly string[], none: string, some: string, joint: string): string =>
  nearest.length === 0 ? none : `${some}${nearest.join(joint)}`;

export const nameUnknown = says<{ name: string; nearest: readonly string[] }>(
  ['agency', 'question'],
  ['agencies.yaml', 'readings.yaml', 'document'],
  [
    ({ name }) => `单位登记册里没有“${name}”。`,
    ({ nearest }) =>
      `${near(nearest, 'agencies.yaml 里没有相近的名称。', '相近的名称：', '、')}${nearest.length === 0 ? '' : '。'}把它加进 agencies.yaml：是某单位的别称就写在它的 aliases 下，否则新写一条；不是单位的，在 readings.yaml 中对 duties 回答 nothing: true。`,
  ],
  [
    ({ name }) => `The register of agencies does not know “${name}”.`,
    ({ nearest }) =>
      `${near(nearest, 'No name in agencies.yaml is like it.', 'Nearest names: ', ', ')}${nearest.length === 0 ? '' : '.'} Add it to agencies.yaml, as an alias of the agency that it means or as a new entry; if it is no agency, answer duties with nothing: true in readings.yaml.`,
  ],
);

export const nameAmbiguous = says<{ name: string; agencies: readonly string[] }>(
  'agency',
  ['agencies.yaml'],
  [
    ({ name, agencies }) => `“${name}”是几个单位的名称：${agencies.join('、')}。`,
    '在 agencies.yaml 中，用 in: 把这个名称分别限定在各单位的文件里，或者只留给一个单位。',
  ],
  [
    ({ name, agencies }) =>
      `The name “${name}” belongs to several agencies: ${agencies.join(', ')}.`,
    'In agencies.yaml, bind the name to documents with in: under each agency, or take it from all but one.',
  ],
);

export const labelUnread = says(
  ['duty', 'question'],
  ['document', 'readings.yaml'],
  [
    '这里有“某某单位：”一类的标签，没有读成职责。',
    '标签写错的，改正或用标记注明；是职责的，在 readings.yaml 中对 duties 给出 records；不是的，回答 nothing: true。',
  ],
  [
    'There is a label of the kind “某某单位：” here that was not read as a duty.',
    'If the label is damaged, mend or mark it; if it is a duty, give its records for duties in readings.yaml; if it is none, answer nothing: true.',
  ],
);

export const sentenceUnread = says(
  ['duty', 'question'],
  ['agencies.yaml', 'readings.yaml', 'document'],
  [
    '这句话规定谁应当、可以或不得做什么，没有读成职责。',
    '缺的单位加进 agencies.yaml；是职责的，在 readings.yaml 中对 duties 给出 records；不规定任何人的，回答 nothing: true。',
  ],
  [
    'This sentence says what somebody must, may or must not do, and was not read as a duty.',
    'Add the agency to agencies.yaml if it is missing there; if it is a duty, give its records for duties in readings.yaml; if it obliges nobody, answer nothing: true.',
  ],
);

export const nobodyNamed = says<{ clause: string }>(
  ['duty-nobody', 'notice'],
  ['readings.yaml', 'agencies.yaml', 'document'],
  [
    ({ clause }) =>
      `这句话规定应当、可以或不得做什么，没有写明由谁（条款 ${clause}）。不影响发布。`,
    '上下文能确定由谁的，在 readings.yaml 中对 duties 给出 records；原文没有写明的，回答 nothing: true，理由里说明。',
  ],
  [
    ({ clause }) =>
      `This sentence says what must, may or must not be done, and not by whom (clause ${clause}). It does not hold up publication.`,
    'Where the context makes plain who it is, give its records for duties in readings.yaml; where the text does not say, answer nothing: true and say so in the reason.',
  ],
);

export const bodyPassed = says<{ clause: string }>(
  ['duty-passed', 'notice'],
  ['readings.yaml', 'agencies.yaml', 'document'],
  [
    ({ clause }) =>
      `这句话里有单位和表示责任的词，没有读成这个单位的职责（条款 ${clause}）。不影响发布。`,
    '是职责的，在 readings.yaml 中对 duties 给出 records；只是提到这个单位的，不必回答，也可以回答 nothing: true。',
  ],
  [
    ({ clause }) =>
      `This sentence has a body and a word of responsibility, and was not read as a duty of that body (clause ${clause}). It does not hold up publication.`,
    'If it is a duty, give its records for duties in readings.yaml; if the body is only mentioned, no answer is needed, though nothing: true may be given.',
  ],
);

export const sentenceLeft = says<{ clause: string }>(
  ['duty-left', 'notice'],
  ['readings.yaml', 'agencies.yaml', 'document'],
  [
    ({ clause }) =>
      `这句话没有读出职责，也看不出它只是说明、叙述或者套语（条款 ${clause}）。不影响发布。`,
    '规定谁做什么的，在 readings.yaml 中对 duties 给出 records；不规定任何人的，不必回答，也可以回答 nothing: true。',
  ],
  [
    ({ clause }) =>
      `No duty was read of this sentence, and nothing shows that it only describes, tells or is a set phrase (clause ${clause}). It does not hold up publication.`,
    'If it says who does what, give its records for duties in readings.yaml; if it puts nothing on anybody, no answer is needed, though nothing: true may be given.',
  ],
);

export const rowLeft = says<{ clause: string }>(
  ['duty-left', 'notice'],
  ['readings.yaml', 'agencies.yaml', 'document'],
  [
    ({ clause }) =>
      `表格的这一行没有读出职责，表头也看不出它只是列举或者统计（条款 ${clause}）。不影响发布。`,
    '写明谁做什么的，在 readings.yaml 中对 duties 给出 records；只是列举、统计的，不必回答，也可以回答 nothing: true。',
  ],
  [
    ({ clause }) =>
      `No duty was read of this row of a table, and no head of a column shows that it only lists or measures (clause ${clause}). It does not hold up publication.`,
    'If it says who does what, give its records for duties in readings.yaml; if it only lists or measures, no answer is needed, though nothing: true may be given.',
  ],
);

export const targetLeft = says<{ clause: string }>(
  ['target-left', 'notice'],
  ['readings.yaml', 'document'],
  [
    ({ clause }) =>
      `这句话里有要达到的数字，没有写明年份，也没有写明由谁完成，不在指标、期限和职责之中（条款 ${clause}）。不影响发布。`,
    '要列为指标的，在 readings.yaml 中对 indicators 给出 records；不列的，不必回答，也可以回答 nothing: true。',
  ],
  [
    ({ clause }) =>
      `This sentence has a figure that is aimed at, without a year and without saying who is to reach it, and is among neither the indicators, the deadlines nor the duties (clause ${clause}). It does not hold up publication.`,
    'To list it as an indicator, give its records for indicators in readings.yaml; otherwise no answer is needed, though nothing: true may be given.',
  ],
);

export const timePassed = says<{ clause: string }>(
  ['deadline-passed', 'notice'],
  ['readings.yaml', 'document'],
  [
    ({ clause }) => `这句话里有像期限的词，没有读成期限（条款 ${clause}）。不影响发布。`,
    '是期限的，在 readings.yaml 中对 deadlines 给出 records；不是的，不必回答，也可以回答 nothing: true。',
  ],
  [
    ({ clause }) =>
      `This sentence has words like a limit of time that were not read as one (clause ${clause}). It does not hold up publication.`,
    'If it is a limit, give its records for deadlines in readings.yaml; if it is none, no answer is needed, though nothing: true may be given.',
  ],
);
