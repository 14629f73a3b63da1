import type { Contact, LocalizedText, Procedure } from '@oficio/schemas/definition';
import type { Town } from '@oficio/schemas/registry';

/** A department as people read it, with its published contact. */
export interface PublishedUnit {
  name: LocalizedText;
  contact?: Contact | undefined;
}

/** The departments by id: those of the town win over those that the procedure brings for towns without them. */
export function publishedUnits(town: Town, procedure: Procedure): ReadonlyMap<string, PublishedUnit> {
  return new Map<string, PublishedUnit>([
    ...procedure.units.map(({ id, name, contact }) => [id, { name, contact }] as const),
    ...town.units.map(({ id, name, contact }) => [id, { name, contact }] as const),
  ]);
}
