/** Names by the first letters of their pinyin, as officials type them. Build time only. */
import { pinyin } from 'pinyin-pro';

/**
 * First letters of the pinyin of a name: `zjj` for 住建局. The reading of a character with
 * several is that of the word it stands in (银行 yh, 行政 xz), which pinyin-pro takes from its
 * dictionary of phrases; its readings for surnames are for persons and stay off here. Letters
 * and digits stand for themselves.
 */
export const initials = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'off' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');
