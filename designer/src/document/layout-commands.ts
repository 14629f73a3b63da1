import type { Layout, LocalizedText, Procedure } from '@oficio/schemas/definition';
import type { Command } from './command';

export type PhaseSpots = Layout['phases'];
export type TransitionSpots = Layout['transitions'];

/** Writes where phases and lines are, without touching what they mean. */
export function placeNodes(spots: PhaseSpots, name: LocalizedText | string, coalesce?: string): Command {
  const count = Object.keys(spots).length;
  return {
    name: { key: count === 1 ? 'placeNode' : 'placeNodes', values: { name, count: `${count}` } },
    coalesce,
    apply: (draft) => {
      for (const [id, spot] of Object.entries(spots)) draft.layout.phases[id] = spot;
      return undefined;
    },
  };
}

/** Writes down where everything is now: what was drawn stays, and places of things long gone are forgotten. */
export function pinAll(spots: PhaseSpots, lines: TransitionSpots): Command {
  return {
    name: { key: 'tidy' },
    apply: (draft) => {
      draft.layout = { phases: { ...spots }, transitions: { ...lines } };
      return undefined;
    },
  };
}

/** Forgets every manual place: the chart is laid out again as a whole. */
export const tidy: Command = {
  name: { key: 'tidy' },
  apply: (draft) => {
    if (Object.keys(draft.layout.phases).length + Object.keys(draft.layout.transitions).length === 0)
      return undefined;
    draft.layout = { phases: {}, transitions: {} };
    return undefined;
  },
};

/**
 * The same command, after writing down where everything is now, so that what is already drawn does not move
 * when something is added.
 */
export function keepingPlaces(command: Command, spots: PhaseSpots, lines: TransitionSpots): Command {
  return {
    ...command,
    apply: (draft: Procedure) => {
      const before = JSON.stringify(draft.chart);
      const result = command.apply(draft);
      if (result || JSON.stringify(draft.chart) === before) return result;
      const present = new Set(JSON.stringify(draft.chart).match(/"id":"[^"]+"/g) ?? []);
      const entries = new Set(draft.entries.map((entry) => `entry:${entry.id}`));
      const exists = ([id]: [string, unknown]) =>
        present.has(`"id":"${id.replace(/^any:/, '')}"`) || entries.has(id) || /^(history|exit):/.test(id);
      draft.layout.phases = {
        ...Object.fromEntries(Object.entries(spots).filter(exists)),
        ...draft.layout.phases,
      };
      draft.layout.transitions = {
        ...Object.fromEntries(Object.entries(lines).filter(exists)),
        ...draft.layout.transitions,
      };
      return undefined;
    },
  };
}
