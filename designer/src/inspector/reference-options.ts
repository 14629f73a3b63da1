import type { Procedure } from '@oficio/schemas/definition';
import type { Wording } from '../canvas/words';
import type { Collection } from '../document/collection-commands';
import { listPhases } from '../document/phase-tree';
import type { Option } from '../ui/select-field';

/** The items of a list, to be chosen by their name. */
export function itemOptions(procedure: Procedure, collection: Collection, { text }: Wording): Option[] {
  const list = procedure[collection] as {
    id: string;
    name?: Parameters<Wording['text']>[0];
    title?: Parameters<Wording['text']>[0];
  }[];
  return list.map((item) => ({ value: item.id, label: text(item.name ?? item.title) || item.id }));
}

/** The phases of the chart by their name, those inside another indented by it. */
export function phaseOptions(procedure: Procedure, { text }: Wording): Option[] {
  return listPhases(procedure).map(({ phase, ancestors }) => ({
    value: phase.id,
    label: [...ancestors, phase].map((one) => text(one.name) || one.id).join(' › '),
  }));
}

/** The deadlines that some step of the chart starts, by their name. */
export function deadlineOptions(procedure: Procedure, { text }: Wording): Option[] {
  const found = new Map<string, string>();
  JSON.stringify([procedure.chart, procedure.subcharts], (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'startDeadline') {
      const step = value as unknown as { deadline: string; name?: Parameters<Wording['text']>[0] };
      if (!found.get(step.deadline)) found.set(step.deadline, text(step.name));
    }
    return value;
  });
  return [...found].map(([value, name]) => ({ value, label: name || value }));
}
