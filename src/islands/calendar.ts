/**
 * The calendar of the chronicle: a day is chosen in the filters of its table, beside what they
 * hold already, by click or key; next and previous day. Without this script each day is a link.
 */
for (const calendar of document.querySelectorAll<HTMLElement>('[data-calendar]')) setUp(calendar);

function setUp(calendar: HTMLElement): void {
  const table = document.getElementById(calendar.dataset['calendar'] ?? '');
  const days = [...calendar.querySelectorAll<SVGAElement>('[data-day]')];
  const steps = [...calendar.querySelectorAll<HTMLButtonElement>('[data-step]')];
  const select = table?.querySelector<HTMLSelectElement>('select[name=date]');
  if (!table || !select) return;

  /** The day that the address asks for; the table keeps it there. */
  const chosen = (): string => new URLSearchParams(location.search).get('date') ?? '';

  const show = (): void => {
    const day = chosen();
    for (const link of days) {
      if (link.dataset['day'] === day) link.setAttribute('aria-current', 'date');
      else link.removeAttribute('aria-current');
    }
    for (const step of steps) {
      if (step.dataset['step'] === '0') step.hidden = day === '';
      else step.disabled = next(Number(step.dataset['step'])) === undefined;
    }
  };

  /** The day with entries that comes next, or before; from no day, the first and the last. */
  const next = (step: number): string | undefined => {
    const names = days.map((link) => link.dataset['day'] ?? '');
    const day = chosen();
    return step > 0
      ? names.find((name) => name > day)
      : names.findLast((name) => day === '' || name < day);
  };

  const choose = (day: string): void => {
    select.value = day;
    select.dispatchEvent(new Event('input', { bubbles: true }));
    show();
  };

  for (const link of days) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      const day = link.dataset['day'] ?? '';
      choose(day === chosen() ? '' : day);
    });
  }
  for (const button of steps) {
    button.addEventListener('click', () => {
      const step = Number(button.dataset['step']);
      const day = step === 0 ? '' : next(step);
      if (day === undefined) return;
      choose(day);
      // A button that has just gone or can go no further gives the focus on, and does not lose it.
      if (button.hidden || button.disabled) {
        days.find((link) => link.dataset['day'] === day)?.focus();
        if (day === '') steps.find((other) => !other.hidden && !other.disabled)?.focus();
      }
    });
  }
  table.querySelector('form')?.addEventListener('input', show);
  addEventListener('popstate', show);
  show();
}
