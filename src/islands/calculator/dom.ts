/** Making elements. Text is always text: nothing that a reader typed becomes markup. */

/** What an element may hold; false and null hold nothing. */
export type Child = Node | string | false | null | undefined;

/** An element with attributes and children; an attribute that is undefined or false is left out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : value);
  }
  for (const child of children.flat() as readonly Child[]) {
    if (child !== false && child !== null && child !== undefined) element.append(child);
  }
  return element;
}

/** The element that must be there: page and island are made for each other. */
export function need<E extends Element = HTMLElement>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (found === null) throw new Error(`The page has no ${selector}.`);
  return found;
}
