import type { CalendarDocument } from '@oficio/schemas/deadlines';
import { layersOfTown, organLayerId, type TownContext } from '../http/town-context.js';

export type LayerRefusal = 'calendar.unknown' | 'calendar.otherLayer';

/**
 * Whether layers may take the place of the stored ones: each is a layer of this town, only its years change, and
 * none comes twice. The organ's own layer may be new.
 */
export function checkLayers(
  { town }: TownContext,
  stored: readonly CalendarDocument[],
  layers: readonly CalendarDocument[],
): LayerRefusal | undefined {
  if (new Set(layers.map(({ id }) => id)).size !== layers.length) return 'calendar.otherLayer';
  for (const layer of layers) {
    const known = layersOfTown(town, stored).find(({ id }) => id === layer.id);
    if (known === undefined) {
      if (layer.id !== organLayerId(town)) return 'calendar.unknown';
      if (layer.layer !== 'organ' || layer.extends !== undefined) return 'calendar.otherLayer';
      continue;
    }
    const identity = ({ years: _years, ...rest }: CalendarDocument) =>
      JSON.stringify(Object.entries(rest).sort());
    if (identity(known) !== identity(layer)) return 'calendar.otherLayer';
  }
  return undefined;
}
