import type { LocalizedText, Procedure } from '@oficio/schemas/definition';
import type { Command, NameValue } from './command';

/** The lists of the procedure whose items have an id. */
export const collections = [
  'communications',
  'partials',
  'tasks',
  'forms',
  'entries',
  'units',
  'dataNeeds',
  'fields',
  'parameters',
  'sensors',
  'indicators',
  'surveys',
] as const;
export type Collection = (typeof collections)[number];
export type Item<C extends Collection> = Procedure[C][number];

type AnyItem = { id: string; name?: LocalizedText; title?: LocalizedText };

function itemName(item: AnyItem | undefined): NameValue {
  return item?.name ?? item?.title ?? item?.id ?? '';
}

function listOf(draft: Procedure, collection: Collection): AnyItem[] {
  return draft[collection] as AnyItem[];
}

/** Adds an item at the end of its list. An id already in use changes nothing. */
export function addItem<C extends Collection>(collection: C, item: Item<C>): Command {
  return {
    name: {
      key: 'addItem',
      values: { what: { key: `collection.${collection}` }, name: itemName(item as AnyItem) },
    },
    apply: (draft) => {
      const list = listOf(draft, collection);
      if (!list.some((other) => other.id === item.id)) list.push(item as AnyItem);
      return undefined;
    },
  };
}

/** Replaces an item by id; the id itself is kept. */
export function changeItem<C extends Collection>(
  collection: C,
  id: string,
  item: Item<C>,
  coalesce?: string,
): Command {
  return {
    name: {
      key: 'changeItem',
      values: { what: { key: `collection.${collection}` }, name: itemName(item as AnyItem) },
    },
    coalesce: coalesce && `${collection}:${id}:${coalesce}`,
    apply: (draft) => {
      const list = listOf(draft, collection);
      const index = list.findIndex((other) => other.id === id);
      if (index >= 0 && JSON.stringify(list[index]) !== JSON.stringify(item)) list[index] = item as AnyItem;
      return undefined;
    },
  };
}

export function deleteItem(procedure: Procedure, collection: Collection, id: string): Command {
  const item = listOf(procedure, collection).find((other) => other.id === id);
  return {
    name: { key: 'deleteItem', values: { what: { key: `collection.${collection}` }, name: itemName(item) } },
    apply: (draft) => {
      const list = listOf(draft, collection);
      const index = list.findIndex((other) => other.id === id);
      const lastEntry = collection === 'entries' && list.length === 1;
      if (index >= 0 && !lastEntry) list.splice(index, 1);
      return undefined;
    },
  };
}
