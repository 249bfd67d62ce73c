/**
 * Says which days of a line of time are past, as of the reader's day: the page is the same on
 * every day, and this is not.
 */
for (const list of document.querySelectorAll<HTMLElement>('[data-timeline]')) {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const items = [...list.querySelectorAll<HTMLElement>('[data-last]')];
  const past = items.filter((item) => (item.dataset['last'] ?? '') < today);
  for (const item of past) {
    item.classList.add('past');
    const words = document.createElement('small');
    words.textContent = '已过';
    item.querySelector('span')?.append(' ', words);
  }
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.textContent = `截至${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日（以本设备时间为准），已过${past.length}项，未过${items.length - past.length}项。`;
  list.before(line);
}
