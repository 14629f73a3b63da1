import type { Phase } from '@oficio/schemas/definition';
import type { Node, NodeProps } from '@xyflow/react';
import { Columns2, Rows2 } from 'lucide-react';
import { memo } from 'react';
import { phasesIn } from '../document/phase-tree';
import { Icon } from '../ui/icon';
import { FindingBadge } from './finding-badge';
import { Handles } from './handles';
import { PhaseName } from './phase-name';
import { useWording } from './words';

export type GroupNode = Node<{ phase: Phase; stage: 1 | 2 | 3; part: number | null }, 'group' | 'region'>;

/** A phase with parts inside: a frame that says how they run, or one numbered part of several at once. */
export const GroupFrame = memo(function GroupFrame({ data, selected, type }: NodeProps<GroupNode>) {
  const { phase, stage, part } = data;
  const wording = useWording();
  const count = phasesIn(phase).length;
  const parallel = phase.kind === 'parallel';
  if (type === 'region') {
    return (
      <div className={`region st${stage} ${part === 1 ? '' : 'next'} ${selected ? 'sel' : ''}`}>
        <div className="reg">
          {part} · <PhaseName id={phase.id} name={wording.text(phase.name)} />
        </div>
        <FindingBadge id={phase.id} />
        <Handles />
      </div>
    );
  }
  return (
    <div className={`grp st${stage} ${selected ? 'sel' : ''}`}>
      <div className="gh">
        <Icon of={parallel ? Columns2 : Rows2} />
        <PhaseName id={phase.id} name={wording.text(phase.name)} />
        <span>{wording.t(parallel ? 'canvas.atOnce' : 'canvas.inOrder', { count })}</span>
      </div>
      <FindingBadge id={phase.id} />
      <Handles />
    </div>
  );
});
