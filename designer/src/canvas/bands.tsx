import type { LegalStage, Procedure } from '@oficio/schemas/definition';
import { ViewportPortal } from '@xyflow/react';
import { listPhases, stageOf } from '../document/phase-tree';
import { stageNumber } from './flow-elements';
import type { PlacedChart } from './layout/chart-graph';
import { countedTerm, termOf } from './phase-facts';
import { termInWords, type Wording } from './words';

/** "3 fases · 20 días hábiles": how many phases of a stage and the sum of their terms where it can be added. */
function bandInWords(procedure: Procedure, stage: LegalStage, wording: Wording): string {
  const phases = listPhases(procedure).filter(
    (place) => place.ancestors.length === 0 && stageOf(place) === stage,
  );
  const count = phases.filter(({ phase }) => phase.kind !== 'final' && phase.kind !== 'history').length;
  const sums = new Map<string, number>();
  for (const { phase } of phases) {
    const term = countedTerm(termOf(phase));
    if (term) sums.set(term.unit, (sums.get(term.unit) ?? 0) + term.amount);
  }
  const terms = [...sums].map(([unit, amount]) => termInWords({ unit: unit as 'months', amount }, wording));
  return [...(count ? [String(wording.t('canvas.phases', { count }))] : []), ...terms].join(' · ');
}

/** The three legal stages behind the drawing. */
export function Bands({
  chart,
  procedure,
  wording,
}: {
  chart: PlacedChart;
  procedure: Procedure;
  wording: Wording;
}) {
  return (
    <ViewportPortal>
      {chart.bands.map((band) => (
        <section
          key={band.stage}
          className={`band st${stageNumber(band.stage)}`}
          style={{ left: band.x, width: band.width, top: 0, height: chart.size.height }}
        >
          <div className="bh">
            {wording.t(`stage.${band.stage}`)}
            <span>{bandInWords(procedure, band.stage, wording)}</span>
          </div>
        </section>
      ))}
    </ViewportPortal>
  );
}
