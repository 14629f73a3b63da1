// The topics of the catalogue are the departments in charge: nothing else is said of a procedure twice.
import type { CompiledProcedure } from '@oficio/schemas/compile';
import { textIn } from '@oficio/schemas/definition';
import type { Language } from '../languages.js';
import type { LinkItem } from '../parts/link-list.js';
import { inLanguage, sedePaths } from '../paths.js';
import type { ProcedureReading } from '../procedure/reading.js';
import { sedeTexts } from '../texts.js';

/** A department with the procedures it handles. */
export type Topic = { readonly id: string; readonly name: string; readonly procedures: CompiledProcedure[] };

/** The department of the first phase that has one. */
export function unitInCharge({ index }: CompiledProcedure): string | undefined {
  return [...index.phases.values()].find(({ unit }) => unit !== undefined)?.unit;
}

/** Groups the procedures by department, in the order of the catalogue. */
export function topicsOf(readings: readonly ProcedureReading[]): Topic[] {
  const topics = new Map<string, Topic>();
  for (const { compiled, units, lang } of readings) {
    const id = unitInCharge(compiled);
    const unit = id === undefined ? undefined : units.get(id);
    if (id === undefined || !unit) continue;
    const topic = topics.get(id) ?? { id, name: textIn(unit.name, lang), procedures: [] };
    topic.procedures.push(compiled);
    topics.set(id, topic);
  }
  return [...topics.values()];
}

/** Path of the catalogue limited to a department, without language. */
export const topicPath = (id: string): string => `${sedePaths.procedures}?tema=${encodeURIComponent(id)}`;

/** The topics as a list of links. */
export function topicLinks(topics: readonly Topic[], lang: Language): LinkItem[] {
  const t = sedeTexts(lang);
  return topics.map(({ id, name, procedures }) => ({
    label: name,
    href: inLanguage(lang, topicPath(id)),
    summary: t('catalogue.count', { count: procedures.length }),
  }));
}
