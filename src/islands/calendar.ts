/**
 * The calendar of the chronicle: a day or a name is chosen in the filters of its table, beside
 * what they hold already, by click or key; next and previous day. Without this script each is a
 * link to the same.
 */
for (const calendar of document.querySelectorAll<HTMLElement>('[data-calendar]')) setUp(calendar);

function setUp(calendar: HTMLElement): void {
  const form = document.getElementById(calendar.dataset['calendar'] ?? '')?.querySelector('form');
  const links = [...calendar.querySelectorAll<HTMLElement | SVGElement>('a[data-key]')];
  const days = links.filter((link) => link.dataset['key'] === 'date');
  const steps = [...calendar.querySelectorAll<HTMLButtonElement>('[data-step]')];
  if (!form) return;

  /** What the address asks for; the table keeps it there. */
  const chosen = (key: string): string => new URLSearchParams(location.search).get(key) ?? '';

  const show = (): void => {
    for (const link of links) {
      const { key = '', value } = link.dataset;
      if (chosen(key) === value) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    for (const step of steps) {
      if (step.dataset['step'] === '0') step.hidden = chosen('date') === '';
      else step.disabled = next(Number(step.dataset['step'])) === undefined;
    }
  };

  /** The day with entries that comes next, or before; from no day, the first and the last. */
  const next = (step: number): string | undefined => {
    const names = days.map((link) => link.dataset['value'] ?? '');
    const day = chosen('date');
    return step > 0
      ? names.find((name) => name > day)
      : names.findLast((name) => day === '' || name < day);
  };

  const choose = (key: string, value: string): void => {
    const select = form.querySelector<HTMLSelectElement>(`select[name="${key}"]`);
    if (!select) return;
    select.value = value;
    select.dispatchEvent(new Event('input', { bubbles: true }));
    show();
  };

  for (const link of links) {
    link.addEventListener('click', (event) => {
      const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
      if (ctrlKey || metaKey || shiftKey) return;
      event.preventDefault();
      const { key = '', value = '' } = link.dataset;
      // The same once more takes it back.
      choose(key, value === chosen(key) ? '' : value);
    });
  }
  for (const button of steps) {
    button.addEventListener('click', () => {
      const step = Number(button.dataset['step']);
      const day = step === 0 ? '' : next(step);
      if (day === undefined) return;
      choose('date', day);
      // A button that is gone, or can go no further, hands the focus on.
      if (button.hidden || button.disabled) {
        const other =
          days.find((link) => link.dataset['value'] === day) ??
          steps.find(({ hidden, disabled }) => !hidden && !disabled);
        other?.focus();
      }
    });
  }
  form.addEventListener('input', show);
  addEventListener('popstate', show);
  show();
}

export {};
