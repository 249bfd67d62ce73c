/**
 * What words beside a time are about, where that is not what is due by then: one row each.
 *
 * In: the words before a time, or a part of its sentence. Out: whether they are of a kind. A new form
 * is one row.
 */

/**
 * A kind of such words: `term`, how long something takes or lasts (nothing behind its comma is due by
 * it); `validity`, until when a paper holds (which governs no part behind it); `months`, a part that
 * is only a month or some (with it the reach of a date before it ends); `owners`, a part in brackets
 * that says whose all of it is (and is not due itself).
 */
type Beside = 'term' | 'validity' | 'months' | 'owners';

/** One form of them. */
export interface BesideTime {
  readonly about: Beside;
  /** Of the words before a time, by their end; of a part, whole. */
  readonly words: RegExp;
  /** A sentence that is read otherwise without the row. */
  readonly example: string;
}

/** The forms. */
export const BESIDE_TIMES: readonly BesideTime[] = [
  {
    about: 'term',
    words:
      /(?:期限?|时间|时限)(?:均|都|应当?|一般)?(?:不(?:得)?(?:少于|低于|短于|超过)|至少|为|最长|最短|最多|累计)$/u,
    example: '公示时间不得少于7日，接受社会监督。',
  },
  {
    about: 'term',
    words:
      /(?:延长|延期|顺延|缓期|展期|宽限|中止|暂停|压[缩减]|缩[短减]|减少|控制|提速)(?:期限?|时间|时限)?(?:一般|最长|最多|累计)?(?:至|到|在|为)?$/u,
    example: '县民政局办理压缩至3个工作日，群众凭证领取。',
  },
  {
    // 张榜公示不少于7日，无异议的: how long something is open to view.
    about: 'term',
    words:
      /(?:公示|公告|公开|张贴|张榜|展示|征求意见|留存|保存)(?:一般)?(?:不(?:得)?(?:少于|低于|短于)|至少|满)$/u,
    example: '名单张榜公示不少于10日，无异议的报县民政局。',
  },
  {
    about: 'validity',
    words: /有效期限?(?:为|自[^，。；]{2,20})?$/u,
    example: '本办法有效期至2028年12月31日，由县水利局负责解释。',
  },
  {
    about: 'months',
    words:
      /^\s*(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月?份?(?:[至到—－~～-]+(?:\d{1,2}|[一二三四五六七八九十]{1,3})月份?)?(?<=月份?)\s*[，,]?$/u,
    example: '2026年6月30日前，完成摸底，7月至8月，集中复核。',
  },
  {
    about: 'owners',
    words: /^[（(][^（）()]*[）)]。?$/u,
    example: '2026年6月30日前，完成摸底。（县水利局负责）',
  },
];

/** Whether words are of a kind, by one of the rows. */
export const isAbout = (
  about: Beside,
  words: string,
  rows: readonly BesideTime[] = BESIDE_TIMES,
): boolean => rows.some((row) => row.about === about && row.words.test(words));
