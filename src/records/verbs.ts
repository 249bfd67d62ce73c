/**
 * Verbs by which somebody comes to a post or leaves it: one row each, with where the verb stands
 * beside the person. Every pattern that tells an act, a frame line or a name from the words around
 * it is made from these rows; a new verb is one row.
 *
 * In: nothing. Out: the rows and the patterns made of them.
 */

/** Whether somebody comes or goes. */
export type Action = 'appoint' | 'remove';

interface ActVerb {
  readonly action: Action;
  /** `before` the person (任命甲某为…), or `after` him (甲某接任…). */
  readonly place: 'before' | 'after';
  /** Proposed, and not yet done. */
  readonly proposed?: true;
  readonly words: readonly string[];
}

const ROWS: readonly ActVerb[] = [
  {
    action: 'appoint',
    place: 'before',
    words: [
      ...[
        '正式任命',
        '正式聘任',
        '决定任命',
        '任命',
        '重新任命',
        '续聘',
        '特聘',
        '聘任',
        '聘用',
        '聘请',
        '返聘',
        '提任',
      ],
      ...['委任', '任用', '选举', '补选', '增选', '推选', '推举', '晋升', '提拔', '选派', '指派'],
      ...[
        '委派',
        '派遣',
        '派驻',
        '选任',
        '选聘',
        '调任',
        '增补',
        '试任',
        '指定',
        '套转',
        '派',
        '聘',
      ],
    ],
  },
  {
    action: 'appoint',
    place: 'before',
    proposed: true,
    words: ['推荐', '提名', '建议任命', '建议聘任', '建议'],
  },
  {
    action: 'appoint',
    place: 'after',
    words: [
      ...['提任为', '转任为', '调任为', '改任为', '升任为', '续任为', '聘任为', '选任为'],
      ...['当选为', '当选', '被任命为', '被聘任为', '被聘为', '被选举为', '被推选为'],
      ...['正式任命为', '任命为', '聘为', '正式任职为', '正式任职', '任职为', '任职', '正式担任'],
      ...['正式任', '转任', '调任', '改任', '续任', '升任', '接任', '继任', '出任', '留任', '新任'],
      ...['另任', '回任', '继续担任', '继续任', '提任', '挂职任'],
      ...['挂职担任', '挂任', '挂职', '兼任', '试任', '担任', '代理', '暂任', '晋升为', '晋升到'],
      ...['晋升', '晋级为', '套转为', '任'],
    ],
  },
  {
    action: 'remove',
    place: 'before',
    words: [
      ...['决定免去', '建议免去', '免去', '免除', '撤销', '撤去', '撤换', '解除', '解聘', '罢免'],
      ...['不再聘任', '不再续聘', '停止', '中止', '终止', '取消', '免(?![费税疫除去职试检])'],
    ],
  },
  {
    action: 'remove',
    place: 'after',
    words: [
      ...['不再担任', '不再兼任', '不再任', '不再聘任', '不再挂任', '不再续聘为', '不再出任'],
      ...['不再代理', '不再履行', '停任', '辞去', '卸任'],
    ],
  },
];

/** The verbs of some rows as alternatives, the longer before those that they hold. */
const verbs = (which: (row: ActVerb) => boolean): string =>
  `(?:${ROWS.filter(which)
    .flatMap((r) => r.words)
    .sort((a, b) => b.length - a.length)
    .join('|')})`;

/** Before a person to whom a post is given. */
export const APPOINT = verbs((r) => r.action === 'appoint' && r.place === 'before');
/** The same where it is only proposed. */
export const PROPOSE = verbs((r) => r.proposed === true);
/** Before a person from whom a post is taken. */
export const REMOVE = verbs((r) => r.action === 'remove' && r.place === 'before');
/** Between a person and a post that he gets. */
export const HOLD = verbs((r) => r.action === 'appoint' && r.place === 'after');
/** Between a person and a post that he leaves. */
export const LEAVE = verbs((r) => r.action === 'remove' && r.place === 'after');
const wordsOf = (place: ActVerb['place']): readonly string[] =>
  ROWS.filter((r) => r.place === place).flatMap((r) =>
    r.words.filter((w) => /^\p{Script=Han}{2,}$/u.test(w)),
  );
/** The verbs of two characters and more: no name begins with one, and no line of a frame holds one. */
export const ACT_WORDS = { before: wordsOf('before'), after: wordsOf('after') } as const;
