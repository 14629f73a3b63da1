import { type LegalStage, legalStages } from '@oficio/schemas/definition';

/** The colour of the legal stage beside the name of a phase; the name carries the meaning. */
export function StageSquare({ stage }: { stage: LegalStage | null }) {
  return <span className={`square st${stage ? legalStages.indexOf(stage) + 1 : 0}`} aria-hidden />;
}
