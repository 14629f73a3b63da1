import type { CompiledProcedure } from '@oficio/schemas/compile';
import type { Language } from '../languages.js';
import type { HomeTile } from '../pages/home.js';
import type { IconName } from '../parts/icon.js';
import { inLanguage, sedePaths } from '../paths.js';
import { sedeTexts } from '../texts.js';

/** Moments of life that have words on the sede, with their drawing. A definition may name others: they are not shown. */
const icons = {
  birth: 'birth',
  homePurchase: 'home',
  changeOfAddress: 'home',
  ageing: 'ageing',
  dependency: 'care',
  disability: 'care',
  unemployment: 'work',
  school: 'school',
  business: 'shop',
  death: 'death',
  family: 'family',
} as const satisfies Record<string, IconName>;

export type LifeEvent = keyof typeof icons;

const isKnown = (id: string): id is LifeEvent => Object.hasOwn(icons, id);

/** The moment of life with this id, when the sede has words for it. */
export function knownLifeEvent(id: string): LifeEvent | undefined {
  return isKnown(id) ? id : undefined;
}

/** A tile for each moment of life that some published procedure names, in the order of the catalogue. */
export function lifeEventTiles(catalogue: readonly CompiledProcedure[], lang: Language): HomeTile[] {
  const t = sedeTexts(lang);
  const named = new Set(catalogue.flatMap(({ procedure }) => procedure.lifeEvents).filter(isKnown));
  return [...named].map((id) => ({
    label: t(`lifeEvent.${id}`),
    icon: icons[id],
    href: `${inLanguage(lang, sedePaths.procedures)}?momento=${id}`,
  }));
}
