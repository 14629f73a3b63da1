import type { Phase } from '@oficio/schemas/definition';
import type { Node, NodeProps } from '@xyflow/react';
import { Clock, Mail, Repeat2, Workflow } from 'lucide-react';
import { memo } from 'react';
import { useEditor } from '../editor/editor-context';
import { Icon } from '../ui/icon';
import { FindingBadge } from './finding-badge';
import { Handles } from './handles';
import { innerTransitions, lettersOf, termOf, turnOf } from './phase-facts';
import { PhaseName } from './phase-name';
import { turnIcons } from './turn-icon';
import { termInWords, useWording } from './words';

export type PhaseNode = Node<{ phase: Phase; stage: 1 | 2 | 3; inside: boolean }, 'phase' | 'include'>;

/** A phase: whose turn it is, its name, its term, its letters and its unit. */
export const PhaseCard = memo(function PhaseCard({ data, selected }: NodeProps<PhaseNode>) {
  const { phase, stage, inside } = data;
  const wording = useWording();
  const units = useEditor((state) => state.document.units);
  const turn = turnOf(phase);
  const term = termInWords(termOf(phase), wording);
  const letters = lettersOf(phase).length;
  const inner = innerTransitions(phase);
  const unit = 'unit' in phase && !inside ? units.find(({ id }) => id === phase.unit) : undefined;
  return (
    <div className={`ph-card st${stage} ${selected ? 'sel' : ''}`}>
      <div className="nm">
        <Icon of={phase.kind === 'include' ? Workflow : turnIcons[turn]} />
        <PhaseName id={phase.id} name={wording.text(phase.name)} />
      </div>
      {term || letters || inner ? (
        <div className="mt">
          {term ? (
            <span className="term">
              <Icon of={Clock} size={14} />
              <span className="ell">{term}</span>
            </span>
          ) : null}
          {letters ? (
            <span>
              <Icon of={Mail} size={14} />
              {letters}
            </span>
          ) : null}
          {inner ? (
            <span>
              <Icon of={Repeat2} size={14} />
              {inner}
            </span>
          ) : null}
        </div>
      ) : null}
      {unit ? (
        <div className="mt">
          <span className="unit">{wording.text(unit.name)}</span>
        </div>
      ) : null}
      <FindingBadge id={phase.id} />
      <Handles />
    </div>
  );
});
