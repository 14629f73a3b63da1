import { type Collection, collections } from '../document/collection-commands';

/** What is chosen, the same in the drawing, the outline, the table, the findings and the address bar. */
export interface Selection {
  kind: 'procedure' | 'phase' | 'transition' | Collection;
  id: string;
}

const kinds: readonly string[] = ['procedure', 'phase', 'transition', ...collections];

/** `phase:proposal`, as it stands in the address bar. */
export function formatSelection(selection: Selection | null): string | undefined {
  return selection ? `${selection.kind}:${selection.id}` : undefined;
}

/** The selection that an address names, or null when it names none. */
export function parseSelection(text: string | undefined): Selection | null {
  const [kind = '', ...rest] = (text ?? '').split(':');
  const id = rest.join(':');
  return kinds.includes(kind) && id ? { kind: kind as Selection['kind'], id } : null;
}

export function sameSelection(a: Selection | null, b: Selection | null): boolean {
  return formatSelection(a) === formatSelection(b);
}
