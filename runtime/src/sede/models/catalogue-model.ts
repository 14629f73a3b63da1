import type { CatalogueModel } from '../pages/catalogue.js';
import type { ProcedureReading } from '../procedure/reading.js';
import { sedeTexts } from '../texts.js';
import { knownLifeEvent } from './life-events.js';
import { procedureLink } from './published-catalogue.js';
import { searchProcedures } from './search-procedures.js';
import { topicsOf } from './topics.js';

/** What the address of the catalogue asks for: words, a moment of life or a department. */
export type CatalogueQuery = { readonly words: string; readonly lifeEvent: string; readonly topic: string };

/** The catalogue, whole by department, or limited to what is asked. */
export function catalogueModel(
  readings: readonly ProcedureReading[],
  query: CatalogueQuery,
  lang: ProcedureReading['lang'],
): CatalogueModel {
  const t = sedeTexts(lang);
  const all = readings.map(({ compiled }) => compiled);
  const group = (heading: string, procedures: typeof all) => ({
    heading,
    procedures: procedures.map((compiled) => procedureLink(compiled, lang)),
  });
  if (query.words !== '') {
    const found = searchProcedures(all, query.words, lang);
    return { query: query.words, groups: found.length > 0 ? [group(t('catalogue.title'), found)] : [] };
  }
  const event = knownLifeEvent(query.lifeEvent);
  if (event) {
    const found = all.filter(({ procedure }) => procedure.lifeEvents.includes(event));
    const filter = t(`lifeEvent.${event}`);
    return { filter, groups: found.length > 0 ? [group(t('catalogue.title'), found)] : [] };
  }
  const topics = topicsOf(readings);
  const topic = topics.find(({ id }) => id === query.topic);
  if (topic) return { filter: topic.name, groups: [group(t('catalogue.title'), topic.procedures)] };
  return { groups: topics.map(({ name, procedures }) => group(name, procedures)) };
}
