import { type LegalStage, legalStages, type Phase, type Procedure } from '@oficio/schemas/definition';
import { listPhases, phasesIn, stageOf } from '../document/phase-tree';

/** A line of the outline tree. */
export interface OutlineRow {
  /** Unique in the tree: `stage:…`, `door:…`, or the id of the phase. */
  key: string;
  level: number;
  kind: 'doors' | 'door' | 'stage' | 'phase';
  phase: Phase | null;
  stage: LegalStage;
  /** For a door: the entry, and the sensor that opens it if there is one. */
  door: { entry: string; sensor: string | null } | null;
  parent: string | null;
  hasChildren: boolean;
}

/** Every line of the tree in order: what starts the procedure, then the phases under their legal stage. */
export function outlineRows(procedure: Procedure): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const first = { level: 1, phase: null, door: null, parent: null, hasChildren: true };
  rows.push({ ...first, key: 'doors', kind: 'doors', stage: 'initiation' });
  for (const entry of procedure.entries) {
    const sensor = procedure.sensors.find(({ start }) => start.kind === 'entry' && start.entry === entry.id);
    const door = { entry: entry.id, sensor: sensor?.id ?? null };
    const row = { level: 2, phase: null, parent: 'doors', hasChildren: false, stage: 'initiation' } as const;
    rows.push({ ...row, key: `door:${entry.id}`, kind: 'door', door });
  }
  const tops = listPhases(procedure).filter((place) => place.ancestors.length === 0);
  for (const stage of legalStages) {
    const inside = tops.filter((place) => stageOf(place) === stage);
    if (inside.length === 0) continue;
    rows.push({ ...first, key: `stage:${stage}`, kind: 'stage', stage });
    const add = (phase: Phase, level: number, parent: string) => {
      const children = phasesIn(phase);
      rows.push({
        key: phase.id,
        level,
        kind: 'phase',
        phase,
        stage,
        door: null,
        parent,
        hasChildren: children.length > 0,
      });
      for (const child of children) add(child, level + 1, phase.id);
    };
    for (const place of inside) add(place.phase, 2, `stage:${stage}`);
  }
  return rows;
}

/** The rows that are seen when some are folded; a search shows what is found and what holds it. */
export function visibleRows(
  rows: OutlineRow[],
  folded: ReadonlySet<string>,
  found: ((row: OutlineRow) => boolean) | null,
): OutlineRow[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  if (found) {
    const shown = new Set<string>();
    for (const row of rows.filter(found)) {
      for (let at: OutlineRow | undefined = row; at; at = at.parent ? byKey.get(at.parent) : undefined)
        shown.add(at.key);
    }
    return rows.filter((row) => shown.has(row.key));
  }
  const hidden = (row: OutlineRow): boolean => {
    for (let at = row.parent; at; at = byKey.get(at)?.parent ?? null) if (folded.has(at)) return true;
    return false;
  };
  return rows.filter((row) => !hidden(row));
}
