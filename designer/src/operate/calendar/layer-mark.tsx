import type { CalendarLayer } from '@oficio/schemas/deadlines';

/** Each layer has its own figure, so that colour is never needed to tell them apart. */
const FIGURES: Record<CalendarLayer, string> = {
  national: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2Z',
  regional: 'M8 1.4 14.6 8 8 14.6 1.4 8Z',
  town: 'M2.6 2.6h10.8v10.8H2.6Z',
  organ: 'M8 2 14.6 13.6H1.4Z',
};

/** The figure of a layer; the words are beside it. */
export function LayerMark({ layer }: { layer: CalendarLayer }) {
  return (
    <svg className={`layer-mark is-${layer}`} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d={FIGURES[layer]} />
    </svg>
  );
}
