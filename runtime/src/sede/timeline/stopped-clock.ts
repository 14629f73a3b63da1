// The stops of the maximum term (Ley 39/2015, article 22), each told where it happened on the timeline.
import type { Clock } from '@oficio/schemas/interpret';
import { longDate } from '../dates.js';
import type { Language } from '../languages.js';
import { sedeTexts } from '../texts.js';
import type { StoppedClock, TimelineStage } from './timeline-item.js';

/** A stop and the day on which it began. */
interface Stop {
  readonly from: string;
  readonly item: StoppedClock;
}

/** The stops that took effect, the earliest first. One that was decided but not communicated stops nothing. */
export function stopsOf(clocks: readonly Clock[], lang: Language): Stop[] {
  const t = sedeTexts(lang);
  const term = clocks.filter(({ deadline }) => deadline === 'maximumTerm').at(-1);
  const stops = (term?.suspensions ?? []).flatMap(({ from, until, ground }): Stop[] => {
    if (from === undefined) return [];
    const open = until === undefined;
    // Article 22.1.a stops the clock until the person answers a requirement; the others wait for somebody else.
    const name = t(`timeline.${open ? 'stop' : 'stopped'}${ground === '22.1.a' ? 'ForYou' : 'ForOthers'}`);
    const dates = open
      ? t('timeline.stopSince', { start: longDate(from, lang) })
      : t('timeline.stopFromTo', { start: longDate(from, lang), end: longDate(until, lang) });
    const due = !open && term?.due ? ` ${t('timeline.stopMoved', { date: longDate(term.due, lang) })}` : '';
    return [{ from, item: { kind: 'stopped', name, explanation: `${dates}${due}` } }];
  });
  return stops.sort((one, other) => one.from.localeCompare(other.from));
}

/** Puts each stop after the last phase that had begun when it did. */
export function withStops(stages: readonly TimelineStage[], stops: readonly Stop[]): TimelineStage[] {
  return stops.reduceRight<TimelineStage[]>(
    (told, { from, item }) => {
      const before = told
        .flatMap(({ items }) => items)
        .filter((one) => one.kind === 'phase' && one.startedOn !== undefined && one.startedOn <= from)
        .at(-1);
      return told.map((stage) => ({
        ...stage,
        items: stage.items.flatMap((one) => (one === before ? [one, item] : [one])),
      }));
    },
    [...stages],
  );
}
